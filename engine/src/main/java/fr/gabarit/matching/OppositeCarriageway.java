package fr.gabarit.matching;

import fr.gabarit.network.EdgeKeys;
import java.util.BitSet;
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
  private static final double SURE_OVERRUNS = 3;

  /** A foot this close to the end of a stretch means that the point lies beyond the end. */
  private static final double CLAMPED_METRES = 0.01;

  private final Corridor corridor;
  private final Carriageways carriageways;
  private final double separationMetres;
  private final double overrunMetres;
  private final Map<Stretch, Map<Integer, BitSet>> beside = new HashMap<>();

  OppositeCarriageway(Corridor corridor, Carriageways carriageways, MatchSettings settings) {
    this.corridor = corridor;
    this.carriageways = carriageways;
    separationMetres = settings.carriagewaySeparationMetres();
    overrunMetres = settings.overrunMetres();
  }

  /**
   * The opposite edges abreast of what was followed.
   *
   * @param visits the stretches followed
   * @param edges the edges they concern; these are not returned
   */
  Set<Integer> along(List<Walk.Visit> visits, Set<Integer> edges) {
    Map<Integer, BitSet> stepsAbreast = new LinkedHashMap<>();
    for (Walk.Visit visit : visits) {
      int edge = EdgeKeys.edge(visit.key());
      if (edges.contains(edge) && carriageways.single(edge)) {
        beside
            .computeIfAbsent(stretch(edge, visit), this::beside)
            .forEach(
                (other, steps) -> stepsAbreast.computeIfAbsent(other, o -> new BitSet()).or(steps));
      }
    }
    Set<Integer> found = new LinkedHashSet<>();
    stepsAbreast.forEach(
        (other, steps) -> {
          double metres = steps.cardinality() * corridor.course(other).length() / steps(other);
          if (!edges.contains(other) && enough(other, metres)) {
            found.add(other);
          }
        });
    return found;
  }

  /** The steps of each opposite edge that lie abreast of a stretch. */
  private Map<Integer, BitSet> beside(Stretch stretch) {
    Map<Integer, BitSet> found = new LinkedHashMap<>();
    List<Coordinate> points = corridor.course(stretch.edge()).between(stretch.from(), stretch.to());
    for (int other : corridor.edgesNear(points, separationMetres)) {
      if (carriageways.opposite(stretch.edge(), other)) {
        found.put(other, stepsAbreast(other, stretch));
      }
    }
    return found;
  }

  private boolean enough(int edge, double abreastMetres) {
    boolean half = abreastMetres >= corridor.course(edge).length() / 2;
    boolean longStretch =
        !corridor.facts().link(edge) && abreastMetres >= SURE_OVERRUNS * overrunMetres;
    // Barriers at a node are edges without length.
    return abreastMetres > 0 && (half || longStretch);
  }

  /** A stretch of a one-way edge that was followed, positions as stored. */
  private record Stretch(int edge, double from, double to) {}

  private Stretch stretch(int edge, Walk.Visit visit) {
    double length = corridor.course(edge).length();
    return EdgeKeys.isForward(visit.key())
        ? new Stretch(edge, visit.from(), visit.to())
        : new Stretch(edge, length - visit.to(), length - visit.from());
  }

  private int steps(int edge) {
    return Math.max(3, (int) Math.ceil(corridor.course(edge).length() / STEP_METRES));
  }

  private BitSet stepsAbreast(int other, Stretch stretch) {
    Polyline course = corridor.course(other);
    int steps = steps(other);
    BitSet abreast = new BitSet(steps);
    for (int i = 0; i < steps; i++) {
      double position = (i + 0.5) * course.length() / steps;
      Coordinate point = course.at(position);
      if (abreast(stretch, point, carriageways.trafficHeading(other, position))) {
        abreast.set(i);
      }
    }
    return abreast;
  }

  /** Whether traffic at the point runs against that of a stretch nearby, square to it. */
  private boolean abreast(Stretch stretch, Coordinate point, double heading) {
    Polyline course = corridor.course(stretch.edge());
    if (!course.mayBeWithin(separationMetres, point.x, point.y)) {
      return false;
    }
    double best = separationMetres;
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
    return position >= 0
        && !beyond
        && Carriageways.antiparallel(
            carriageways.trafficHeading(stretch.edge(), position), heading);
  }
}
