package fr.gabarit.matching;

import fr.gabarit.network.EdgeKeys;
import fr.gabarit.order.PlaceDirection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Matches one stroke: finds the cheapest explanation and judges whether it is the only one. */
final class StrokeMatcher {
  /** Alternatives examined, cheapest first: more would only make the report longer. */
  private static final int MAX_ALTERNATIVES = 8;

  /** On short lines a few metres are a large share of the length. */
  private static final double LENGTH_SLACK_METRES = 6;

  private final Corridor corridor;
  private final MatchSettings settings;
  private final RoadLabels wanted;

  StrokeMatcher(Corridor corridor, MatchSettings settings, RoadLabels wanted) {
    this.corridor = corridor;
    this.settings = settings;
    this.wanted = wanted;
  }

  /** An alternative and how much dearer it is per unit of the length in which it differs. */
  private record Rival(Explanation explanation, double margin) {}

  MatchOutcome match(Polyline stroke) {
    Samples samples = new Samples(stroke, settings.sampleSpacingMetres());
    Carriageways carriageways = new Carriageways(corridor);
    Transitions moves = new Transitions(corridor, settings, carriageways, samples.spacing());
    List<List<Candidate>> candidates =
        new CandidateFinder(corridor, settings, wanted).find(samples);
    if (candidates.stream().allMatch(List::isEmpty)) {
      return new MatchOutcome.Unmatched(MatchNote.of(MatchNote.Kind.NO_ROAD_NEARBY), 0, List.of());
    }
    Trellis trellis = new Trellis(candidates, samples, settings.sampleSpacingMetres(), moves);
    Explainer explainer = new Explainer(corridor, settings, wanted, carriageways, moves, samples);
    List<Optional<Candidate>> bestWay = trellis.best();
    Explanation best = explainer.explain(bestWay);
    Optional<MatchNote> failure = failure(best);
    if (failure.isPresent()) {
      return new MatchOutcome.Unmatched(failure.get(), best.coverage(), best.notes());
    }
    return judge(best, rivals(trellis, bestWay, best, samples, explainer));
  }

  private Optional<MatchNote> failure(Explanation best) {
    if (best.edges().isEmpty()) {
      return Optional.of(MatchNote.of(MatchNote.Kind.NO_ROAD_NEARBY));
    }
    if (best.coverage() < settings.minCoverage()) {
      return Optional.of(
          MatchNote.of(
              MatchNote.Kind.LOW_COVERAGE, Long.toString(Math.round(100 * best.coverage()))));
    }
    double ratio = best.drivenMetres() / best.followedMetres();
    boolean differs = ratio < settings.minLengthRatio() || ratio > settings.maxLengthRatio();
    if (differs && Math.abs(best.drivenMetres() - best.followedMetres()) > LENGTH_SLACK_METRES) {
      return Optional.of(
          MatchNote.of(MatchNote.Kind.LENGTH_DIFFERS, String.format(Locale.ROOT, "%.2f", ratio)));
    }
    return Optional.empty();
  }

  private MatchOutcome judge(Explanation best, List<Rival> rivals) {
    Set<Integer> edges = new HashSet<>(best.edges());
    EdgeSet keys = best.keys();
    List<MatchNote> notes = new ArrayList<>(best.notes());
    List<EdgeSet> serious = new ArrayList<>();
    double margin = Double.POSITIVE_INFINITY;
    for (Rival rival : rivals) {
      if (rival.margin() >= settings.ambiguityMargin()) {
        margin = Math.min(margin, rival.margin());
      } else if (onlyRoundaboutsDiffer(best.edges(), rival.explanation().edges())) {
        edges.addAll(rival.explanation().edges());
        keys = keys.union(rival.explanation().keys());
        notes.add(MatchNote.of(MatchNote.Kind.ROUNDABOUT_BOTH_SIDES));
      } else {
        serious.add(rival.explanation().keys());
      }
    }
    if (!serious.isEmpty()) {
      serious.add(0, keys);
      return new MatchOutcome.Ambiguous(
          serious, keys, MatchNote.of(MatchNote.Kind.SEVERAL_ROADS_FIT), notes);
    }
    if (best.deviationMetres() > settings.sureDeviationMetres()) {
      return new MatchOutcome.Ambiguous(
          List.of(keys),
          keys,
          MatchNote.metres(MatchNote.Kind.FAR_FROM_DRAWING, best.deviationMetres()),
          notes);
    }
    return new MatchOutcome.Matched(keys, best.coverage(), confidence(best, margin), notes);
  }

