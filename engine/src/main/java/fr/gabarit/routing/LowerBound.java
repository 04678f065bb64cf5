package fr.gabarit.routing;

import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadGeometry;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadPosition;
import fr.gabarit.network.RoadTopology;
import fr.gabarit.network.TravelTimes;
import fr.gabarit.vehicle.SpeedClass;
import java.util.EnumMap;
import java.util.Map;

/**
 * Lower bounds of the cost to a target, from the straight line and the cheapest metre of the
 * network. Consistent: an edge never lowers the bound by more than its own cost. Immutable and
 * thread-safe.
 */
final class LowerBound {
  private static final double EARTH_RADIUS_METRES = 6_371_000;

  /** Takes up rounding on the last, partly driven edge. */
  private static final long SLACK_MILLIS = 2;

  private final RoadTopology topology;
  private final Map<SpeedClass, Double> millisPerMetre = new EnumMap<>(SpeedClass.class);

  LowerBound(RoadNetwork network) {
    topology = network.topology();
    for (SpeedClass speedClass : SpeedClass.values()) {
      millisPerMetre.put(
          speedClass, cheapestMetre(network.travelTimes(speedClass), network.geometry()));
    }
  }

  private double cheapestMetre(TravelTimes times, RoadGeometry geometry) {
    double cheapest = Double.MAX_VALUE;
    for (int edge = 0; edge < topology.edgeCount(); edge++) {
      int forward = EdgeKeys.forward(edge);
      int tail = topology.tail(forward);
      int head = topology.head(forward);
      // The longer of both: part of a winding edge may be as straight as the edge is long.
      double metres =
          Math.max(
              geometry.lengthMetres(edge),
              metres(
                  topology.latitude(tail),
                  topology.longitude(tail),
                  topology.latitude(head),
                  topology.longitude(head)));
      for (int key : new int[] {forward, EdgeKeys.reverse(forward)}) {
        if (times.drivable(key) && metres > 0) {
          cheapest = Math.min(cheapest, times.costMillis(key) / metres);
        }
      }
    }
    return cheapest == Double.MAX_VALUE ? 0 : cheapest;
  }

  /** Lower bound of the cost from a node to a position, in weighted milliseconds. */
  long millis(SpeedClass speedClass, int node, RoadPosition target) {
    double metres =
        metres(
            topology.latitude(node),
            topology.longitude(node),
            target.latitude(),
            target.longitude());
    return Math.max(0, (long) (metres * millisPerMetre.get(speedClass)) - SLACK_MILLIS);
  }

  /** Great-circle distance (haversine). */
  static double metres(double latitudeA, double longitudeA, double latitudeB, double longitudeB) {
    double sinLatitude = Math.sin(Math.toRadians(latitudeB - latitudeA) / 2);
    double sinLongitude = Math.sin(Math.toRadians(longitudeB - longitudeA) / 2);
    double square =
        sinLatitude * sinLatitude
            + Math.cos(Math.toRadians(latitudeA))
                * Math.cos(Math.toRadians(latitudeB))
                * sinLongitude
                * sinLongitude;
    return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(square)));
  }
}
