package fr.gabarit.compliance;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/** What came of planning a route. */
public sealed interface RouteAnswer {

  /** A route. */
  record Planned(RoutePlan plan) implements RouteAnswer {}

  /**
   * Roads lead there, but no legal way (or none that the vehicle fits).
   *
   * @param leg the leg that fails, from 0
   * @param blocking the orders that block it
   * @param nearestLegalPoint the reachable point nearest to the leg's destination, x = longitude, y
   *     = latitude; absent if the vehicle cannot leave its origin
   */
  record Blocked(int leg, List<Citation> blocking, Optional<Coordinate> nearestLegalPoint)
      implements RouteAnswer {
    public Blocked {
      blocking = List.copyOf(blocking);
    }
  }

  /**
   * No road leads there, orders apart.
   *
   * @param leg the leg that fails, from 0
   */
  record Disconnected(int leg) implements RouteAnswer {}
}
