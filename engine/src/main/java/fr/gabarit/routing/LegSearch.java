package fr.gabarit.routing;

import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.metric.Metrics;
import fr.gabarit.network.RoadNetwork;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;

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
 * way is found, while it ran its clock). Only otherwise a second run keeps all labels. Where
 * weights of the hours that the leg may last are at hand, {@link SpanSearch} answers instead, with
 * the same result.
 *
 * <p>A turn is judged at the time at which its last edge is entered. A leg begins anew at its
 * origin: what was driven before a stop belongs to no turn.
 *
 * <p>Thread-safe; working memory is pooled.
 */
public final class LegSearch {
  /** Trips longer than this may miss a way that depends on a later change of rules. */
  static final Duration LONGEST_TIMED_TRIP = Duration.ofHours(24);

  /** A leg that costs more has no way. */
  static final Duration LONGEST_TRIP = Duration.ofHours(48);

  /** Nobody waits longer. */
  public static final Duration LONGEST_WAIT = Duration.ofHours(24);

  private static final int MOST_STEPS = Integer.MAX_VALUE;

  private final RoadHierarchy hierarchy;
  private final SearchSteps steps;
  private final SpanSearch spanSearch;
  private final LeastViolation leastViolation;
  private final SteadySearch steadySearch;
  private final SpacePool spaces;

  /** Makes the hierarchy of the network. */
  public LegSearch(RoadNetwork network) {
    this(RoadHierarchy.of(network), Metrics.NONE);
  }

  /**
   * @param hierarchy gives bounds
   * @param metrics give better ones, where they are at hand
   */
  public LegSearch(RoadHierarchy hierarchy, Metrics metrics) {
    this(hierarchy, metrics, SearchSteps.USUAL);
  }

