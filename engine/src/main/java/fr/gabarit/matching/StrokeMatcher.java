package fr.gabarit.matching;

import fr.gabarit.network.EdgeKeys;
import fr.gabarit.order.PlaceDirection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Matches one stroke: finds the cheapest explanation and judges whether it is the only one. */
final class StrokeMatcher {
  /** Readings that differ in less are the same for a driver. */
  private static final double NEGLIGIBLE_METRES = 5;

  /** Maps differ in where the two ends of a line are. */
  private static final double NEGLIGIBLE_END_METRES = 25;

  private static final double END_SHIFT_METRES = 3;

  /** Half of what parts a road of the right name from one of another. */
  private static final double LABEL_MARGIN = 0.4;

  /** On short lines a few metres are a large share of the length. */
  private static final double LENGTH_SLACK_METRES = 8;

  private final Corridor corridor;
  private final MatchSettings settings;
  private final RoadLabels wanted;
  private final Carriageways carriageways;

  StrokeMatcher(Corridor corridor, MatchSettings settings, RoadLabels wanted) {
    this.corridor = corridor;
    this.settings = settings;
    this.wanted = wanted;
    carriageways = new Carriageways(corridor);
  }

  MatchOutcome match(Polyline stroke) {
    StrokeReader reader = reader(stroke);
    List<Reading> readings = reader.readings();
    Referee referee = reader.referee();
    Reading best = bestByName(bestByShape(readings, referee), readings, referee);
    if (best.explanation().edges().isEmpty()) {
      return new MatchOutcome.Unmatched(MatchNote.of(MatchNote.Kind.NO_ROAD_NEARBY), 0, List.of());
    }
    StrokeReader again = reader(reader.laidOver(best));
    Reading settled = settled(best, again.best(best));
    Explanation explanation = settled.explanation();
    Optional<MatchNote> failure = failure(explanation);
    if (failure.isPresent()) {
      return new MatchOutcome.Unmatched(failure.get(), explanation.coverage(), explanation.notes());
    }
    Map<Integer, DoubtfulSection.Reason> doubtful =
        (settled == best ? reader : again).doubtful(settled);
    best.difference(settled)
        .forEach(edge -> doubtful.putIfAbsent(edge, DoubtfulSection.Reason.DISPLACEMENT));
    MatchOutcome outcome = judge(best, explanation, doubtful, readings, referee);
    return barelyCovered(explanation) ? steady(outcome, stroke, best) : outcome;
  }

  /** Whether so little of the only road is covered that it was taken for want of a better one. */
  private boolean barelyCovered(Explanation settled) {
    if (settled.route().size() != 1) {
      return false;
    }
    int edge = EdgeKeys.edge(settled.route().get(0));
    double covered = settled.coveredMetres().getOrDefault(edge, 0.0);
    return covered < settings.overrunMetres() && covered < corridor.course(edge).length() / 2;
  }

  /** Such a line counts as matched only if it would be matched the same a few metres on. */
  private MatchOutcome steady(MatchOutcome outcome, Polyline stroke, Reading best) {
    if (!(outcome instanceof MatchOutcome.Matched matched)) {
      return outcome;
    }
    List<EdgeSet> candidates = new ArrayList<>(List.of(matched.edges()));
    for (double metres : new double[] {-END_SHIFT_METRES, END_SHIFT_METRES}) {
      Reading shifted = reader(stroke.movedAlong(metres)).best(best);
      boolean differs = metres(best.difference(shifted)) >= NEGLIGIBLE_METRES;
      if (differs && !candidates.contains(shifted.explanation().keys())) {
        candidates.add(shifted.explanation().keys());
      }
    }
    return candidates.size() == 1
        ? matched
        : new MatchOutcome.Ambiguous(
            candidates,
            matched.edges(),
            MatchNote.of(MatchNote.Kind.SEVERAL_ROADS_FIT),
            matched.notes());
  }

  private StrokeReader reader(Polyline stroke) {
    return new StrokeReader(stroke, corridor, settings, wanted, carriageways);
  }

  /**
   * Once it is known how the maps lie, the ends of the drawing are placed better by reading it
   * again where it should have been drawn.
   */
  private Reading settled(Reading best, Reading again) {
    boolean sameRoads =
        !again.explanation().edges().isEmpty()
            && best.explanation().differsAtEndsOnly(again.explanation());
    return sameRoads && metres(best.difference(again)) < NEGLIGIBLE_END_METRES ? again : best;
  }

  private Reading bestByShape(List<Reading> readings, Referee referee) {
    Reading best = readings.get(0);
    for (Reading rival : readings) {
      best = referee.compare(best, rival).shapeAdvantage() < 0 ? rival : best;
    }
    return best;
  }

  /** Among the readings whose shape is as good as the best's, the best by name. */
  private Reading bestByName(Reading best, List<Reading> readings, Referee referee) {
    if (wanted.isEmpty()) {
      return best;
    }
    Reading bestByName = best;
    double most = LABEL_MARGIN;
    for (Reading rival : readings) {
      Referee.Comparison comparison = referee.compare(best, rival);
      if (comparison.shapeAdvantage() < settings.ambiguityMargin()
          && -comparison.labelAdvantage() >= most) {
        bestByName = rival;
        most = -comparison.labelAdvantage();
      }
    }
    return bestByName;
  }

