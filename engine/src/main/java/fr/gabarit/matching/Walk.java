package fr.gabarit.matching;

import fr.gabarit.network.EdgeKeys;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/** The stretches of edges that a way through the trellis drives along. Immutable once made. */
final class Walk {
  private static final double JOINT_METRES = 0.1;

  private final List<Visit> visits = new ArrayList<>();
  private double followedMetres;
  private double drivenMetres;
  private double deviationSum;
  private int roadSamples;

  /** A stretch of an edge, positions along the key. */
  record Visit(int key, double from, double to) {}

  private Walk() {}

  static Walk along(List<Optional<Candidate>> way, Corridor corridor, Transitions moves) {
    Walk walk = new Walk();
    for (int t = 0; t < way.size(); t++) {
      if (way.get(t).isPresent()) {
        walk.roadSamples++;
        walk.deviationSum += way.get(t).get().distanceMetres();
        if (t > 0 && way.get(t - 1).isPresent()) {
          walk.followedMetres += moves.spacing();
          walk.step(way.get(t - 1).get(), way.get(t).get(), corridor, moves);
        }
      }
    }
    return walk;
  }

  private void step(Candidate from, Candidate to, Corridor corridor, Transitions moves) {
    if (from.key() == to.key()) {
      visit(from.key(), from.positionMetres(), to.positionMetres());
    } else {
      visit(from.key(), from.positionMetres(), from.positionMetres() + moves.remaining(from));
      for (int key : moves.between(from, to)) {
        visit(key, 0, corridor.course(EdgeKeys.edge(key)).length());
      }
      visit(to.key(), 0, to.positionMetres());
    }
  }

  private void visit(int key, double from, double to) {
    drivenMetres += to - from;
    if (!visits.isEmpty() && visits.get(visits.size() - 1).key() == key) {
      Visit last = visits.remove(visits.size() - 1);
      visits.add(new Visit(key, Math.min(last.from(), from), Math.max(last.to(), to)));
    } else {
      visits.add(new Visit(key, Math.min(from, to), Math.max(from, to)));
    }
  }

  /**
   * The stretches if the walk were shorter or longer at its ends; a longer one does not leave the
   * edge it ends on.
   *
   * @param startMetres how much to leave out at the start; negative for more
   * @param endMetres how much to leave out at the end
   */
  List<Visit> visits(double startMetres, double endMetres, Corridor corridor) {
    Deque<Visit> moved = new ArrayDeque<>(visits);
    if (moved.isEmpty()) {
      return List.of();
    }
    if (startMetres < 0) {
      Visit first = moved.removeFirst();
      moved.addFirst(new Visit(first.key(), Math.max(0, first.from() + startMetres), first.to()));
    }
    if (endMetres < 0) {
      Visit last = moved.removeLast();
      double length = corridor.course(EdgeKeys.edge(last.key())).length();
      moved.addLast(new Visit(last.key(), last.from(), Math.min(length, last.to() - endMetres)));
    }
    double left = startMetres;
    while (left > 0 && !moved.isEmpty()) {
      Visit first = moved.removeFirst();
      if (first.to() - first.from() > left) {
        moved.addFirst(new Visit(first.key(), first.from() + left, first.to()));
      }
      left -= first.to() - first.from();
    }
    left = endMetres;
    while (left > 0 && !moved.isEmpty()) {
      Visit last = moved.removeLast();
      if (last.to() - last.from() > left) {
        moved.addLast(new Visit(last.key(), last.from(), last.to() - left));
      }
      left -= last.to() - last.from();
    }
    return List.copyOf(moved);
  }

  /** In the order of the drawing. */
  List<Visit> visits() {
    return List.copyOf(visits);
  }

  /** Metres covered of each key, in the order of the drawing. */
  static Map<Integer, Double> coveredByKey(List<Visit> visits) {
    Map<Integer, Double> covered = new LinkedHashMap<>();
    visits.forEach(visit -> covered.merge(visit.key(), visit.to() - visit.from(), Double::sum));
    return covered;
  }

  /** The course driven, in metres; a new piece begins wherever there is no road between. */
  List<Polyline> pieces(Corridor corridor) {
    List<Polyline> pieces = new ArrayList<>();
    List<Coordinate> current = new ArrayList<>();
    for (Visit visit : visits) {
      Polyline course = corridor.course(EdgeKeys.edge(visit.key()));
      List<Coordinate> points;
      if (EdgeKeys.isForward(visit.key())) {
        points = course.between(visit.from(), visit.to());
      } else {
        points = course.between(course.length() - visit.to(), course.length() - visit.from());
        Collections.reverse(points);
      }
      boolean connected =
          !current.isEmpty()
              && current.get(current.size() - 1).distance(points.get(0)) < JOINT_METRES;
      if (!connected && !current.isEmpty()) {
        pieces.add(Polyline.of(current));
        current = new ArrayList<>();
      }
      current.addAll(points);
    }
    if (!current.isEmpty()) {
      pieces.add(Polyline.of(current));
    }
    return pieces;
  }

  double followedMetres() {
    return followedMetres;
  }

  double drivenMetres() {
    return drivenMetres;
  }

  double meanDeviation() {
    return roadSamples == 0 ? 0 : deviationSum / roadSamples;
  }
}
