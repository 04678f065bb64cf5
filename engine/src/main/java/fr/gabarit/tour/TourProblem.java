package fr.gabarit.tour;

import java.util.List;

/**
 * Stops to be shared among vehicles.
 *
 * @param vehicles at least one
 * @param stops at least one
 * @param objective what is to be little
 */
public record TourProblem(List<TourVehicle> vehicles, List<TourStop> stops, Objective objective) {
  public TourProblem {
    vehicles = List.copyOf(vehicles);
    stops = List.copyOf(stops);
    if (vehicles.isEmpty() || stops.isEmpty()) {
      throw new IllegalArgumentException("A problem needs at least one vehicle and one stop.");
    }
  }

  /** What is to be little, all vehicles together. */
  public enum Objective {
    /** Time driven. */
    TIME,
    /** Distance driven. */
    DISTANCE
  }
}
