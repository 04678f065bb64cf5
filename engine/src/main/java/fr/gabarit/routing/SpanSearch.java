package fr.gabarit.routing;

import fr.gabarit.cch.CchMetric;
import fr.gabarit.cch.CchTopology;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.metric.LocalTraffic;
import fr.gabarit.metric.Metrics;
import fr.gabarit.network.TravelTimes;
import fr.gabarit.overlay.SliceSpan;
import fr.gabarit.overlay.TimeSlice;
import fr.gabarit.overlay.VehicleOverlay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

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
  /** More bounds that begin later are hardly ever asked for. */
  private static final int MOST_BOUNDS = 4;

  /** What a way may cost more than the least that is known of it, before more hours are needed. */
  private static final long SPARE_MILLIS = 600_000;

  /** Most searches end before; to know more about the leg takes longer. */
  private static final int FEW_STEPS = 1024;

  /** Places that are shut in are small, most of them. */
  private static final int SHUT_OFF_STEPS = 2048;

  private final RoadHierarchy hierarchy;
  private final Metrics metrics;
  private final int oneSidedSteps;

  SpanSearch(RoadHierarchy hierarchy, Metrics metrics, int oneSidedSteps) {
    this.hierarchy = hierarchy;
    this.metrics = metrics;
    this.oneSidedSteps = oneSidedSteps;
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
    private final TravelTimes times;
    private final long departure;
    private final MetricLeg leg;

    Run(LegRequest request, SearchSpace space) {
      this.request = request;
      this.space = space;
      rules = request.rules();
      times = hierarchy.network().travelTimes(rules.vehicle().speedClass());
      departure = request.departure().toEpochMilli();
      leg = new MetricLeg(hierarchy, request, space.query());
    }

    Optional<LegResult> find() {
      SliceSpan span = rules.span(departure, departure);
      boolean onOneRoad = leg.onOneRoad();
      while (true) {
        LocalTraffic local = local(span);
        Optional<CchMetric> metric = metrics.mildest(rules, span, local);
        if (metric.isEmpty()) {
          return Optional.empty();
        }
        if (leg.goesNowhere()) {
          return found(new WayReader(request, goal()).none(), SearchMethod.METRIC);
        }
        long least = onOneRoad ? 0 : leg.leastCost(metric.get(), span);
        long left = span.untilMillis() - departure;
        if (least < left) {
          if (local == LocalTraffic.KEPT_OUT && !onOneRoad) {
            Optional<LegPath> only = leg.onlyBest();
            if (only.isPresent()) {
              return found(only.get(), SearchMethod.METRIC);
            }
          }
          if (least + spare(least) <= left || isLongest(left)) {
            LegRun run = guided(span, bounds(span, metric.get())).givingUpAfter(FEW_STEPS);
            LegResult result = run.search();
            if (run.gaveUp()) {
              GoalBounds bounds = bounds(span, metric.get());
              distance(span, bounds, local).ifPresent(bounds::with);
              run = guided(span, bounds);
              result = run.search();
            }
            if (run.closedIn() || result instanceof LegResult.Found) {
              return Optional.of(result);
            }
          }
        }
        long likely = least < CchTopology.INFINITY ? least : leastWithoutOrders();
        long enough = likely + spare(likely);
        if (likely >= CchTopology.INFINITY
            || isLongest(left)
            || (enough <= left && isShutOff(span))) {
          return Optional.of(new LegResult.NotFound());
        }
        span =
            rules.span(
                departure,
                departure + (enough <= left ? LegSearch.LONGEST_TRIP.toMillis() : enough));
      }
    }

    private Optional<LegResult> found(LegPath path, SearchMethod method) {
      return Optional.of(new LegResult.Found(path, method));
    }

    private LocalTraffic local(SliceSpan span) {
      return MetricLeg.opensAreas(request, span) ? LocalTraffic.LET_IN : LocalTraffic.KEPT_OUT;
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

    /** The roads that the leg surely comes to within the span, as far as that is at hand. */
    private Optional<SureReach> sure(SliceSpan span) {
      return metrics
          .strictest(rules, span)
          .map(
              strictest ->
                  new SureReach(
                      request,
                      new LegStart(hierarchy.network(), request.origin()),
                      span,
                      space.latest(),
                      strictest));
    }

    /** Whether there is no way, if there is none in the span. */
    private boolean isShutOff(SliceSpan span) {
      Optional<SureReach> sure = sure(span);
      if (sure.isEmpty()) {
        return false;
      }
      if (new LastArrival(hierarchy, request, span, sure.get()).isInSpan(goal())) {
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

    private LegRun guided(SliceSpan span, GoalBounds bounds) {
      LegRun run =
          new LegRun(
              hierarchy,
              bounds,
              request,
              space,
              span.size() == 1 ? OptionalLong.empty() : OptionalLong.of(span.lastChangeMillis()),
              oneSidedSteps);
      return run.before(span.untilMillis()).with(() -> sure(span));
    }

    private Optional<LegDistance> distance(SliceSpan span, GoalBounds bounds, LocalTraffic local) {
      Optional<CchMetric> keptOut = metrics.mildest(rules, span, LocalTraffic.KEPT_OUT);
      if (keptOut.isEmpty() || opensTurns(span)) {
        return Optional.empty();
      }
      List<LegRules.Slice> slices = new LegRules(request).over(departure, span.untilMillis() - 1);
      return Optional.of(
          new LegDistance(
              hierarchy.network().topology(),
              new Surroundings(hierarchy, request, slices, goal(), space),
              slices,
              keptOut.get(),
              space.potential(MOST_BOUNDS),
              bounds.atAnyTime()));
    }

    private boolean opensTurns(SliceSpan span) {
      for (TimeSlice slice : span.slices()) {
        if (slice.opensTurns(request.origin().edge(), request.destination().edge())) {
          return true;
        }
      }
      return false;
    }

    private LegGoal goal() {
      return new LegGoal(hierarchy.network(), request.destination());
    }

    private GoalBounds bounds(SliceSpan span, CchMetric metric) {
      return new GoalBounds(space, goal(), times, since(span, metric));
    }

    /** The bounds of the whole span, and of what is left of it as far as they are at hand. */
    private List<GoalBounds.Since> since(SliceSpan whole, CchMetric metric) {
      if (whole.size() == 1) {
        return List.of(GoalBounds.Since.of(whole, metric));
      }
      List<GoalBounds.Since> all = new ArrayList<>(MOST_BOUNDS);
      all.add(GoalBounds.Since.of(whole, metric));
      SliceSpan span = whole;
      while (span.size() > 1 && all.size() < MOST_BOUNDS) {
        span = span.rest();
        Optional<CchMetric> later = metrics.mildest(rules, span, local(span));
        if (later.isPresent()) {
          all.add(GoalBounds.Since.of(span, later.get()));
        }
      }
      return all;
    }
  }
}
