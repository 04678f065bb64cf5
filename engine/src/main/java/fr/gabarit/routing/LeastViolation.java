package fr.gabarit.routing;

import fr.gabarit.hierarchy.RoadHierarchy;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * Finds the way of a leg that violates least: the least forbidden length first, then the least
 * cost.
 *
 * <p>Rules are looked at for a {@linkplain #horizon horizon} after the departure; what they say
 * then is taken to hold on. If the way found lasts longer, or there is none, the horizon is
 * doubled, up to {@link LegSearch#LONGEST_TIMED_TRIP}. So nobody is sent round the town for hours
 * until a road opens that is forbidden for a few metres. Thread-safe.
 */
final class LeastViolation {
  private static final Duration SPARE = Duration.ofMinutes(20);

  private final RoadHierarchy hierarchy;

  LeastViolation(RoadHierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  /**
   * How long after the departure rules are looked at, at first.
   *
   * @param baseCostMillis cost of the best way if there were no orders
   */
  static Duration horizon(long baseCostMillis) {
    return SPARE.plusMillis(2 * baseCostMillis);
  }

  /**
   * Searches a leg.
   *
   * @param baseCostMillis cost of the best way if there were no orders
   */
  LegResult find(LegRequest request, long baseCostMillis, SearchSpace space) {
    Duration horizon = horizon(baseCostMillis);
    while (true) {
      boolean longest = horizon.compareTo(LegSearch.LONGEST_TIMED_TRIP) >= 0;
      Duration until = longest ? LegSearch.LONGEST_TIMED_TRIP : horizon;
      LegResult result = find(request, until, space);
      if (longest
          || (result instanceof LegResult.Found found
              && found.path().costMillis() <= until.toMillis())) {
        return result;
      }
      horizon = horizon.multipliedBy(2);
    }
  }

  private LegResult find(LegRequest request, Duration horizon, SearchSpace space) {
    long departure = request.departure().toEpochMilli();
    long last = departure + horizon.toMillis();
    ViolationBound bound =
        new LookBack(hierarchy, request, new LegRules(request), last, space.earliest());
    LegRun first = run(request, OptionalLong.empty(), space).leastViolating(bound, last);
    LegResult result = first.search();
    OptionalLong lastChange =
        request.rules().lastChange(departure, Math.min(last, first.latestMillis()));
    if (lastChange.isEmpty()) {
      return result;
    }
    OptionalLong timed = request.rules().lastChange(departure, last);
    if (result instanceof LegResult.Found found) {
      LegResult lighter =
          run(request, timed, space)
              .leastViolating(bound, last)
              .noHeavierThan(found.path())
              .search();
      if (lighter instanceof LegResult.Found) {
        return lighter;
      }
      // That way was somewhere late on purpose. One that is not weighs more.
    }
    return run(request, timed, space).leastViolating(bound, last).search();
  }

  private LegRun run(LegRequest request, OptionalLong lastChange, SearchSpace space) {
    return new LegRun(
        hierarchy,
        GoalBounds.base(hierarchy, request, space),
        request,
        space,
        lastChange,
        Integer.MAX_VALUE);
  }
}
