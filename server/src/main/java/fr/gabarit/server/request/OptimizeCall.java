package fr.gabarit.server.request;

import fr.gabarit.tour.TourProblem;
import fr.gabarit.tour.TourStop;
import fr.gabarit.vehicle.Vehicle;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Tours asked for.
 *
 * @param vehicles at least one
 * @param services stops, at least one
 * @param objective what is to be little
 */
public record OptimizeCall(
    List<Van> vehicles, List<Stop> services, TourProblem.Objective objective) {
  public OptimizeCall {
    vehicles = List.copyOf(vehicles);
    services = List.copyOf(services);
  }

  /**
   * A vehicle.
   *
   * @param end where its tour ends; at the last stop if absent
   */
  public record Van(
      String id,
      Vehicle vehicle,
      LatLon start,
      Optional<LatLon> end,
      int capacity,
      Instant earliestStart,
      Instant latestEnd) {}

  /** A stop. */
  public record Stop(
      String id, LatLon place, Duration stay, int size, List<TourStop.Window> windows) {
    public Stop {
      windows = List.copyOf(windows);
    }
  }
}
