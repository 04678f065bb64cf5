package fr.gabarit.routing;

import fr.gabarit.network.RoadPosition;
import fr.gabarit.vehicle.Vehicle;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A trip to be planned.
 *
 * @param vehicle the vehicle
 * @param stops origin, stops between, destination: at least two
 * @param departure when the trip begins
 * @param violations what to answer if no legal way exists
 * @param maxWait how long the trip may wait in all before what is closed when it gets there
 */
public record RouteRequest(
    Vehicle vehicle,
    List<RoadPosition> stops,
    Instant departure,
    ViolationPolicy violations,
    Duration maxWait) {
  public RouteRequest {
    stops = List.copyOf(stops);
    if (stops.size() < 2) {
      throw new IllegalArgumentException(
          "A route needs at least 2 stops but has %d.".formatted(stops.size()));
    }
  }

  /** A trip that does not wait. */
  public RouteRequest(
      Vehicle vehicle, List<RoadPosition> stops, Instant departure, ViolationPolicy violations) {
    this(vehicle, stops, departure, violations, Duration.ZERO);
  }

  /** The same trip begun at another time. */
  public RouteRequest departingAt(Instant other) {
    return new RouteRequest(vehicle, stops, other, violations, maxWait);
  }
}
