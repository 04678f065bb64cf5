package fr.gabarit.routing;

import fr.gabarit.network.RoadNetwork;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Finds the cheapest legal way of a leg: forward A* over directed edges (so that turn restrictions
 * are exact), with every edge judged at the time at which it is entered.
 *
 * <p>What is optimal: of all ways on which no place is reached later on purpose, the cheapest.
 * Formally, at the end of each directed edge a label of weight and time is kept unless another has
 * neither more weight nor a later time (nor is further on a turn that a rule bars); where no rule
 * changes any more, weight alone decides. A first run keeps one label an edge, and one more for
 * each way of being on a barred turn that runs along several edges; it is exact if no rule changed
 * while it ran its clock. Only otherwise a second run keeps all labels.
 *
 * <p>A turn is judged at the time at which its last edge is entered. A leg begins anew at its
 * origin: what was driven before a stop belongs to no turn.
 *
 * <p>Thread-safe; working memory is pooled.
 */
public final class LegSearch {
  /** Trips longer than this may miss a way that depends on a later change of rules. */
  static final Duration LONGEST_TIMED_TRIP = Duration.ofHours(24);

  private final RoadNetwork network;
  private final LowerBound lowerBound;
  private final ConcurrentLinkedQueue<SearchSpace> pool = new ConcurrentLinkedQueue<>();

  public LegSearch(RoadNetwork network) {
    this.network = network;
    lowerBound = new LowerBound(network);
  }

  /** Searches a leg. */
  public LegResult find(LegRequest request) {
    SearchSpace space = pool.poll();
    if (space == null) {
      space = new SearchSpace(network.topology());
    }
    try {
      return find(request, space);
    } finally {
      pool.add(space);
    }
  }

  private LegResult find(LegRequest request, SearchSpace space) {
    long departure = request.departure().toEpochMilli();
    LegRun first = new LegRun(network, lowerBound, request, space, OptionalLong.empty());
    LegResult result = first.search();
    if (request.rules().lastChange(departure, first.latestMillis()).isEmpty()) {
      return result;
    }
    OptionalLong lastChange = request.rules().lastChange(departure, horizon(request, result));
    return new LegRun(network, lowerBound, request, space, lastChange).search();
  }

  /** No useful label is later: costs are never below times. */
  private static long horizon(LegRequest request, LegResult result) {
    long departure = request.departure().toEpochMilli();
    if (request.mode() == SearchMode.LEGAL && result instanceof LegResult.Found found) {
      return departure + found.path().costMillis();
    }
    return departure + LONGEST_TIMED_TRIP.toMillis();
  }
}
