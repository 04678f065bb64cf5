package fr.gabarit.server.request;

import fr.gabarit.routing.AlternativeSettings;
import fr.gabarit.routing.ViolationPolicy;
import fr.gabarit.vehicle.Vehicle;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A route asked for.
 *
 * @param points origin, points between, destination: at least two
 * @param vehicle the vehicle
 * @param departure when the trip begins
 * @param arriveBy when it must have ended; then it begins as late as it can, not at the departure
 * @param violations what to answer if no legal way exists
 * @param maxWait how long the trip may wait in all before what is closed when it gets there
 * @param alternatives what other routes to tell, if any
 * @param form how to tell the answer
 */
public record RouteCall(
    List<LatLon> points,
    Vehicle vehicle,
    Instant departure,
    Optional<Instant> arriveBy,
    ViolationPolicy violations,
    Duration maxWait,
    Optional<AlternativeSettings> alternatives,
    AnswerForm form) {
  public RouteCall {
    points = List.copyOf(points);
    if (points.size() < 2) {
      throw new IllegalArgumentException(
          "A route needs at least 2 points but has %d.".formatted(points.size()));
    }
  }

  /** The same trip begun at a time that has been found for it. */
  public RouteCall departingAt(Instant found) {
    return new RouteCall(
        points, vehicle, found, Optional.empty(), violations, maxWait, alternatives, form);
  }
}
