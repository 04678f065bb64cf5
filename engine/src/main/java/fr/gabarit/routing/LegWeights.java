package fr.gabarit.routing;

import fr.gabarit.cch.CchMetric;
import fr.gabarit.cch.CchQuery;
import fr.gabarit.cch.CchTopology;
import fr.gabarit.overlay.SliceSpan;
import fr.gabarit.overlay.TurnAutomaton;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The least weights of a span as one leg meets them. Those made for all legs say of each turn what
 * it weighs at its mildest hour, but a leg comes to it at some {@linkplain TurnHours hours} only.
 * So the best way in them is driven; a turn that may not be made when the leg comes to it, or costs
 * more, is made to weigh the least that it costs this leg, and so on with the best way of then,
 * until one costs what it seems to. If it is the only one in the weights it is the best: no way of
 * which a search keeps the labels costs less than the weights.
 *
 * <p>What is known of the hours: nobody comes to a turn sooner than without orders. Of the labels
 * that a search keeps at one place none is later than the cheapest; that one is known where the
 * only best way in the weights costs up to there what it seems to, and is no later than what {@link
 * SureReach} promises. Not thread-safe.
 */
final class LegWeights {
  /** Most legs need two or three; a large place that is shut in has as many doors. */
  private static final int MOST_ROUNDS = 64;

  private final LegRequest request;
  private final MetricLeg leg;
  private final CchQuery query;
  private final SliceSpan span;
  private final TurnHours hours;
  private final LegDraft draft;
  private final Supplier<Optional<SureReach>> sure;
  private final Driving driving;
  private final Replay replay;
  private CchMetric metric;
  private int least;

  /**
   * @param leg the leg, which asks
   * @param query for ways
   * @param span from the departure on
   * @param metric what no way of the leg goes below that is over before the span is
   * @param draft memory for the weights
   * @param sure the roads that the leg surely comes to
   */
  LegWeights(
      LegRequest request,
      MetricLeg leg,
      CchQuery query,
      SliceSpan span,
      CchMetric metric,
      TurnHours hours,
      LegDraft draft,
      Supplier<Optional<SureReach>> sure) {
    this.request = request;
    this.leg = leg;
    this.query = query;
    this.span = span;
    this.metric = metric;
    this.hours = hours;
    this.draft = draft;
    this.sure = sure;
    driving = leg.driving();
    replay = leg.replay();
  }

  /**
   * The best way, if it is over before the span is and known to be that. Else the weights are as
   * far raised as they have come to be.
   */
  Optional<LegResult> best() {
    long left = span.untilMillis() - request.departure().toEpochMilli();
    least = leg.leastCost(metric, span);
    for (int round = 0; least < left && least < CchTopology.INFINITY; round++) {
      if (costsWhatItSeems()) {
        return leg.best();
      }
      if (draft.size() == 0 || round == MOST_ROUNDS) {
        return Optional.empty();
      }
      metric = draft.of(metric);
      least = leg.leastCost(metric, span);
    }
    return Optional.empty();
  }

  /** The weights as far as they have been raised. */
  CchMetric metric() {
    return metric;
  }

  /**
   * What no way costs less than that is over before the span is; {@link CchTopology#INFINITY} if
   * there is none.
   */
  int least() {
    return least;
  }

  /** Drives the best way; if it costs more than it seems to, notes the turns that weigh more. */
  private boolean costsWhatItSeems() {
    draft.begin();
    Course course = leg.course();
    long millis = request.departure().toEpochMilli();
    long weight = 0;
    int state = TurnAutomaton.START;
    boolean asItSeems = true;
    boolean steady = true;
    for (int i = 0; i < course.size(); i++) {
      int from = i == 0 ? Driving.NO_KEY : course.key(i - 1);
      int key = course.key(i);
      int seems = i == 0 ? 0 : metric.weight(query.arc(i - 1));
      boolean legal = driving.into(state, from, key, replay.share(i, course.size(), key), millis);
      if (i > 0 && (!legal || driving.weight() != seems)) {
        boolean cheapest = asItSeems && state == TurnAutomaton.START;
        int weighs = weight(from, key, seems, cheapest, steady, millis);
        if (weighs > seems) {
          draft.weigh(query.arc(i - 1), weighs);
        }
        // Of the last road only a part may be driven.
        asItSeems &= i == course.size() - 1;
      }
      asItSeems &= legal;
      steady &= millis < hours.firstChangeMillis() || hours.alike(from, key, millis);
      if (legal) {
        weight += driving.weight();
        millis = driving.exitMillis();
        state = request.rules().turns().resting(driving.met());
      }
    }
    return asItSeems && weight == least;
  }

  /**
   * What a turn of the best way weighs at least.
   *
   * @param seems what it weighs so far: more is looked for
   * @param cheapest whether the way up to there costs what it seems to, and is on no barred turn
   * @param steady whether all turns up to there are judged alike until the way comes to them
   * @param millis when the way comes to it, in epoch milliseconds
   */
  private int weight(int from, int key, int seems, boolean cheapest, boolean steady, long millis) {
    int ever = hours.leastCost(from, key, 1);
    if (ever > seems) {
      return ever;
    }
    // A way that is as cheap and somewhere sooner may be barred from going on as this one does,
    // unless all is steady.
    boolean last = cheapest && (steady || query.unique());
    return hours.leastCost(from, key, 1, last ? millis : surelyBy(from));
  }

  /** When at the latest any label is that a search keeps at the end of a road. */
  private long surelyBy(int key) {
    Optional<SureReach> reach = sure.get();
    long most = reach.isPresent() ? reach.get().costMillis(key) : Long.MAX_VALUE;
    return most == Long.MAX_VALUE ? most : request.departure().toEpochMilli() + most;
  }
}
