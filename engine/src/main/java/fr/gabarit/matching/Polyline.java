package fr.gabarit.matching;

import fr.gabarit.network.RoadGeometry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** A line in metres that knows its length and headings. Immutable. */
final class Polyline {
  private final double[] easts;
  private final double[] norths;
  private final double[] positions;
  private final double minEast;
  private final double maxEast;
  private final double minNorth;
  private final double maxNorth;

  private Polyline(double[] easts, double[] norths) {
    this.easts = easts;
    this.norths = norths;
    positions = new double[easts.length];
    for (int i = 1; i < easts.length; i++) {
      positions[i] =
          positions[i - 1] + Math.hypot(easts[i] - easts[i - 1], norths[i] - norths[i - 1]);
    }
    minEast = Arrays.stream(easts).min().orElseThrow();
    maxEast = Arrays.stream(easts).max().orElseThrow();
    minNorth = Arrays.stream(norths).min().orElseThrow();
    maxNorth = Arrays.stream(norths).max().orElseThrow();
  }

  /** A line through points in metres. */
  static Polyline of(List<Coordinate> points) {
    return new Polyline(
        points.stream().mapToDouble(point -> point.x).toArray(),
        points.stream().mapToDouble(point -> point.y).toArray());
  }

  /** A line through points given as {east, north} in metres. */
  static Polyline of(double[][] points) {
    return new Polyline(
        Arrays.stream(points).mapToDouble(point -> point[0]).toArray(),
        Arrays.stream(points).mapToDouble(point -> point[1]).toArray());
  }

  /** The course of an edge as stored. */
  static Polyline of(RoadGeometry geometry, int edge, LocalFrame frame) {
    int count = geometry.pointCount(edge);
    double[] easts = new double[count];
    double[] norths = new double[count];
    for (int i = 0; i < count; i++) {
      easts[i] = frame.east(geometry.longitude(edge, i));
      norths[i] = frame.north(geometry.latitude(edge, i));
    }
    return new Polyline(easts, norths);
  }

  /** The line moved in the direction from its start to its end. */
  Polyline movedAlong(double metres) {
    double dx = easts[easts.length - 1] - easts[0];
    double dy = norths[norths.length - 1] - norths[0];
    double distance = Math.hypot(dx, dy);
    double scale = distance == 0 ? 0 : metres / distance;
    return new Polyline(
        Arrays.stream(easts).map(east -> east + scale * dx).toArray(),
        Arrays.stream(norths).map(north -> north + scale * dy).toArray());
  }

  double length() {
    return positions[positions.length - 1];
  }

  int segmentCount() {
    return easts.length - 1;
  }

  double segmentStart(int segment) {
    return positions[segment];
  }

  double segmentLength(int segment) {
    return positions[segment + 1] - positions[segment];
  }

  /** Direction of a segment in radians, counter-clockwise from east. */
  double segmentHeading(int segment) {
    return Math.atan2(norths[segment + 1] - norths[segment], easts[segment + 1] - easts[segment]);
  }

  /** How far along the segment, 0 to 1, the point nearest to a position lies. */
  double nearestFraction(int segment, double east, double north) {
    double dx = easts[segment + 1] - easts[segment];
    double dy = norths[segment + 1] - norths[segment];
    double square = dx * dx + dy * dy;
    if (square == 0) {
      return 0;
    }
    double fraction = ((east - easts[segment]) * dx + (north - norths[segment]) * dy) / square;
    return Math.max(0, Math.min(1, fraction));
  }

  double east(int segment, double fraction) {
    return easts[segment] + fraction * (easts[segment + 1] - easts[segment]);
  }

  double north(int segment, double fraction) {
    return norths[segment] + fraction * (norths[segment + 1] - norths[segment]);
  }

  /** Distance between a position and a point of a segment. */
  double distance(int segment, double fraction, double east, double north) {
    return Math.hypot(east(segment, fraction) - east, north(segment, fraction) - north);
  }

  /** Whether the bounding box, widened, holds a position. */
  boolean mayBeWithin(double metres, double east, double north) {
    return east >= minEast - metres
        && east <= maxEast + metres
        && north >= minNorth - metres
        && north <= maxNorth + metres;
  }

  /** The point at a distance from the start, which is clamped to the line. */
  Coordinate at(double position) {
    int segment = segmentAt(position);
    double length = segmentLength(segment);
    double fraction =
        length == 0 ? 0 : Math.max(0, Math.min(1, (position - positions[segment]) / length));
    return new Coordinate(
        easts[segment] + fraction * (easts[segment + 1] - easts[segment]),
        norths[segment] + fraction * (norths[segment + 1] - norths[segment]));
  }

  /** The points from one distance from the start to another, both ends included. */
  List<Coordinate> between(double from, double to) {
    List<Coordinate> points = new ArrayList<>();
    points.add(at(from));
    for (int i = 0; i < positions.length; i++) {
      if (positions[i] > from && positions[i] < to) {
        points.add(new Coordinate(easts[i], norths[i]));
      }
    }
    points.add(at(to));
    return points;
  }

  /** Direction at a distance from the start in radians, counter-clockwise from east. */
  double headingAt(double position) {
    return segmentHeading(segmentAt(position));
  }

  private int segmentAt(double position) {
    int found = Arrays.binarySearch(positions, position);
    int segment = found >= 0 ? found : -found - 2;
    segment = Math.max(0, Math.min(segmentCount() - 1, segment));
    // Repeated points make segments without direction.
    while (segment < segmentCount() - 1 && segmentLength(segment) == 0) {
      segment++;
    }
    return segment;
  }

  /** The angle between two headings in radians, 0 to pi. */
  static double angle(double heading, double other) {
    return Math.abs(Math.IEEEremainder(heading - other, 2 * Math.PI));
  }
}
