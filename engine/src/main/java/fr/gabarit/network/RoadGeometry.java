package fr.gabarit.network;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/**
 * The drawn course and length of each edge, in storage direction. Immutable and thread-safe.
 * Coordinates are WGS 84 degrees; JTS objects hold x = longitude, y = latitude.
 */
public final class RoadGeometry {
  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private final int[] firstPoint;
  private final double[] longitudes;
  private final double[] latitudes;
  private final double[] lengthsMetres;

  /**
   * @param lines the course of each edge, tower nodes included, x = longitude, y = latitude
   * @param lengthsMetres the length of each edge
   */
  public RoadGeometry(List<Coordinate[]> lines, double[] lengthsMetres) {
    this.lengthsMetres = lengthsMetres.clone();
    firstPoint = new int[lines.size() + 1];
    for (int edge = 0; edge < lines.size(); edge++) {
      firstPoint[edge + 1] = firstPoint[edge] + lines.get(edge).length;
    }
    longitudes = new double[firstPoint[lines.size()]];
    latitudes = new double[longitudes.length];
    for (int edge = 0; edge < lines.size(); edge++) {
      Coordinate[] line = lines.get(edge);
      for (int i = 0; i < line.length; i++) {
        longitudes[firstPoint[edge] + i] = line[i].x;
        latitudes[firstPoint[edge] + i] = line[i].y;
      }
    }
  }

  public double lengthMetres(int edge) {
    return lengthsMetres[edge];
  }

  /** Number of points of the edge's course, at least 2. */
  public int pointCount(int edge) {
    return firstPoint[edge + 1] - firstPoint[edge];
  }

  public double longitude(int edge, int point) {
    return longitudes[firstPoint[edge] + point];
  }

  public double latitude(int edge, int point) {
    return latitudes[firstPoint[edge] + point];
  }

  /** The course in storage direction, freshly made. */
  public LineString line(int edge) {
    Coordinate[] coordinates = new Coordinate[pointCount(edge)];
    for (int i = 0; i < coordinates.length; i++) {
      coordinates[i] = new Coordinate(longitude(edge, i), latitude(edge, i));
    }
    return GEOMETRY.createLineString(coordinates);
  }

  /** The course in the direction of a key, freshly made. */
  public LineString directedLine(int key) {
    LineString line = line(EdgeKeys.edge(key));
    return EdgeKeys.isForward(key) ? line : line.reverse();
  }

  /** The bounding box of the edge's course. */
  public Envelope envelope(int edge) {
    Envelope envelope = new Envelope();
    for (int i = 0; i < pointCount(edge); i++) {
      envelope.expandToInclude(longitude(edge, i), latitude(edge, i));
    }
    return envelope;
  }
}
