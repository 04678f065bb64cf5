package fr.gabarit.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Collects the readings of a stroke worth comparing: the cheapest, and the cheapest through each
 * edge nearby that it does without or follows the other way.
 */
final class Readings {
  private static final int MAX_RIVALS = 10;

  /** Dearer ones, per unit of the length in which they differ, never win by their shape. */
  private static final double MAX_MARGIN = 2.5;

  /** So much more if they end alike: in a short part the course counts for more than distances. */
  private static final double SHORT_MARGIN = 5;

  /** An edge as short may be a detour that the drawing does not show. */
  private static final double DETOUR_METRES = 20;

  /** Makes rivals differ from the best reading in one place only. */
  private static final double LOYALTY_COST = 1;

  private final Trellis trellis;
  private final Transitions moves;
  private final Explainer explainer;
  private final Referee referee;
  private final Samples samples;
  private final double unitMetres;

  Readings(
      Trellis trellis,
      Transitions moves,
      Explainer explainer,
      Referee referee,
      Samples samples,
      MatchSettings settings) {
    this.trellis = trellis;
    this.moves = moves;
    this.explainer = explainer;
    this.referee = referee;
    this.samples = samples;
    unitMetres = settings.sampleSpacingMetres();
  }

  /**
   * @param detour whether all it does without may be a detour: the candidate is on an edge followed
   */
  private record State(int sample, int index, double cost, boolean detour) {
    static State cheaper(State some, State other) {
      return some.cost <= other.cost ? some : other;
    }
  }

  private record Rival(Reading reading, double margin) {}

  /**
   * At least one; the first is the best so far. Along neighbouring roads distances add up though
   * one displacement explains them all, so the cheapest ways are also looked for as if it did.
   */
  List<Reading> all() {
    List<Reading> first = around(trellis, 0);
    List<Reading> all = new ArrayList<>();
    if (first.size() > 1) {
      Trellis close = trellis.around(first.get(0).way(), LOYALTY_COST, samples, unitMetres);
      all.addAll(around(close, LOYALTY_COST));
    }
    all.addAll(first);
    all.addAll(around(trellis.ifDisplaced(samples, unitMetres), 0));
    return all;
  }

  private List<Reading> around(Trellis costs, double loyaltyCost) {
    Reading base = reading(costs.best());
    double limit = MAX_MARGIN + loyaltyCost;
    List<Rival> rivals = new ArrayList<>();
    Set<EdgeSet> seen = new HashSet<>(Set.of(base.explanation().keys()));
    for (State state : cheapestElsewhere(costs, base, limit)) {
      Reading reading = reading(costs.through(state.sample(), state.index()));
      double units = unitsDiffering(base, reading);
      double margin = (state.cost() - costs.bestCost()) / units;
      boolean endsAlike = base.endsLike(reading);
      boolean near = margin < limit + (endsAlike ? SHORT_MARGIN / units : 0);
      if (near && (endsAlike || !state.detour()) && seen.add(reading.explanation().keys())) {
        rivals.add(new Rival(reading, margin));
      }
    }
    rivals.sort(Comparator.comparingDouble(Rival::margin));
    return combined(base, rivals.stream().limit(MAX_RIVALS).map(Rival::reading).toList());
  }

  /**
   * Each rival is the cheapest reading changed in one place. Changes in several places are tried
   * one after the other, and each that improves the shape is kept.
   */
  private List<Reading> combined(Reading base, List<Reading> rivals) {
    Reading best = base;
    for (Reading rival : rivals) {
      Optional<Reading> changed = best.changedLike(base, rival).map(this::reading);
      if (changed.isPresent() && referee.compare(best, changed.get()).shapeAdvantage() < 0) {
        best = changed.get();
      }
    }
    List<Reading> all = new ArrayList<>(List.of(best));
    if (best != base) {
      all.add(base);
    }
    for (Reading rival : rivals) {
      all.add(best.changedLike(base, rival).map(this::reading).orElse(rival));
    }
    return all;
  }

  /** The cheapest. */
  Reading best() {
    return reading(trellis.best());
  }

  private Reading reading(List<Optional<Candidate>> way) {
    return new Reading(way, moves, explainer.explain(way, moves));
  }

  /** The cheapest through each other key, and the cheapest off each short one. */
  private List<State> cheapestElsewhere(Trellis costs, Reading best, double margin) {
    double limit =
        costs.bestCost() + margin * (samples.strokeLength() / unitMetres + 1) + SHORT_MARGIN;
    Set<Integer> followed = new HashSet<>();
    best.way().stream()
        .flatMap(Optional::stream)
        .forEach(candidate -> followed.add(candidate.key()));
    Map<Integer, State> through = new HashMap<>();
    Map<Integer, State> off = new HashMap<>();
    for (int t = 0; t < costs.sampleCount(); t++) {
      Optional<Candidate> here = best.way().get(t).filter(this::onShortEdge);
      for (int i = 0; i < costs.candidateCount(t); i++) {
        int key = costs.candidate(t, i).key();
        State state = new State(t, i, costs.costThrough(t, i), followed.contains(key));
        if (state.cost() > limit) {
          continue;
        }
        if (!state.detour()) {
          through.merge(key, state, State::cheaper);
        } else if (here.isPresent() && here.get().key() != key) {
          off.merge(here.get().key(), state, State::cheaper);
        }
      }
    }
    return Stream.concat(through.values().stream(), off.values().stream())
        .sorted(Comparator.comparingDouble(State::cost))
        .toList();
  }

  private boolean onShortEdge(Candidate candidate) {
    return candidate.positionMetres() + moves.remaining(candidate) < DETOUR_METRES;
  }

  private double unitsDiffering(Reading reading, Reading other) {
    double metres = 0;
    for (int t = 0; t < samples.count(); t++) {
      metres += reading.differsAt(t, other) ? samples.share(t) : 0;
    }
    return Math.max(metres, Math.min(unitMetres, samples.strokeLength())) / unitMetres;
  }
}
