package fr.gabarit.routing;

import fr.gabarit.cch.CchMetric;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.metric.Metrics;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.overlay.VehicleOverlay;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/**
 * Finds the cheapest legal way of a leg: forward A* over directed edges (so that turn restrictions
 * are exact), with every edge judged at the time at which it is entered.
 *
 * <p>What is optimal: of all ways on which no place is reached later on purpose, the cheapest.
 * Formally, at the end of each directed edge a label of weight and time is kept unless another has
 * neither more weight nor a later time (nor is further on a turn that a rule bars); where no rule
 * changes any more, weight alone decides. A first run keeps one label an edge, and one more for
 * each way of being on a barred turn that runs along several edges; it is exact if its way costs
 * what the bounds promise, or if no rule changes before as much time as it costs is over (where no
 * way is found, while it ran its clock). Only otherwise a second run keeps all labels.
 *
 * <p>A turn is judged at the time at which its last edge is entered. A leg begins anew at its
 * origin: what was driven before a stop belongs to no turn.
 *
 * <p>Thread-safe; working memory is pooled.
 */
public final class LegSearch {
  /** Trips longer than this may miss a way that depends on a later change of rules. */
  static final Duration LONGEST_TIMED_TRIP = Duration.ofHours(24);

  /** Nobody waits longer. */
  public static final Duration LONGEST_WAIT = Duration.ofHours(24);

  /** Most searches end before; to look at both sides takes longer. */
  private static final int ONE_SIDED_STEPS = 512;

  private static final int MOST_STEPS = Integer.MAX_VALUE;

  private final RoadHierarchy hierarchy;
  private final Metrics metrics;
  private final int oneSidedSteps;
  private final MetricLeg metricLeg;
  private final ConcurrentLinkedQueue<SearchSpace> pool = new ConcurrentLinkedQueue<>();

  /** Makes the hierarchy of the network. */
  public LegSearch(RoadNetwork network) {
    this(RoadHierarchy.of(network), Metrics.NONE);
  }

  /**
   * @param hierarchy gives bounds
   * @param metrics give better ones, where they are at hand
   */
  public LegSearch(RoadHierarchy hierarchy, Metrics metrics) {
    this(hierarchy, metrics, ONE_SIDED_STEPS);
  }

  /**
   * @param oneSidedSteps labels expanded before the destination's side is looked at
   */
  LegSearch(RoadHierarchy hierarchy, Metrics metrics, int oneSidedSteps) {
    this.oneSidedSteps = oneSidedSteps;
    this.hierarchy = hierarchy;
    this.metrics = metrics;
    metricLeg = new MetricLeg(hierarchy, metrics);
  }

  /** Searches a leg. */
  public LegResult find(LegRequest request) {
    return inSpace(
        space -> {
          LegResult hasty = find(request, space);
          // Nobody waits for a way of no length.
          boolean waits =
              !request.maxWait().isZero() && !request.origin().equals(request.destination());
          return waits ? waiting(request, hasty, space) : hasty;
        });
  }

  /** Lends working memory, which is kept for the next search. */
  private <T> T inSpace(Function<SearchSpace, T> search) {
    SearchSpace space = pool.poll();
    if (space == null) {
      space = new SearchSpace(hierarchy);
    }
    try {
      return search.apply(space);
    } finally {
      pool.add(space);
    }
  }

  /**
   * Searches a leg on which some edges are dearer than they are. The way is legal, but only a good
   * one if rules change on the way. Its cost holds what was added.
   */
  LegResult find(LegRequest request, Surcharge surcharge) {
    return inSpace(
        space ->
            new LegRun(
                    hierarchy, base(request), request, space, OptionalLong.empty(), oneSidedSteps)
                .with(surcharge)
                .search());
  }

  /**
   * Searches a leg that does not wait, and finds for which other departures the result is the same,
   * each time as much earlier or later. The span is not always the longest.
   */
  public SteadyResult findSteady(LegRequest request) {
    LegRequest hasty = request.withoutWait();
    return inSpace(space -> steady(hasty, find(hasty, space), space));
  }

  private SteadyResult steady(LegRequest request, LegResult result, SearchSpace space) {
    VehicleOverlay rules = request.rules();
    long departure = request.departure().toEpochMilli();
    long most = LONGEST_TIMED_TRIP.toMillis();
    if (!(result instanceof LegResult.Found found)) {
      if (ShutOff.during(request, hierarchy.network(), departure - most, departure + 2 * most)) {
        return new SteadyResult(result, departure - most, departure + most);
      }
      // Nothing later than a day after any departure of the span is looked at.
      long lastChange =
          rules
              .lastChange(departure, departure + 2 * most)
              .orElse(rules.sameSince(departure, departure - most));
      return steady(request, lastChange, Long.MAX_VALUE, departure + most, space);
    }
    // Costs are never below times: what is not dearer than this way ends before.
    long end = departure + found.path().costMillis();
    OptionalLong lastChange = rules.lastChange(departure, end);
    long nextChange = rules.firstChange(end, end + most).orElse(end + most);
    long until = nextChange - found.path().costMillis();
    return lastChange.isEmpty()
        ? new SteadyResult(found, rules.sameSince(departure, departure - most), until)
        : steady(request, lastChange.getAsLong(), found.path().weight(), until, space);
  }

