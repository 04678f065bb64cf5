package fr.gabarit.gazetteer;

import fr.gabarit.network.RoadGeometry;
import fr.gabarit.network.RoadNetwork;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Finds the points of edges nearest to given points. Immutable and thread-safe. */
public final class RoadSpots {
  private static final double METRES_PER_DEGREE = 111_195;

  private final RoadNetwork network;

  public RoadSpots(RoadNetwork network) {
    this.network = network;
  }

  /** The point of an edge that lies nearest to a point. */
  public RoadSpot on(int edge, double longitude, double latitude) {
    RoadGeometry geometry = network.geometry();
    double east = METRES_PER_DEGREE * Math.cos(Math.toRadians(latitude));
    double drawn = 0;
    double bestAt = 0;
    double best = Double.POSITIVE_INFINITY;
    for (int i = 1; i < geometry.pointCount(edge); i++) {
      double fromX = (geometry.longitude(edge, i - 1) - longitude) * east;
      double fromY = (geometry.latitude(edge, i - 1) - latitude) * METRES_PER_DEGREE;
      double dx = (geometry.longitude(edge, i) - longitude) * east - fromX;
      double dy = (geometry.latitude(edge, i) - latitude) * METRES_PER_DEGREE - fromY;
      double length = Math.hypot(dx, dy);
      double share =
          length == 0
              ? 0
              : Math.max(0, Math.min(1, -(fromX * dx + fromY * dy) / (length * length)));
      double distance = Math.hypot(fromX + share * dx, fromY + share * dy);
      if (distance < best) {
        best = distance;
        bestAt = drawn + share * length;
      }
      drawn += length;
    }
    double metres = geometry.lengthMetres(edge);
    // The stored length is rounded differently from the drawn one.
    double position = drawn == 0 ? 0 : Math.min(metres, bestAt / drawn * metres);
    return new RoadSpot(edge, position, best);
  }

  /** The point at a distance from the edge's stored start; x = longitude, y = latitude. */
  public Coordinate point(int edge, double positionMetres) {
    double metres = network.geometry().lengthMetres(edge);
    return EdgePoints.at(network.geometry(), edge, metres == 0 ? 0 : positionMetres / metres);
  }

  /** The edges whose bounding box lies within so many metres of a point. */
  public List<Integer> edgesWithin(double metres, double longitude, double latitude) {
    Envelope box = new Envelope(longitude, longitude, latitude, latitude);
    box.expandBy(
        metres / (METRES_PER_DEGREE * Math.cos(Math.toRadians(latitude))),
        metres / METRES_PER_DEGREE);
    return network.tree().edgesNear(box);
  }

  /** Metres between two points less than a few kilometres apart. */
  public static double metresBetween(
      double longitude, double latitude, double otherLongitude, double otherLatitude) {
    double east =
        (otherLongitude - longitude)
            * METRES_PER_DEGREE
            * Math.cos(Math.toRadians((latitude + otherLatitude) / 2));
    return Math.hypot(east, (otherLatitude - latitude) * METRES_PER_DEGREE);
  }
}
