package fr.gabarit.matching;

import fr.gabarit.network.EdgeKeys;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** Finds and rates the points of the network that the points of a stroke may stand for. */
final class CandidateFinder {
  private static final int CHUNK = 10;
  private static final int MAX_CANDIDATES = 10;

  /** Both maps bend at slightly different places, so headings are compared this far around. */
  private static final double HEADING_WINDOW_METRES = 4;

  private final Corridor corridor;
  private final MatchSettings settings;

  CandidateFinder(Corridor corridor, MatchSettings settings) {
    this.corridor = corridor;
    this.settings = settings;
  }

  /** The candidates of each sample. */
  List<List<Candidate>> find(Samples samples) {
    List<List<Candidate>> all = new ArrayList<>();
    for (int from = 0; from < samples.count(); from += CHUNK) {
      int to = Math.min(samples.count(), from + CHUNK);
      List<Coordinate> points = new ArrayList<>();
      for (int i = from; i < to; i++) {
        points.add(samples.point(i));
      }
      List<Integer> edges = corridor.edgesNear(points, settings.searchRadiusMetres());
      for (int i = from; i < to; i++) {
        all.add(candidates(samples, i, edges));
      }
    }
    return all;
  }

  private List<Candidate> candidates(Samples samples, int index, List<Integer> edges) {
    Coordinate point = samples.point(index);
    double[] headings = samples.headings(index, HEADING_WINDOW_METRES);
    List<Candidate> found = new ArrayList<>();
    for (int edge : edges) {
      Polyline course = corridor.course(edge);
      if (course.mayBeWithin(settings.searchRadiusMetres(), point.x, point.y)) {
        for (int key : new int[] {EdgeKeys.forward(edge), EdgeKeys.backward(edge)}) {
          if (corridor.followable(key)) {
            addNearest(found, course, key, point, headings);
          }
        }
      }
    }
    found.sort(Comparator.comparingDouble(Candidate::cost).thenComparingInt(Candidate::key));
    return found.size() > MAX_CANDIDATES ? found.subList(0, MAX_CANDIDATES) : found;
  }

  private void addNearest(
      List<Candidate> found, Polyline course, int key, Coordinate point, double[] headings) {
    boolean forward = EdgeKeys.isForward(key);
    double bestCost = Double.POSITIVE_INFINITY;
    double bestPosition = 0;
    double bestDistance = 0;
    for (int segment = 0; segment < course.segmentCount(); segment++) {
      if (course.segmentLength(segment) == 0) {
        continue;
      }
      double fraction = course.nearestFraction(segment, point.x, point.y);
      double distance = course.distance(segment, fraction, point.x, point.y);
      if (distance > settings.searchRadiusMetres()) {
        continue;
      }
      double heading = course.segmentHeading(segment) + (forward ? 0 : Math.PI);
      double turn = Double.MAX_VALUE;
      for (double drawn : headings) {
        turn = Math.min(turn, Polyline.angle(heading, drawn));
      }
      double turnDegrees = Math.toDegrees(turn);
      if (turnDegrees > settings.maxHeadingDegrees()) {
        continue;
      }
      double cost = deviationCost(distance) + half(turnDegrees / settings.headingScaleDegrees());
      if (cost < bestCost) {
        double position = course.segmentStart(segment) + fraction * course.segmentLength(segment);
        bestCost = cost;
        bestPosition = forward ? position : course.length() - position;
        bestDistance = distance;
      }
    }
    if (bestCost < Double.POSITIVE_INFINITY) {
      double beyond = Math.max(0, bestDistance - Alignment.PLAUSIBLE_SHIFT_METRES);
      double costIfDisplaced = bestCost - deviationCost(bestDistance) + deviationCost(beyond);
      found.add(new Candidate(key, bestPosition, bestDistance, bestCost, costIfDisplaced));
    }
  }

  private double deviationCost(double metres) {
    return half(metres / settings.deviationScaleMetres());
  }

  private static double half(double ratio) {
    return ratio * ratio / 2;
  }
}
