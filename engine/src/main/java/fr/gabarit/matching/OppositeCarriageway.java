package fr.gabarit.matching;

import fr.gabarit.network.EdgeKeys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;

/**
 * Finds the carriageway that was not followed where a divided road is drawn as one line. It is
 * looked for from the carriageway found, not from the drawing, so that it does not depend on where
 * between both the line was drawn.
 */
final class OppositeCarriageway {
  private static final double STEP_METRES = 3;

  private final Corridor corridor;
  private final Carriageways carriageways;
  private final double separationMetres;

  OppositeCarriageway(Corridor corridor, Carriageways carriageways, MatchSettings settings) {
    this.corridor = corridor;
    this.carriageways = carriageways;
    separationMetres = settings.carriagewaySeparationMetres();
  }

  /**
   * Metres of each opposite edge that lie abreast of what was followed.
   *
   * @param visits the stretches followed
   * @param edges the edges they concern; these are not returned
   */
  Map<Integer, Double> along(List<Walk.Visit> visits, Set<Integer> edges) {
    Map<Integer, double[]> stretches = new LinkedHashMap<>();
    for (Walk.Visit visit : visits) {
      int edge = EdgeKeys.edge(visit.key());
      if (edges.contains(edge) && carriageways.single(edge)) {
        follow(visit, edges, stretches);
      }
    }
    Map<Integer, Double> metres = new LinkedHashMap<>();
    stretches.forEach((edge, stretch) -> metres.put(edge, stretch[1] - stretch[0]));
    return metres;
  }

  private void follow(Walk.Visit visit, Set<Integer> edges, Map<Integer, double[]> stretches) {
    int edge = EdgeKeys.edge(visit.key());
    Polyline course = corridor.course(edge);
    boolean forward = EdgeKeys.isForward(visit.key());
    double from = forward ? visit.from() : course.length() - visit.to();
    double to = forward ? visit.to() : course.length() - visit.from();
    List<Integer> others = new ArrayList<>();
    for (int other : corridor.edgesNear(course.between(from, to), separationMetres)) {
      if (!edges.contains(other) && carriageways.opposite(edge, other)) {
        others.add(other);
      }
    }
    if (others.isEmpty()) {
      return;
    }
    int steps = Math.max(1, (int) Math.ceil((to - from) / STEP_METRES));
    for (int i = 0; i <= steps; i++) {
      double position = from + i * (to - from) / steps;
      Coordinate point = course.at(position);
      double heading = carriageways.trafficHeading(edge, position);
      for (int other : others) {
        extend(stretches, other, point, heading);
      }
    }
  }

  private void extend(
      Map<Integer, double[]> stretches, int edge, Coordinate point, double heading) {
    Polyline course = corridor.course(edge);
    if (!course.mayBeWithin(separationMetres, point.x, point.y)) {
      return;
    }
    double best = separationMetres;
    double position = -1;
    for (int segment = 0; segment < course.segmentCount(); segment++) {
      double fraction = course.nearestFraction(segment, point.x, point.y);
      double distance = course.distance(segment, fraction, point.x, point.y);
      double along = course.segmentStart(segment) + fraction * course.segmentLength(segment);
      if (distance < best
          && Carriageways.antiparallel(carriageways.trafficHeading(edge, along), heading)) {
        best = distance;
        position = along;
      }
    }
    if (position >= 0) {
      double[] stretch = stretches.computeIfAbsent(edge, e -> new double[] {Double.MAX_VALUE, -1});
      stretch[0] = Math.min(stretch[0], position);
      stretch[1] = Math.max(stretch[1], position);
    }
  }
}