  private SteadyResult steady(
      LegRequest request, long lastChange, long heaviest, long until, SearchSpace space) {
    long departure = request.departure().toEpochMilli();
    Steadiness steadiness =
        new Steadiness(
            request.rules().changing(), LONGEST_TIMED_TRIP.toMillis(), until - departure);
    LegResult result =
        new FullRun(hierarchy, request, space, lastChange, heaviest, steadiness).search();
    return new SteadyResult(
        result, departure - steadiness.earlierMillis(), departure + steadiness.laterMillis());
  }

  /**
   * The way with waits, if it is better than one without. It can be only if some rule changes
   * before the way without it would arrive.
   */
  private LegResult waiting(LegRequest request, LegResult hasty, SearchSpace space) {
    long departure = request.departure().toEpochMilli();
    Duration horizon = LONGEST_TIMED_TRIP.plus(request.maxWait());
    long heaviest = Long.MAX_VALUE;
    if (hasty instanceof LegResult.Found found) {
      heaviest = found.path().weight();
      if (found.path().forbiddenDecimetres() == 0) {
        horizon = Duration.ofMillis(found.path().costMillis());
      }
    }
    OptionalLong lastChange = request.rules().lastChange(departure, departure + horizon.toMillis());
    return lastChange.isEmpty()
        ? hasty
        : new FullRun(
                hierarchy, request, space, lastChange.getAsLong(), heaviest, Steadiness.UNNOTED)
            .search();
  }

  private LegResult find(LegRequest request, SearchSpace space) {
    if (request.mode() == SearchMode.LEGAL) {
      Optional<LegPath> known = metricLeg.find(request, space);
      if (known.isPresent()) {
        return new LegResult.Found(known.get(), SearchMethod.METRIC);
      }
      Optional<CchMetric> bounds = metrics.bounds(request.rules(), request.departure());
      if (bounds.isPresent()) {
        Finding finding = find(request, space, bounds.get(), oneSidedSteps);
        // Beyond that time the bounds may be wrong; so may be that there is no way.
        if (finding.closedIn()
            || (finding.result() instanceof LegResult.Found found
                && found.path().costMillis() <= VehicleOverlay.CLOSURES_BEYOND.toMillis())) {
          return finding.result();
        }
        return find(request, space, base(request), 0).result();
      }
    }
    // What was avoided is asked for where there is a way; that there is none is seldom to be found.
    int oneSided = request.rules().isPartial() ? MOST_STEPS : oneSidedSteps;
    return find(request, space, base(request), oneSided).result();
  }

  private CchMetric base(LegRequest request) {
    return hierarchy.base(request.rules().vehicle().speedClass());
  }

  /**
   * What a search came to.
   *
   * @param closedIn whether the destination was found shut off, whatever the bounds were
   */
  private record Finding(LegResult result, boolean closedIn) {}

  private Finding find(
      LegRequest request, SearchSpace space, CchMetric bounds, int stepsBeforeGoalSide) {
    long departure = request.departure().toEpochMilli();
    LegRun first =
        new LegRun(hierarchy, bounds, request, space, OptionalLong.empty(), stepsBeforeGoalSide);
    LegResult result = first.search();
    LegRun second;
    if (request.mode() == SearchMode.LEGAL && result instanceof LegResult.Found found) {
      if (found.path().costMillis() == first.leastWeight()) {
        return new Finding(result, false);
      }
      // Costs are never below times: a way that meets a later change costs more than this one.
      OptionalLong lastChange =
          request.rules().lastChange(departure, departure + found.path().costMillis());
      if (lastChange.isEmpty()) {
        return new Finding(result, false);
      }
      second =
          new LegRun(hierarchy, bounds, request, space, lastChange, stepsBeforeGoalSide)
              .noHeavierThan(found.path());
    } else {
      // That none is found by bounds which hold for a while only has to be seen by the base's.
      if (first.closedIn()
          || bounds != base(request)
          || request.rules().lastChange(departure, first.latestMillis()).isEmpty()) {
        return new Finding(result, first.closedIn());
      }
      long horizon = departure + LONGEST_TIMED_TRIP.toMillis();
      second =
          new LegRun(
              hierarchy,
              bounds,
              request,
              space,
              request.rules().lastChange(departure, horizon),
              stepsBeforeGoalSide);
    }
    return new Finding(second.search(), second.closedIn());
  }
}
