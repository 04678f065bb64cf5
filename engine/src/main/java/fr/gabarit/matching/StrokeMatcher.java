package fr.gabarit.matching;

import fr.gabarit.order.PlaceDirection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Matches one stroke: finds the cheapest explanation and judges whether it is the only one. */
final class StrokeMatcher {
  /** Readings that differ in less are the same for a driver. */
  private static final double NEGLIGIBLE_METRES = 5;

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
    List<Reading> readings = new Readings(trellis, explainer, samples, settings).all();
    Referee referee = new Referee(stroke, samples, corridor, moves, settings);
    Reading best = readings.get(0);
    for (Reading rival : readings) {
      best = referee.advantage(best, rival) < 0 ? rival : best;
    }
    Optional<MatchNote> failure = failure(best.explanation());
    if (failure.isPresent()) {
      return new MatchOutcome.Unmatched(
          failure.get(), best.explanation().coverage(), best.explanation().notes());
    }
    return judge(best, readings, referee);
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

  private MatchOutcome judge(Reading best, List<Reading> readings, Referee referee) {
    EdgeSet keys = best.explanation().keys();
    List<MatchNote> notes = new ArrayList<>(best.explanation().notes());
    List<EdgeSet> serious = new ArrayList<>();
    double margin = Double.POSITIVE_INFINITY;
    for (Reading rival : readings) {
      Set<Integer> difference = best.difference(rival);
      if (metres(difference) < NEGLIGIBLE_METRES) {
        continue;
      }
      double advantage = referee.advantage(best, rival);
      if (advantage >= settings.ambiguityMargin()) {
        margin = Math.min(margin, advantage);
      } else if (bothDirections() && allRoundabout(difference)) {
        keys = keys.union(rival.explanation().keys());
        notes.add(MatchNote.of(MatchNote.Kind.ROUNDABOUT_BOTH_SIDES));
      } else if (!serious.contains(rival.explanation().keys())) {
        serious.add(rival.explanation().keys());
      }
    }
    if (!serious.isEmpty()) {
      serious.add(0, keys);
      return new MatchOutcome.Ambiguous(
          serious, keys, MatchNote.of(MatchNote.Kind.SEVERAL_ROADS_FIT), notes);
    }
    if (best.explanation().deviationMetres() > settings.sureDeviationMetres()) {
      return new MatchOutcome.Ambiguous(
          List.of(keys),
          keys,
          MatchNote.metres(MatchNote.Kind.FAR_FROM_DRAWING, best.explanation().deviationMetres()),
          notes);
    }
    return new MatchOutcome.Matched(
        keys, best.explanation().coverage(), confidence(best.explanation(), margin), notes);
  }

  private double metres(Set<Integer> edges) {
    return edges.stream().mapToDouble(edge -> corridor.course(edge).length()).sum();
  }

  /** Both sides of a roundabout belong to a road on which both directions are meant. */
  private boolean allRoundabout(Set<Integer> edges) {
    return edges.stream().allMatch(corridor.facts()::roundabout);
  }

  private boolean bothDirections() {
    return corridor.direction() == PlaceDirection.BOTH;
  }

  private double confidence(Explanation best, double margin) {
    double deviation = best.deviationMetres() / settings.searchRadiusMetres();
    double distinct = 1 - 0.5 * Math.exp(-margin / settings.ambiguityMargin());
    return best.coverage()
        * Math.max(0, 1 - deviation * deviation)
        * distinct
        * (0.7 + 0.3 * best.nameAgreement());
  }
}
