package fr.gabarit.bench.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** A line in metres, read by distance from its start. */
final class Course {
  /** Ends are headed by their last metres. */
  private static final double END_METRES = 5;

  private final Coordinate[] points;
  private final double[] starts;

  Course(List<Coordinate> points) {
    this.points = points.toArray(Coordinate[]::new);
    starts = new double[this.points.length];
    for (int i = 1; i < starts.length; i++) {
      starts[i] = starts[i - 1] + this.points[i - 1].distance(this.points[i]);
    }
  }

  double length() {
    return starts[starts.length - 1];
  }

  Coordinate at(double position) {
    double clamped = Math.max(0, Math.min(length(), position));
    int found = Arrays.binarySearch(starts, clamped);
    int segment = Math.min(points.length - 2, found >= 0 ? found : -found - 2);
    double metres = starts[segment + 1] - starts[segment];
    double share = metres == 0 ? 0 : (clamped - starts[segment]) / metres;
    return between(points[segment], points[segment + 1], share);
  }

  private static Coordinate between(Coordinate from, Coordinate to, double share) {
    return new Coordinate(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y));
  }

  /** The course without some metres at its start and end, or with some more straight on. */
  Course cut(double startMetres, double endMetres) {
    double from = Math.max(0, startMetres);
    double to = length() - Math.max(0, endMetres);
    List<Coordinate> cut = new ArrayList<>();
    if (startMetres < 0) {
      cut.add(beyond(at(END_METRES), at(0), -startMetres));
    }
    cut.add(at(from));
    for (int i = 0; i < points.length; i++) {
      if (starts[i] > from && starts[i] < to) {
        cut.add(points[i]);
      }
    }
    cut.add(at(to));
    if (endMetres < 0) {
      cut.add(beyond(at(length() - END_METRES), at(length()), -endMetres));
    }
    return new Course(cut);
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
    double best = Double.POSITIVE_INFINITY;
    double position = 0;
    for (int i = 0; i + 1 < points.length; i++) {
      double dx = points[i + 1].x - points[i].x;
      double dy = points[i + 1].y - points[i].y;
      double square = dx * dx + dy * dy;
      double along = (point.x - points[i].x) * dx + (point.y - points[i].y) * dy;
      double share = square == 0 ? 0 : Math.max(0, Math.min(1, along / square));
      double distance = between(points[i], points[i + 1], share).distance(point);
      if (distance < best) {
        best = distance;
        position = starts[i] + share * (starts[i + 1] - starts[i]);
      }
    }
    return position;
  }

  /** Positions at which to redraw: the vertices and every few metres between. */
  List<Double> positions(double stepMetres) {
    List<Double> positions = new ArrayList<>();
    int steps = Math.max(1, (int) Math.ceil(length() / stepMetres));
    for (int i = 0; i <= steps; i++) {
      positions.add(i * length() / steps);
    }
    for (double vertex : starts) {
      positions.add(vertex);
    }
    positions.sort(null);
    return positions;
  }
}
