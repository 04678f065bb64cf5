package fr.gabarit.matching;

import fr.gabarit.network.EdgeKeys;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;

/**
 * Finds the carriageway that was not followed where a divided road is drawn as one line. It is
 * looked for from the carriageway found, not from the drawing, so that it does not depend on where
 * between both the line was drawn. What is concluded has to be surer than what is drawn: an edge
 * belongs to it if half of it lies abreast, or a stretch that no slip road would share.
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
    List<Stretch> stretches = new ArrayList<>();
    Set<Integer> others = new LinkedHashSet<>();
    for (Walk.Visit visit : visits) {
      int edge = EdgeKeys.edge(visit.key());
      if (edges.contains(edge) && carriageways.single(edge)) {
        Stretch stretch = stretch(edge, visit);
        stretches.add(stretch);
        for (int other :
            corridor.edgesNear(
                corridor.course(edge).between(stretch.from(), stretch.to()), separationMetres)) {
          if (!edges.contains(other) && carriageways.opposite(edge, other)) {
            others.add(other);
          }
        }
      }
    }
    others.removeIf(other -> !enough(other, abreastMetres(other, stretches)));
    return others;
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

  /** What the drawing is short of at its ends is supplied. */
  private Stretch stretch(int edge, Walk.Visit visit) {
    double length = corridor.course(edge).length();
    if (length - (visit.to() - visit.from()) <= overrunMetres) {
      return new Stretch(edge, 0, length);
    }
    return EdgeKeys.isForward(visit.key())
        ? new Stretch(edge, visit.from(), visit.to())
        : new Stretch(edge, length - visit.to(), length - visit.from());
  }

  private double abreastMetres(int other, List<Stretch> stretches) {
    Polyline course = corridor.course(other);
    int steps = Math.max(3, (int) Math.ceil(course.length() / STEP_METRES));
    int abreast = 0;
    for (int i = 0; i < steps; i++) {
      double position = (i + 0.5) * course.length() / steps;
      Coordinate point = course.at(position);
      double heading = carriageways.trafficHeading(other, position);
      boolean found =
          stretches.stream()
              .anyMatch(
                  stretch ->
                      carriageways.opposite(stretch.edge(), other)
                          && abreast(stretch, point, heading));
      abreast += found ? 1 : 0;
    }
    return abreast * course.length() / steps;
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
