package fr.gabarit.bench.matching;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.linearref.LengthIndexedLine;

/** A line in metres, read by distance from its start. */
final class Course {
  /** Ends are headed by their last metres. */
  private static final double END_METRES = 5;

  private final LineString line;
  private final LengthIndexedLine indexed;

  Course(List<Coordinate> points) {
    line = new GeometryFactory().createLineString(CoordinateArrays.toCoordinateArray(points));
    indexed = new LengthIndexedLine(line);
  }

  double length() {
    return line.getLength();
  }

  Coordinate at(double position) {
    return indexed.extractPoint(Math.max(0, Math.min(length(), position)));
  }

  /** The course without some metres at its start and end, or with some more straight on. */
  Course cut(double startMetres, double endMetres) {
    double from = Math.max(0, startMetres);
    double to = length() - Math.max(0, endMetres);
    List<Coordinate> points = new ArrayList<>();
    if (startMetres < 0) {
      points.add(beyond(at(Math.min(END_METRES, length())), at(0), -startMetres));
    }
    points.addAll(List.of(indexed.extractLine(from, to).getCoordinates()));
    if (endMetres < 0) {
      points.add(beyond(at(length() - END_METRES), at(length()), -endMetres));
    }
    return new Course(points);
  }

  /** The point some metres farther on in the direction from one point to another. */
  static Coordinate beyond(Coordinate from, Coordinate to, double metres) {
    double scale = metres / from.distance(to);
    return new Coordinate(to.x + scale * (to.x - from.x), to.y + scale * (to.y - from.y));
  }

  /** Heading of the chord around a position, in radians. */
  double heading(double position, double windowMetres) {
    double middle = Math.max(0, Math.min(length(), position));
    Coordinate from = at(middle - windowMetres);
    Coordinate to = at(middle + windowMetres);
    return Math.atan2(to.y - from.y, to.x - from.x);
  }

  /** Metres between the line and a point. */
  double distanceTo(Coordinate point) {
    return at(nearest(point)).distance(point);
  }

  /** Position of the point nearest to the given one. */
  double nearest(Coordinate point) {
    return indexed.project(point);
  }

  /** Positions at which to redraw: the vertices and every few metres between. */
  List<Double> positions(double stepMetres) {
    List<Double> positions = new ArrayList<>();
    int steps = Math.max(1, (int) Math.ceil(length() / stepMetres));
    for (int i = 0; i <= steps; i++) {
      positions.add(i * length() / steps);
    }
    for (Coordinate vertex : line.getCoordinates()) {
      positions.add(indexed.indexOf(vertex));
    }
    positions.sort(null);
    return positions;
  }
}
