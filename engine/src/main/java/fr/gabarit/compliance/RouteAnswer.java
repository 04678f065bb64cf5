package fr.gabarit.compliance;

import fr.gabarit.routing.LegPath;
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
   * @param way the way that shows what bars it
   * @param obstacles what blocks it, in the order in which it would be met
   * @param nearestLegalPoint the point nearest to the leg's destination at which it could end
   *     legally, x = longitude, y = latitude; absent if the vehicle cannot leave its origin
   */
  record Blocked(
      int leg, LegPath way, List<Obstacle> obstacles, Optional<Coordinate> nearestLegalPoint)
      implements RouteAnswer {
    public Blocked {
      obstacles = List.copyOf(obstacles);
    }

    /** The orders that block it. */
    public List<Citation> blocking() {
      return obstacles.stream().map(Obstacle::citation).toList();
    }
  }

  /**
   * A rule in the way.
   *
   * @param citation the order behind it
   * @param closedKeys the directed edges, closed by it, that the way would need
   * @param turn whether it closes the turn from the first of them into the last, and not the edges
   */
  record Obstacle(Citation citation, List<Integer> closedKeys, boolean turn) {
    public Obstacle {
      closedKeys = List.copyOf(closedKeys);
    }
  }

  /**
   * No road leads there, orders apart.
   *
   * @param leg the leg that fails, from 0
   */
  record Disconnected(int leg) implements RouteAnswer {}
}
