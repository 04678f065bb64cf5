package fr.gabarit.tour;

import fr.gabarit.network.RoadPosition;
import fr.gabarit.vehicle.Vehicle;
import java.time.Instant;
import java.util.Optional;

/**
 * A vehicle that may make stops.
 *
 * @param id unique among the vehicles of a problem
 * @param vehicle what drives
 * @param start where its tour begins
 * @param end where it ends; at the last stop if absent
 * @param capacity in the unit of the stops' sizes, at least 0
 * @param earliestStart when the tour begins
 * @param latestEnd when it must have ended, after the start
 */
public record TourVehicle(
    String id,
    Vehicle vehicle,
    RoadPosition start,
    Optional<RoadPosition> end,
    int capacity,
    Instant earliestStart,
    Instant latestEnd) {
  public TourVehicle {
    if (capacity < 0) {
      throw new IllegalArgumentException("capacity must be at least 0 but was " + capacity + ".");
    }
    if (!latestEnd.isAfter(earliestStart)) {
      throw new IllegalArgumentException(
          "latestEnd must be after earliestStart %s but was %s."
              .formatted(earliestStart, latestEnd));
    }
  }
}
