package fr.gabarit.matching;

import fr.gabarit.network.EdgeKeys;
import fr.gabarit.order.PlaceDirection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Matches one stroke: finds the best reading and has judged whether it is the only one. */
final class StrokeMatcher {
  /** Readings that differ in less are the same for a driver. */
  private static final double NEGLIGIBLE_METRES = 5;

  /** Maps differ in where the two ends of a line are. */
  private static final double NEGLIGIBLE_END_METRES = 25;

  private static final double END_SHIFT_METRES = 5;

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
    Reading best = bestByName(referee.best(readings), readings, referee);
    if (best.explanation().edges().isEmpty()) {
      return new MatchOutcome.Unmatched(MatchNote.of(MatchNote.Kind.NO_ROAD_NEARBY), 0, List.of());
    }
    StrokeReader again = reader(reader.laidOver(best));
    Reading reread = again.best(best);
    Reading settled = settled(best, reread);
    Explanation explanation = settled.explanation();
    Optional<MatchNote> failure = failure(explanation);
    if (failure.isPresent()) {
      return new MatchOutcome.Unmatched(failure.get(), explanation.coverage(), explanation.notes());
    }
    Map<Integer, DoubtfulSection.Reason> doubtful =
        (settled == best ? reader : again).doubtful(settled);
    best.difference(reread)
        .forEach(edge -> doubtful.putIfAbsent(edge, DoubtfulSection.Reason.DISPLACEMENT));
    if (corridor.direction() == PlaceDirection.BOTH) {
      new CentreLineReader(corridor, settings, carriageways, this::reader)
          .otherEdges(reader, best, settled)
          .forEach(edge -> doubtful.putIfAbsent(edge, DoubtfulSection.Reason.CENTRE_LINE));
    }
    MatchOutcome outcome =
        new StrokeJudge(
                corridor, settings, carriageways, referee, readings, best, explanation, doubtful)
            .outcome();
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

  /** Among the readings whose shape is as good as the best's, the best by name. */
  private Reading bestByName(Reading best, List<Reading> readings, Referee referee) {
    if (wanted.isEmpty()) {
      return best;
    }
    Reading bestByName = best;
    double most = StrokeJudge.LABEL_MARGIN;
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

  private double metres(Set<Integer> edges) {
    return edges.stream().mapToDouble(edge -> corridor.course(edge).length()).sum();
  }
}
