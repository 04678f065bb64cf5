package fr.gabarit.routing;

import fr.gabarit.cch.CchMetric;
import fr.gabarit.cch.CchTopology;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.metric.LocalTraffic;
import fr.gabarit.metric.Metrics;
import fr.gabarit.overlay.SliceSpan;
import fr.gabarit.overlay.TimeSlice;
import fr.gabarit.overlay.VehicleOverlay;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Finds for which other departures the result of a leg that does not wait is the same, each time as
 * much earlier or later. The span is not always the longest.
 *
 * <p>A way is the best for as long as it is driven in the same manner, if nothing else costs as
 * little in weights that no way goes below: those of the roads without orders at any time, the
 * least of some hours for departures that are over within these. Where there is no way, there is
 * none for departures that surely end while the destination is shut off. Only otherwise a search
 * that notes all it judges tells. Thread-safe.
 */
final class SteadySearch {
  /** How long a destination may be shut off; tried one after the other. */
  private static final List<Duration> SHUT_FOR =
      List.of(Duration.ofHours(1), Duration.ofHours(3), Duration.ofHours(9), Duration.ofHours(24));

  private static final long MOST = LegSearch.LONGEST_TIMED_TRIP.toMillis();

  private final RoadHierarchy hierarchy;
  private final Metrics metrics;
  private final SearchSteps steps;

  /**
   * @param metrics makes what is not at hand
   */
  SteadySearch(RoadHierarchy hierarchy, Metrics metrics, SearchSteps steps) {
    this.hierarchy = hierarchy;
    this.metrics = metrics;
    this.steps = steps;
  }

  /**
   * Finds the span.
   *
   * @param request a leg that does not wait
   * @param result what was found for it
   */
  SteadyResult find(LegRequest request, LegResult result, SearchSpace space) {
    Run run = new Run(request, space);
    return result instanceof LegResult.Found found ? run.found(found) : run.none(result);
  }

  /**
   * A destination that is shut off.
   *
   * @param span no way is over before its end
   * @param earlierMillis so it is for departures so much earlier, and for later ones while the
   *     rules of the departure are in force
   */
  private record Shut(SliceSpan span, long earlierMillis) {}

  /** One leg. */
  private final class Run {
    private final LegRequest request;
    private final SearchSpace space;
    private final VehicleOverlay rules;
    private final long departure;
    private final TimeSlice first;
    private final MetricLeg leg;
    private final GuidedLeg guided;

    /** Whether a query in weights tells all there is to know of the best way. */
    private final boolean queried;

    Run(LegRequest request, SearchSpace space) {
      this.request = request;
      this.space = space;
      rules = request.rules();
      departure = request.departure().toEpochMilli();
      first = rules.slice(request.departure());
      LegRules asMet = new LegRules(request);
      leg = new MetricLeg(hierarchy, request, asMet, space);
      guided = new GuidedLeg(hierarchy, metrics, steps, request, asMet, space);
      queried = !leg.goesNowhere() && !leg.onOneRoad();
    }

    SteadyResult found(LegResult.Found found) {
      if (queried && isOnlyBestWithoutOrders(found)) {
        return whileDrivenAlike(found, departure - MOST, departure + MOST);
      }
      // Costs are never below times: what is not dearer than this way ends before.
      long cost = found.path().costMillis();
      long end = departure + cost;
      OptionalLong lastChange = rules.lastChange(departure, end);
      long nextChange = rules.firstChange(end, end + MOST).orElse(end + MOST);
      long until = nextChange - cost;
      if (lastChange.isEmpty()) {
        return new SteadyResult(found, rules.sameSince(departure, departure - MOST), until, 0);
      }
      return bestInSpan(found, first.untilMillis() - 1 + cost)
          .or(() -> bestInSpan(found, end))
          .orElseGet(() -> searched(lastChange.getAsLong(), found.path().weight(), until));
    }

    private boolean isOnlyBestWithoutOrders(LegResult.Found found) {
      return leg.leastCost(hierarchy.base(rules.vehicle().speedClass()))
              == found.path().costMillis()
          && leg.onlyBest().isPresent();
    }

