package fr.gabarit.gazetteer;

import fr.gabarit.network.RoadGeometry;
import org.locationtech.jts.geom.Coordinate;

/** Points along edges. Stateless. */
final class EdgePoints {
  private EdgePoints() {}

  /** The point at a share of the edge's course, 0 to 1; x = longitude, y = latitude. */
  static Coordinate at(RoadGeometry geometry, int edge, double share) {
    int points = geometry.pointCount(edge);
    double[] ends = new double[points];
    for (int i = 1; i < points; i++) {
      ends[i] =
          ends[i - 1]
              + RoadSpots.metresBetween(
                  geometry.longitude(edge, i - 1),
                  geometry.latitude(edge, i - 1),
                  geometry.longitude(edge, i),
                  geometry.latitude(edge, i));
    }
    double wanted = share * ends[points - 1];
    int last = 1;
    while (last < points - 1 && ends[last] < wanted) {
      last++;
    }
    double length = ends[last] - ends[last - 1];
    double along = length == 0 ? 0 : (wanted - ends[last - 1]) / length;
    double fromLon = geometry.longitude(edge, last - 1);
    double fromLat = geometry.latitude(edge, last - 1);
    return new Coordinate(
        fromLon + along * (geometry.longitude(edge, last) - fromLon),
        fromLat + along * (geometry.latitude(edge, last) - fromLat));
  }
}
