package fr.gabarit.matching;

import fr.gabarit.network.EdgeKeys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stretches of edges that a way through the trellis drives along. Immutable once made. */
final class Walk {
  private final List<Visit> visits = new ArrayList<>();
  private double followedMetres;
  private double drivenMetres;
  private double deviationSum;
  private int roadSamples;

  /** A stretch of an edge, positions along the key. */
  private record Visit(int key, double from, double to) {}

  private Walk() {}

  static Walk along(
      List<Optional<Candidate>> way, double spacing, Corridor corridor, Transitions moves) {
    Walk walk = new Walk();
    for (int t = 0; t < way.size(); t++) {
      if (way.get(t).isPresent()) {
        walk.roadSamples++;
        walk.deviationSum += way.get(t).get().distanceMetres();
        if (t > 0 && way.get(t - 1).isPresent()) {
          walk.followedMetres += spacing;
          walk.step(way.get(t - 1).get(), way.get(t).get(), spacing, corridor, moves);
        }
      }
    }
    return walk;
  }

  private void step(
      Candidate from, Candidate to, double spacing, Corridor corridor, Transitions moves) {
    if (from.key() == to.key()) {
      visit(from.key(), from.positionMetres(), to.positionMetres());
    } else if (moves.changesCarriageway(from, to)) {
      double end = Math.min(spacing / 2, moves.remaining(from));
      visit(from.key(), from.positionMetres(), from.positionMetres() + end);
      visit(to.key(), Math.max(0, to.positionMetres() - spacing / 2), to.positionMetres());
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

  /** Metres covered of each key, in the order of the drawing. */
  Map<Integer, Double> coveredByKey() {
    Map<Integer, Double> covered = new LinkedHashMap<>();
    visits.forEach(visit -> covered.merge(visit.key(), visit.to() - visit.from(), Double::sum));
    return covered;
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