  private Optional<MatchNote> failure(Explanation best) {
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

  private MatchOutcome judge(
      Reading best,
      Explanation settled,
      Map<Integer, DoubtfulSection.Reason> doubtful,
      List<Reading> readings,
      Referee referee) {
    EdgeSet keys = settled.keys();
    List<MatchNote> notes = new ArrayList<>(settled.notes());
    List<EdgeSet> serious = new ArrayList<>();
    double margin = Double.POSITIVE_INFINITY;
    for (Reading rival : readings) {
      Set<Integer> difference = best.difference(rival);
      if (metres(difference) < NEGLIGIBLE_METRES) {
        continue;
      }
      Referee.Comparison comparison = referee.compare(best, rival);
      boolean named =
          comparison.labelAdvantage() >= LABEL_MARGIN
              && comparison.shapeAdvantage() > -settings.ambiguityMargin();
      if (named || comparison.shapeAdvantage() >= settings.ambiguityMargin()) {
        margin = Math.min(margin, Math.max(0, comparison.shapeAdvantage()));
      } else if (sameButForEnds(best, rival, difference)
          || (bothDirections() && sameDividedRoad(best, rival, difference))) {
        if (comparison.shapeAdvantage() < 0) {
          difference.forEach(
              edge -> doubtful.putIfAbsent(edge, DoubtfulSection.Reason.OTHER_READING));
        }
      } else if (bothDirections() && otherSideOfRoundabout(best, rival, difference)) {
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
    List<DoubtfulSection> doubts = doubts(doubtful, keys, readings);
    doubts.forEach(doubt -> notes.add(doubt.note()));
    return new MatchOutcome.Matched(
        keys,
        List.of(),
        best.explanation().coverage(),
        confidence(best.explanation(), margin),
        doubts,
        notes);
  }

  private List<DoubtfulSection> doubts(
      Map<Integer, DoubtfulSection.Reason> reasons, EdgeSet taken, List<Reading> readings) {
    List<DoubtfulSection> doubts = new ArrayList<>();
    reasons.forEach(
        (edge, reason) -> {
          EdgeSet keys = concerned(edge, readings);
          if (!keys.isEmpty()) {
            doubts.add(
                new DoubtfulSection(
                    keys,
                    corridor.facts().wayId(edge),
                    corridor.course(edge).length(),
                    keys.keys().anyMatch(taken::contains),
                    reason));
          }
        });
    return doubts;
  }

  /** The keys of an edge that any reading takes, or else all that may be driven. */
  private EdgeSet concerned(int edge, List<Reading> readings) {
    Set<Integer> all = new HashSet<>();
    for (int twin : corridor.twins(edge)) {
      all.addAll(corridor.drivableKeys(twin));
    }
    EdgeSet taken =
        EdgeSet.of(
            all.stream()
                .filter(
                    key ->
                        readings.stream()
                            .anyMatch(reading -> reading.explanation().keys().contains(key)))
                .toList());
    return taken.isEmpty() ? EdgeSet.of(all) : taken;
  }

  private static boolean sameButForEnds(Reading best, Reading rival, Set<Integer> difference) {
    double followed =
        difference.stream().mapToDouble(edge -> best.followedMetres(edge, rival)).sum();
    return followed < NEGLIGIBLE_END_METRES
        && best.explanation().differsAtEndsOnly(rival.explanation());
  }

  private double metres(Set<Integer> edges) {
    return edges.stream().mapToDouble(edge -> corridor.course(edge).length()).sum();
  }

  /**
   * Whether both readings are of one divided road, each following another carriageway. They may
   * differ in what they take for the opposite carriageway, but not in what they follow.
   */
  private boolean sameDividedRoad(Reading best, Reading rival, Set<Integer> difference) {
    Set<Integer> all = new HashSet<>(best.explanation().edges());
    all.addAll(rival.explanation().edges());
    double followed =
        difference.stream()
            .mapToDouble(edge -> best.concernedMetres(edge) + rival.concernedMetres(edge))
            .sum();
    return followed < NEGLIGIBLE_END_METRES
        && difference.stream()
            .allMatch(edge -> all.stream().anyMatch(other -> carriageways.opposite(edge, other)));
  }

  /**
   * Whether both readings lead through a roundabout, on either side. Both sides belong to a road on
   * which both directions are meant.
   */
  private boolean otherSideOfRoundabout(Reading best, Reading rival, Set<Integer> difference) {
    Set<Integer> edges = best.explanation().edges();
    Set<Integer> others = rival.explanation().edges();
    return difference.stream().allMatch(corridor.facts()::roundabout)
        && !edges.containsAll(others)
        && !others.containsAll(edges)
        && difference.stream().noneMatch(edge -> best.endsOn(edge) || rival.endsOn(edge));
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