    /** If the way is the only best of those that are over before the span that holds an instant. */
    private Optional<SteadyResult> bestInSpan(LegResult.Found found, long instant) {
      if (!queried) {
        return Optional.empty();
      }
      SliceSpan span = rules.span(departure, instant);
      long cost = found.path().costMillis();
      return metrics
          .mildest(rules, span, guided.local(span))
          .filter(metric -> leg.leastCost(metric, span) == cost && leg.onlyBest().isPresent())
          .map(
              metric ->
                  whileDrivenAlike(
                      found,
                      first.fromMillis(),
                      Math.min(first.untilMillis(), span.untilMillis() - cost)));
    }

    /** As long as all edges of the way are driven as they are, between two departures. */
    private SteadyResult whileDrivenAlike(LegResult.Found found, long earliest, long latest) {
      Steadiness steadiness =
          new Steadiness(rules.changing(), departure - earliest, latest - departure);
      new Replay(request).judge(found.path(), steadiness);
      return new SteadyResult(
          found, departure - steadiness.earlierMillis(), departure + steadiness.laterMillis(), 0);
    }

    SteadyResult none(LegResult result) {
      if (ShutOff.during(request, hierarchy.network(), departure - MOST, departure + 2 * MOST)) {
        return new SteadyResult(result, departure - MOST, departure + MOST, 0);
      }
      return endsWhileShutOff(result)
          .orElseGet(
              () -> {
                // Nothing later than a day after any departure of the span is looked at.
                long lastChange =
                    rules
                        .lastChange(departure, departure + 2 * MOST)
                        .orElse(rules.sameSince(departure, departure - MOST));
                return searched(lastChange, Long.MAX_VALUE, departure + MOST);
              });
    }

    /** If all that could arrive does so before the destination is shut off no longer. */
    private Optional<SteadyResult> endsWhileShutOff(LegResult result) {
      Optional<Shut> shut = shut();
      if (shut.isEmpty()) {
        return Optional.empty();
      }
      SliceSpan span = shut.get().span();
      LegGoal goal = new LegGoal(hierarchy.network(), request.destination());
      OptionalLong longest =
          guided
              .sure(span)
              .map(sure -> new LastArrival(hierarchy, request, span, sure, space).longest(goal))
              .orElse(OptionalLong.empty());
      return longest.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new SteadyResult(
                  result,
                  departure - shut.get().earlierMillis(),
                  Math.min(first.untilMillis(), span.untilMillis() - longest.getAsLong()),
                  0));
    }

    /** The longest span looked at in which no way is over; if there is any. */
    private Optional<Shut> shut() {
      Optional<Shut> shut = Optional.empty();
      for (Duration time : SHUT_FOR) {
        Optional<Shut> longer = shutIn(rules.span(departure, departure + time.toMillis()));
        if (longer.isEmpty()) {
          return shut;
        }
        shut = longer;
      }
      return shut;
    }

    private Optional<Shut> shutIn(SliceSpan span) {
      LocalTraffic local = guided.local(span);
      Optional<CchMetric> mildest = metrics.mildest(rules, span, local);
      if (!queried || mildest.isEmpty()) {
        return Optional.empty();
      }
      if (leg.leastCost(mildest.get(), span) >= CchTopology.INFINITY) {
        return Optional.of(new Shut(span, departure - first.fromMillis()));
      }
      ClosedOnArrival closed = new ClosedOnArrival(hierarchy, request, span, local, space);
      return leg.leastCost(closed.closedIn(mildest.get(), rules.changing()), span)
              >= CchTopology.INFINITY
          ? Optional.of(new Shut(span, closed.earlierMillis()))
          : Optional.empty();
    }

    private SteadyResult searched(long lastChange, long heaviest, long until) {
      Steadiness steadiness = new Steadiness(rules.changing(), MOST, until - departure);
      LegResult result =
          new FullRun(hierarchy, request, space, lastChange, heaviest, steadiness).search();
      return new SteadyResult(
          result,
          departure - steadiness.earlierMillis(),
          departure + steadiness.laterMillis(),
          space.labels().size());
    }
  }
}
