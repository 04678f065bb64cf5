package fr.gabarit.compliance;

import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadPosition;
import java.util.BitSet;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineSegment;

/** Finds the point nearest to a position on edges that can be reached. */
final class NearestLegalPoint {
  private final RoadNetwork network;

  NearestLegalPoint(RoadNetwork network) {
    this.network = network;
  }

  /**
   * The nearest point, x = longitude, y = latitude; empty if nothing was reached.
   *
   * @param reached directed edges
   */
  Optional<Coordinate> find(BitSet reached, RoadPosition target) {
    // Degrees of longitude are shorter than those of latitude; distances are compared in a plane.
    double shrink = Math.cos(Math.toRadians(target.latitude()));
    Coordinate wanted = new Coordinate(target.longitude() * shrink, target.latitude());
    Coordinate nearest = null;
    double nearestDistance = Double.MAX_VALUE;
    for (int key = reached.nextSetBit(0); key >= 0; key = reached.nextSetBit(key + 1)) {
      int edge = EdgeKeys.edge(key);
      for (int i = 1; i < network.geometry().pointCount(edge); i++) {
        Coordinate point =
            new LineSegment(
                    network.geometry().longitude(edge, i - 1) * shrink,
                    network.geometry().latitude(edge, i - 1),
                    network.geometry().longitude(edge, i) * shrink,
                    network.geometry().latitude(edge, i))
                .closestPoint(wanted);
        double distance = point.distance(wanted);
        if (distance < nearestDistance) {
          nearestDistance = distance;
          nearest = new Coordinate(point.x / shrink, point.y);
        }
      }
    }
    return Optional.ofNullable(nearest);
  }
}
