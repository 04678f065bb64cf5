package fr.gabarit.scenario;

import fr.gabarit.network.RoadPosition;
import fr.gabarit.vehicle.Vehicle;
import java.time.Instant;

/**
 * A trip to be compared before and after a change of orders.
 *
 * @param id what to call it; unique within a comparison
 * @param origin where it begins
 * @param destination where it ends
 * @param vehicle what drives
 * @param departure when it begins
 * @param weight how often it counts, 0 to {@value #LARGEST_WEIGHT}; counted to six decimals
 */
public record Trip(
    String id,
    RoadPosition origin,
    RoadPosition destination,
    Vehicle vehicle,
    Instant departure,
    double weight) {
  /** No trip counts more. */
  public static final int LARGEST_WEIGHT = 1_000_000;

  private static final double MILLIONTHS = 1e6;

  public Trip {
    if (!(weight >= 0 && weight <= LARGEST_WEIGHT)) {
      throw new IllegalArgumentException(
          "The weight of a trip must be within 0 to %d but was %s."
              .formatted(LARGEST_WEIGHT, weight));
    }
  }

  /** The weight in millionths, so that sums are exact in whatever order. */
  long weightMillionths() {
    return Math.round(weight * MILLIONTHS);
  }

  static double ofMillionths(long millionths) {
    return millionths / MILLIONTHS;
  }
}