  /**
   * @param steps when to find out more
   */
  LegSearch(RoadHierarchy hierarchy, Metrics metrics, SearchSteps steps) {
    this.steps = steps;
    this.hierarchy = hierarchy;
    spaces = new SpacePool(hierarchy);
    spanSearch = new SpanSearch(hierarchy, metrics, steps);
    leastViolation = new LeastViolation(hierarchy);
    steadySearch = new SteadySearch(hierarchy, metrics.atOnce(), steps);
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

  /**
   * Searches a leg of which the way without orders is known. Orders only add cost: if that way is
   * the only best one, and is legal at its hours and costs the same under them, it is the answer.
   *
   * @param withoutOrders what is found for {@link LegRequest#withoutOrders}
   */
  public LegResult find(LegRequest request, LegResult withoutOrders) {
    return bareWay(request, withoutOrders)
        .<LegResult>map(way -> new LegResult.Found(way, SearchMethod.METRIC))
        .orElseGet(() -> find(request));
  }

  /** The way without orders, if the leg takes it under orders too. */
  private static Optional<LegPath> bareWay(LegRequest request, LegResult withoutOrders) {
    boolean only =
        withoutOrders instanceof LegResult.Found found
            && found.method() == SearchMethod.METRIC
            && found.path().size() > 0;
    if (!only || request.mode() != SearchMode.LEGAL || !request.maxWait().isZero()) {
      return Optional.empty();
    }
    LegPath bare = ((LegResult.Found) withoutOrders).path();
    return new Replay(request)
        .drive(bare.keys())
        .filter(way -> way.costMillis() == bare.costMillis());
  }

  /**
   * Searches a leg that does not wait, with little work: where there is a way, none may be found.
   *
   * @param mostLabels the search ends when it has come to so many places
   */
  public LegResult findWithin(int mostLabels, LegRequest request) {
    return inSpace(space -> limited(mostLabels, space, () -> find(request.withoutWait(), space)));
  }

  /**
   * The same by what is known of the roads without orders, so that nothing is made for an hour that
   * is only tried out.
   */
  public LegResult findPlainlyWithin(int mostLabels, LegRequest request) {
    return inSpace(
        space ->
            limited(
                mostLabels,
                space,
                () -> withinLongestTrip(findByBase(request.withoutWait(), space))));
  }

  /**
   * Whether a leg that begins at its departure or some time after it surely has no legal way.
   *
   * @param forMillis how long after
   */
  public boolean isShutOff(LegRequest request, long forMillis) {
    long departure = request.departure().toEpochMilli();
    return ShutOff.during(
        request,
        hierarchy.network(),
        departure,
        departure + forMillis + LONGEST_TIMED_TRIP.toMillis());
  }

  private static LegResult limited(int mostLabels, SearchSpace space, Supplier<LegResult> search) {
    space.labels().limit(mostLabels);
    try {
      return search.get();
    } finally {
      space.labels().limit(Integer.MAX_VALUE);
    }
  }

  /** Lends working memory, which is kept for the next search. */
  private <T> T inSpace(Function<SearchSpace, T> search) {
    SearchSpace space = spaces.take();
    try {
      return search.apply(space);
    } finally {
      spaces.giveBack(space);
    }
  }

  /**
   * Searches a leg on which some edges are dearer than they are. The way is legal, but only a good
   * one if rules change on the way. Its cost holds what was added.
   */
  LegResult find(LegRequest request, Surcharge surcharge) {
    return inSpace(space -> baseRun(request, space, OptionalLong.empty()).with(surcharge).search());
  }

  /**
   * Searches a leg that does not wait, and finds for which other departures the result is the same,
   * each time as much earlier or later. The span is not always the longest.
   */
  public SteadyResult findSteady(LegRequest request) {
    LegRequest hasty = request.withoutWait();
    return inSpace(space -> steadySearch.find(hasty, find(hasty, space), space));
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
    boolean waitsForNothing =
        lastChange.isEmpty()
            || (hasty instanceof LegResult.NotFound
                && request.mode() == SearchMode.LEGAL
                && isShutOff(request, request.maxWait().toMillis()));
    return waitsForNothing
        ? hasty
        : new FullRun(
                hierarchy, request, space, lastChange.getAsLong(), heaviest, Steadiness.UNNOTED)
            .search();
  }

  private LegResult find(LegRequest request, SearchSpace space) {
    if (request.mode() == SearchMode.LEAST_VIOLATION) {
      LegResult bare = find(request.withoutOrders(), space);
      return bare instanceof LegResult.Found way
          ? leastViolation.find(request, way.path().costMillis(), space)
          : bare;
    }
    Optional<LegResult> inSpan = spanSearch.find(request, space);
    return withinLongestTrip(inSpan.isPresent() ? inSpan.get() : findByBase(request, space));
  }

  private static LegResult withinLongestTrip(LegResult result) {
    return result instanceof LegResult.Found found
            && found.path().costMillis() > LONGEST_TRIP.toMillis()
        ? new LegResult.NotFound()
        : result;
  }

  private LegRun baseRun(LegRequest request, SearchSpace space, OptionalLong lastChange) {
    // What was avoided is asked for where there is a way; that there is none is seldom to be found.
    int oneSided = request.rules().isPartial() ? MOST_STEPS : steps.oneSided();
    return new LegRun(
        hierarchy,
        GoalBounds.base(hierarchy, request, space),
        request,
        space,
        lastChange,
        oneSided);
  }

  private LegResult findByBase(LegRequest request, SearchSpace space) {
    long departure = request.departure().toEpochMilli();
    LegRun first = baseRun(request, space, OptionalLong.empty());
    LegResult result = first.search();
    if (result instanceof LegResult.Found found) {
      if (found.path().costMillis() == first.leastWeight()) {
        return result;
      }
      // Costs are never below times: a way that meets a later change costs more than this one.
      OptionalLong lastChange =
          request.rules().lastChange(departure, departure + found.path().costMillis());
      if (lastChange.isEmpty()) {
        return result;
      }
      LegResult timed = baseRun(request, space, lastChange).noHeavierThan(found.path()).search();
      if (timed instanceof LegResult.Found) {
        return timed;
      }
      // This way was somewhere late on purpose. One that is not costs more.
    } else if (first.closedIn()
        || request.rules().lastChange(departure, first.latestMillis()).isEmpty()) {
      return result;
    }
    long horizon = departure + LONGEST_TIMED_TRIP.toMillis();
    return baseRun(request, space, request.rules().lastChange(departure, horizon)).search();
  }
}
