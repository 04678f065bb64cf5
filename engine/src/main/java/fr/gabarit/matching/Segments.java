package fr.gabarit.matching;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * Lines end to end, to be walked along beside another line: each search for the nearest point looks
 * only around the last one found. Confined to one thread.
 */
final class Segments {
  private static final double LOOK_AROUND_METRES = 80;

  /** Added to the squared distance of segments that run the other way: they come last. */
  private static final double CONTRARY_SQUARE_METRES = 1e6;

  private final double[] starts;
  private final double[] fromEasts;
  private final double[] fromNorths;
  private final double[] toEasts;
  private final double[] toNorths;
  private final double length;
  private int current;
  private double distance;
  private double fraction;

  Segments(List<Polyline> lines) {
    int count = 0;
    for (Polyline line : lines) {
      for (int i = 0; i < line.segmentCount(); i++) {
        count += line.segmentLength(i) > 0 ? 1 : 0;
      }
    }
    starts = new double[count];
    fromEasts = new double[count];
    fromNorths = new double[count];
    toEasts = new double[count];
    toNorths = new double[count];
    double position = 0;
    int next = 0;
    for (Polyline line : lines) {
      for (int i = 0; i < line.segmentCount(); i++) {
        if (line.segmentLength(i) > 0) {
          starts[next] = position;
          fromEasts[next] = line.east(i, 0);
          fromNorths[next] = line.north(i, 0);
          toEasts[next] = line.east(i, 1);
          toNorths[next] = line.north(i, 1);
          position += line.segmentLength(i);
          next++;
        }
      }
    }
    length = position;
  }

  boolean isEmpty() {
    return starts.length == 0;
  }

  /** Total length in metres, gaps between the lines not counted. */
  double length() {
    return length;
  }

  /** The point at a distance from the start. */
  Coordinate at(double position) {
    int segment = Arrays.binarySearch(starts, position);
    segment = segment >= 0 ? segment : -segment - 2;
    double along = position - starts[segment];
    double share = Math.min(1, along / segmentLength(segment));
    return new Coordinate(
        fromEasts[segment] + share * (toEasts[segment] - fromEasts[segment]),
        fromNorths[segment] + share * (toNorths[segment] - fromNorths[segment]));
  }

  /** Starts the walk anew. */
  void rewind() {
    current = 0;
    fraction = 0;
  }

  /**
   * Moves to the point nearest to a position, around where the walk is, among the segments that do
   * not run the other way. A road that comes back beside itself is thus not confused with itself.
   *
   * @param eastwards direction of the other line at the position; any length
   * @param northwards likewise
   */
  void advanceTo(double east, double north, double eastwards, double northwards) {
    double here = starts[current] + fraction * segmentLength(current);
    int first = current;
    while (first > 0 && starts[first] > here - LOOK_AROUND_METRES) {
      first--;
    }
    int end = current + 1;
    while (end < starts.length && starts[end] <= here + LOOK_AROUND_METRES) {
      end++;
    }
    double best = Double.POSITIVE_INFINITY;
    for (int segment = first; segment < end; segment++) {
      double dx = toEasts[segment] - fromEasts[segment];
      double dy = toNorths[segment] - fromNorths[segment];
      double along =
          ((east - fromEasts[segment]) * dx + (north - fromNorths[segment]) * dy)
              / (dx * dx + dy * dy);
      double share = Math.max(0, Math.min(1, along));
      double offEast = fromEasts[segment] + share * dx - east;
      double offNorth = fromNorths[segment] + share * dy - north;
      double square = offEast * offEast + offNorth * offNorth;
      if (dx * eastwards + dy * northwards < 0) {
        square += CONTRARY_SQUARE_METRES;
      }
      if (square < best) {
        best = square;
        current = segment;
        fraction = share;
        distance = Math.hypot(offEast, offNorth);
      }
    }
  }

  private double segmentLength(int segment) {
    return Math.hypot(
        toEasts[segment] - fromEasts[segment], toNorths[segment] - fromNorths[segment]);
  }

  /** Distance of the point reached. */
  double distance() {
    return distance;
  }

  double east() {
    return fromEasts[current] + fraction * (toEasts[current] - fromEasts[current]);
  }

  double north() {
    return fromNorths[current] + fraction * (toNorths[current] - fromNorths[current]);
  }

  /** Heading at the point reached, radians counter-clockwise from east. */
  double heading() {
    return Math.atan2(
        toNorths[current] - fromNorths[current], toEasts[current] - fromEasts[current]);
  }

  /** Whether the point reached is the very start or end. */
  boolean atEnd() {
    return (current == 0 && fraction == 0) || (current == starts.length - 1 && fraction == 1);
  }
}