  private double confidence(Explanation best, double margin) {
    double deviation = best.deviationMetres() / settings.searchRadiusMetres();
    double distinct = 1 - 0.5 * Math.exp(-margin / settings.ambiguityMargin());
    return best.coverage()
        * Math.max(0, 1 - deviation * deviation)
        * distinct
        * (0.7 + 0.3 * best.nameAgreement());
  }

  /** The cheapest explanation through each edge nearby that the best one does without. */
  private List<Rival> rivals(
      Trellis trellis,
      List<Optional<Candidate>> bestWay,
      Explanation best,
      Samples samples,
      Explainer explainer) {
    double bestCost = trellis.bestCost();
    double limit =
        bestCost
            + settings.ambiguityMargin()
                * (samples.strokeLength() / settings.sampleSpacingMetres() + 1);
    Map<Integer, int[]> cheapestByEdge = new HashMap<>();
    for (int t = 0; t < trellis.sampleCount(); t++) {
      for (int i = 0; i < trellis.candidateCount(t); i++) {
        int edge = EdgeKeys.edge(trellis.candidate(t, i).key());
        if (!best.edges().contains(edge) && trellis.costThrough(t, i) <= limit) {
          int[] known = cheapestByEdge.get(edge);
          if (known == null
              || trellis.costThrough(t, i) < trellis.costThrough(known[0], known[1])) {
            cheapestByEdge.put(edge, new int[] {t, i});
          }
        }
      }
    }
    List<int[]> states = new ArrayList<>(cheapestByEdge.values());
    states.sort(
        (a, b) -> Double.compare(trellis.costThrough(a[0], a[1]), trellis.costThrough(b[0], b[1])));
    List<Rival> rivals = new ArrayList<>();
    Set<EdgeSet> seen = new LinkedHashSet<>();
    seen.add(best.keys());
    for (int[] state : states) {
      List<Optional<Candidate>> way = trellis.through(state[0], state[1]);
      Explanation explanation = explainer.explain(way);
      if (rivals.size() < MAX_ALTERNATIVES && seen.add(explanation.keys())) {
        double extra = trellis.costThrough(state[0], state[1]) - bestCost;
        rivals.add(new Rival(explanation, extra / unitsDiffering(bestWay, way, samples)));
      }
    }
    return rivals;
  }

  private double unitsDiffering(
      List<Optional<Candidate>> way, List<Optional<Candidate>> other, Samples samples) {
    double metres = 0;
    for (int t = 0; t < way.size(); t++) {
      Optional<Integer> key = way.get(t).map(Candidate::key);
      if (!key.equals(other.get(t).map(Candidate::key))) {
        metres += samples.share(t);
      }
    }
    double unit = settings.sampleSpacingMetres();
    return Math.max(metres, Math.min(unit, samples.strokeLength())) / unit;
  }

  /** Both sides of a roundabout belong to a road on which both directions are meant. */
  private boolean onlyRoundaboutsDiffer(Set<Integer> edges, Set<Integer> others) {
    if (corridor.direction() != PlaceDirection.BOTH) {
      return false;
    }
    Set<Integer> difference = new HashSet<>(edges);
    others.forEach(
        edge -> {
          if (!difference.remove(edge)) {
            difference.add(edge);
          }
        });
    return difference.stream().allMatch(corridor.facts()::roundabout);
  }
}
