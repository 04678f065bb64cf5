package fr.gabarit.matching;

import fr.gabarit.network.EdgeKeys;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;

/**
 * Finds the carriageway that was not followed where a divided road is drawn as one line. It is
 * looked for from the carriageway found, not from the drawing, so that it does not depend on where
 * between both the line was drawn. What is concluded has to be surer than what is drawn: an edge
 * belongs to it if half of it lies abreast, or a stretch that no slip road would share. Confined to
 * one thread; remembers what lies beside what.
 */
final class OppositeCarriageway {
  private static final double STEP_METRES = 3;
  private static final int LEAST_STEPS = 8;

  /** What is concluded has to be covered for so many over-runs where a half is not. */
  static final double SURE_OVERRUNS = 3;

  /** How exactly the distance of two carriageways can be told. */
  private static final double SEPARATION_ERROR_METRES = 4;

  /** How exactly it can be told where two carriageways cease to be abreast. */
  private static final double ABREAST_ERROR_METRES = 2;

  /** A foot this close to the end of a stretch means that the point lies beyond the end. */
  private static final double CLAMPED_METRES = 0.01;

  private final Corridor corridor;
  private final Carriageways carriageways;
  private final double separationMetres;
  private final double overrunMetres;
  private final Map<Stretch, Map<Integer, double[]>> beside = new HashMap<>();

  OppositeCarriageway(Corridor corridor, Carriageways carriageways, MatchSettings settings) {
    this.corridor = corridor;
    this.carriageways = carriageways;
    separationMetres = settings.carriagewaySeparationMetres();
    overrunMetres = settings.overrunMetres();
  }

  /** How much the carriageways may lie apart, and how little abreast, to belong together. */
  enum Rule {
    STRICT(-1),
    USUAL(0),
    LENIENT(1);

    private final int leniency;

    Rule(int leniency) {
      this.leniency = leniency;
    }

    private double separation(double usualMetres) {
      return usualMetres + leniency * SEPARATION_ERROR_METRES;
    }

    private double abreast(double metres) {
      return metres + leniency * ABREAST_ERROR_METRES;
    }
  }

  /**
   * The opposite edges abreast of what was followed.
   *
   * @param visits the stretches followed
   * @param edges the edges they concern; these are not returned
   */
  Set<Integer> along(List<Walk.Visit> visits, Set<Integer> edges, Rule rule) {
    Map<Integer, double[]> distances = new LinkedHashMap<>();
    for (Walk.Visit visit : visits) {
      int edge = EdgeKeys.edge(visit.key());
      if (edges.contains(edge) && carriageways.single(edge)) {
        beside
            .computeIfAbsent(stretch(edge, visit), this::beside)
            .forEach((other, metres) -> distances.merge(other, metres, OppositeCarriageway::least));
      }
    }
    Set<Integer> found = new LinkedHashSet<>();
    distances.forEach(
        (other, metres) -> {
          if (!edges.contains(other) && enough(other, metres, rule)) {
            found.add(other);
          }
        });
    return found;
  }

  private static double[] least(double[] some, double[] others) {
    double[] least = new double[some.length];
    Arrays.setAll(least, i -> Math.min(some[i], others[i]));
    return least;
  }

  /** How far each step of each opposite edge lies from a stretch; infinite if not abreast of it. */
  private Map<Integer, double[]> beside(Stretch stretch) {
    Map<Integer, double[]> found = new LinkedHashMap<>();
    List<Coordinate> points = corridor.course(stretch.edge()).between(stretch.from(), stretch.to());
    for (int other : corridor.edgesNear(points, Rule.LENIENT.separation(separationMetres))) {
      if (carriageways.opposite(stretch.edge(), other)) {
        found.put(other, distances(other, stretch));
      }
    }
    return found;
  }

  private boolean enough(int edge, double[] distances, Rule rule) {
    double limit = rule.separation(separationMetres);
    long steps = Arrays.stream(distances).filter(metres -> metres <= limit).count();
    if (steps == distances.length) {
      // Barriers at a node are edges without length.
      return corridor.course(edge).length() > 0;
    }
    double length = corridor.course(edge).length();
    double abreastMetres = rule.abreast(steps * length / distances.length);
    boolean half = abreastMetres >= length / 2;
    boolean longStretch =
        !corridor.facts().link(edge) && abreastMetres >= SURE_OVERRUNS * overrunMetres;
    return steps > 0 && (half || longStretch);
  }

  /** A stretch of a one-way edge that was followed, positions as stored. */
  private record Stretch(int edge, double from, double to) {}

  private Stretch stretch(int edge, Walk.Visit visit) {
    double length = corridor.course(edge).length();
    return EdgeKeys.isForward(visit.key())
        ? new Stretch(edge, visit.from(), visit.to())
        : new Stretch(edge, length - visit.to(), length - visit.from());
  }

  private double[] distances(int other, Stretch stretch) {
    Polyline course = corridor.course(other);
    int steps = Math.max(LEAST_STEPS, (int) Math.ceil(course.length() / STEP_METRES));
    double[] distances = new double[steps];
    for (int i = 0; i < steps; i++) {
      double position = (i + 0.5) * course.length() / steps;
      Coordinate point = course.at(position);
      distances[i] = distance(stretch, point, carriageways.trafficHeading(other, position));
    }
    return distances;
  }

  /**
   * Distance of a point from a stretch nearby, square to it, infinite unless traffic at the point
   * runs against that of the stretch.
   */
  private double distance(Stretch stretch, Coordinate point, double heading) {
    Polyline course = corridor.course(stretch.edge());
    double best = Rule.LENIENT.separation(separationMetres);
    if (!course.mayBeWithin(best, point.x, point.y)) {
      return Double.POSITIVE_INFINITY;
    }
    double position = -1;
    for (int segment = 0; segment < course.segmentCount(); segment++) {
      double fraction = course.nearestFraction(segment, point.x, point.y);
      double distance = course.distance(segment, fraction, point.x, point.y);
      if (distance < best) {
        best = distance;
        position = course.segmentStart(segment) + fraction * course.segmentLength(segment);
      }
    }
    boolean beyond =
        position <= stretch.from() + CLAMPED_METRES || position >= stretch.to() - CLAMPED_METRES;
    boolean abreast =
        position >= 0
            && !beyond
            && Carriageways.antiparallel(
                carriageways.trafficHeading(stretch.edge(), position), heading);
    return abreast ? best : Double.POSITIVE_INFINITY;
  }
}
