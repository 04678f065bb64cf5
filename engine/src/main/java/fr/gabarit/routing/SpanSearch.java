package fr.gabarit.routing;

import fr.gabarit.cch.CchMetric;
import fr.gabarit.cch.CchTopology;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.metric.LocalTraffic;
import fr.gabarit.metric.Metrics;
import fr.gabarit.overlay.SliceSpan;
import fr.gabarit.overlay.VehicleOverlay;
import java.util.Optional;

/**
 * Searches legal legs by what is kept of the hours that they may last: the least weights of all
 * these hours, and of those left from each change of rules on.
 *
 * <p>Costs are never below times. So a way that costs less than what is left of a span of time is
 * over before the span is, and the least weights of the span bound it. If the only best way in
 * these costs the same at its hours it is the best; else a search guided by them finds that. If
 * neither comes to an end before the span does, a longer span is looked at, at last {@link
 * LegSearch#LONGEST_TRIP}. Thread-safe.
 */
final class SpanSearch {
  /** What a way may cost more than the least that is known of it, before more hours are needed. */
  private static final long SPARE_MILLIS = 600_000;

  /** Places that are shut in are small, most of them. */
  private static final int SHUT_OFF_STEPS = 1024;

  private final RoadHierarchy hierarchy;
  private final Metrics metrics;
  private final SearchSteps steps;

  SpanSearch(RoadHierarchy hierarchy, Metrics metrics, SearchSteps steps) {
    this.hierarchy = hierarchy;
    this.metrics = metrics;
    this.steps = steps;
  }

  /** What is found; nothing if the weights that it takes are not at hand. */
  Optional<LegResult> find(LegRequest request, SearchSpace space) {
    return new Run(request, space).find();
  }

  /** One leg. */
  private final class Run {
    private final LegRequest request;
    private final SearchSpace space;
    private final VehicleOverlay rules;
    private final long departure;
    private final MetricLeg leg;
    private final GuidedLeg guided;
    private final boolean onOneRoad;

    /** No way costs less that is over before the span is. */
    private long least;

    Run(LegRequest request, SearchSpace space) {
      this.request = request;
      this.space = space;
      rules = request.rules();
      departure = request.departure().toEpochMilli();
      LegRules asMet = new LegRules(request, space.rules());
      leg = new MetricLeg(hierarchy, request, asMet, space);
      guided = new GuidedLeg(hierarchy, metrics, steps, request, asMet, space);
      onOneRoad = leg.onOneRoad();
    }

    Optional<LegResult> find() {
      SliceSpan before = rules.span(departure, departure);
      SliceSpan span = before;
      while (true) {
        Optional<CchMetric> metric = guided.least(span);
        if (metric.isEmpty()) {
          return Optional.empty();
        }
        if (leg.goesNowhere()) {
          return Optional.of(new LegResult.Found(leg.nowhere(), SearchMethod.METRIC));
        }
        least = onOneRoad ? 0 : leg.leastCost(metric.get(), span);
        long left = span.untilMillis() - departure;
        if (least < left) {
          Optional<LegResult> found = find(span, before, metric.get());
          if (found.isPresent() && (isLongest(left) || costs(found.get()) < left)) {
            return found;
          }
          if (found.isPresent()) {
            // What costs less may end later, beyond the span: not beyond as much time as this
            // costs.
            before = span;
            span = rules.span(departure, departure + costs(found.get()));
            continue;
          }
        }
        if (least >= CchTopology.INFINITY && span == before && isNever()) {
          return Optional.of(new LegResult.NotFound());
        }
        long likely = least < CchTopology.INFINITY ? least : leastWithoutOrders();
        long enough = likely + spare(likely);
        if (likely >= CchTopology.INFINITY
            || isLongest(left)
            || (enough <= left && isShutOff(span))) {
          return Optional.of(new LegResult.NotFound());
        }
        before = span;
        span =
            rules.span(
                departure,
                departure + (enough <= left ? LegSearch.LONGEST_TRIP.toMillis() : enough));
      }
    }

    /** The best way in a span, as far as it may be there; or that there is none at all. */
    private Optional<LegResult> find(SliceSpan span, SliceSpan before, CchMetric metric) {
      long left = span.untilMillis() - departure;
      CchMetric known = metric;
      if (!onOneRoad) {
        Optional<LegResult> best = leg.best();
        if (best.isPresent()) {
          return best;
        }
        LegWeights weights = guided.weights(span, metric, leg, isLongest(left) ? before : span);
        best = weights.best();
        if (best.isPresent()) {
          return best;
        }
        known = weights.metric();
        least = weights.least();
      }
      if (least >= left) {
        return Optional.empty();
      }
      if (isLongest(left)) {
        return span != before && guided.endsIn(before, span, known)
            ? Optional.of(new LegResult.NotFound())
            : guided.find(span, known);
      }
      return least + spare(least) <= left ? guided.find(span, known) : Optional.empty();
    }

    /** At most as much as the longest trip, beyond which nothing is looked for. */
    private long costs(LegResult result) {
      return result instanceof LegResult.Found found
          ? Math.min(found.path().costMillis(), LegSearch.LONGEST_TRIP.toMillis())
          : 0;
    }

    private long spare(long least) {
      return Math.max(SPARE_MILLIS, least / 2);
    }

    private boolean isLongest(long left) {
      return left > LegSearch.LONGEST_TRIP.toMillis();
    }

    private long leastWithoutOrders() {
      return leg.leastCost(hierarchy.base(rules.vehicle().speedClass()));
    }

    /**
     * Whether there is surely no way at any hour that a leg may last, even if all areas of local
     * traffic were open to it: most of what is closed is closed for long. One query in weights that
     * serve all legs of the day, which spares a look at what lies around the destination.
     */
    private boolean isNever() {
      SliceSpan longest = rules.span(departure, departure + LegSearch.LONGEST_TRIP.toMillis());
      Optional<CchMetric> metric = metrics.mildest(rules, longest, LocalTraffic.LET_IN);
      return metric.isPresent() && leg.leastCost(metric.get(), longest) >= CchTopology.INFINITY;
    }

    /** Whether there is no way, if there is none in the span. */
    private boolean isShutOff(SliceSpan span) {
      Optional<SureReach> sure = guided.sure(span);
      if (sure.isEmpty()) {
        return false;
      }
      LegGoal goal = new LegGoal(hierarchy.network(), request.destination());
      if (new LastArrival(hierarchy, request, span, sure.get(), space).isInSpan(goal)) {
        return true;
      }
      space.begin();
      return new GoalSide(
              hierarchy,
              request,
              new LegRules(request),
              space,
              sure,
              span.untilMillis() - departure - 1)
          .closedInAtOnce(SHUT_OFF_STEPS);
    }
  }
}
