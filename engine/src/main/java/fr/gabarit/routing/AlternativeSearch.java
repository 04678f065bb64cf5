package fr.gabarit.routing;

import com.carrotsearch.hppc.IntDoubleHashMap;
import com.carrotsearch.hppc.IntIntHashMap;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadTopology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds further legal ways of a leg beside the best one: distinct, and nowhere much worse. The
 * edges of the ways found so far are made dearer and the leg is searched again (penalty method: Y.
 * Chen, M. Bell, K. Bogenberger, "Reliable pretrip multipath planning and dynamic adaptation for a
 * centralized road navigation system", IEEE Trans. ITS 8(1), 2007); what comes of it is judged by
 * what it really costs. A way is told if
 *
 * <ul>
 *   <li>it costs at most so much more than the best one (bounded stretch),
 *   <li>it shares at most so much of its cost with each way told before it,
 *   <li>it comes to no place twice, and
 *   <li>where it leaves the best way and joins it again, its piece costs at most twice as much more
 *       than the best way's piece as the whole may (no pointless detour within a fair whole).
 * </ul>
 *
 * <p>Depends on nothing but the request. Thread-safe.
 */
public final class AlternativeSearch {
  /** Tries for each way wanted. */
  private static final int TRIES = 4;

  /** How much dearer an edge gets each time a way over it is found. */
  private static final double DEARER = 0.4;

  private final RoadTopology topology;
  private final LegSearch search;

  /**
   * @param search finds the best way
   */
  public AlternativeSearch(RoadNetwork network, LegSearch search) {
    topology = network.topology();
    this.search = search;
  }

  /** The best legal way and others, cheapest first; none if there is no legal way. */
  public List<LegPath> find(LegRequest request, AlternativeSettings settings) {
    if (!(search.find(request) instanceof LegResult.Found best)) {
      return List.of();
    }
    List<LegPath> told = new ArrayList<>(List.of(best.path()));
    if (best.path().size() == 0) {
      return told;
    }
    IntIntHashMap visits = new IntIntHashMap();
    Surcharge surcharge =
        (key, cost) -> Math.round(cost * DEARER * visits.getOrDefault(EdgeKeys.edge(key), 0));
    Replay replay = new Replay(request.withoutWait());
    LegPath last = best.path();
    for (int tries = TRIES * (settings.maxPaths() - 1);
        tries > 0 && told.size() < settings.maxPaths();
        tries--) {
      for (int i = 0; i < last.size(); i++) {
        visits.addTo(EdgeKeys.edge(last.key(i)), 1);
      }
      if (!(search.find(request.withoutWait(), surcharge) instanceof LegResult.Found found)) {
        break;
      }
      last = found.path();
      Optional<LegPath> candidate = replay.drive(found.path().keys());
      if (candidate.isPresent() && worthTelling(candidate.get(), told, settings)) {
        told.add(candidate.get());
      }
    }
    LegPath first = told.remove(0);
    told.sort(Comparator.comparingLong(LegPath::costMillis));
    told.add(0, first);
    return told;
  }

  private boolean worthTelling(
      LegPath candidate, List<LegPath> told, AlternativeSettings settings) {
    LegPath best = told.get(0);
    // One that costs less has dawdled until a ban ended, which no best way does.
    return candidate.costMillis() >= best.costMillis()
        && candidate.costMillis() <= settings.maxWeightFactor() * best.costMillis()
        && comesToNoPlaceTwice(candidate)
        && told.stream().allMatch(other -> share(candidate, other) <= settings.maxShareFactor())
        && leavesForNoDetour(candidate, best, 1 + 2 * (settings.maxWeightFactor() - 1));
  }

  private boolean comesToNoPlaceTwice(LegPath path) {
    IntIntHashMap nodes = new IntIntHashMap();
    for (int i = 0; i < path.size(); i++) {
      if (nodes.putOrAdd(topology.head(path.key(i)), 1, 1) > 1) {
        return false;
      }
    }
    return true;
  }

  /** Share of a way's time that it has in common with another one. */
  private static double share(LegPath path, LegPath other) {
    IntIntHashMap edges = new IntIntHashMap();
    for (int i = 0; i < other.size(); i++) {
      edges.put(EdgeKeys.edge(other.key(i)), 1);
    }
    long common = 0;
    for (int i = 0; i < path.size(); i++) {
      if (edges.containsKey(EdgeKeys.edge(path.key(i)))) {
        common += path.exitMillis(i) - path.entryMillis(i);
      }
    }
    long whole = Math.max(1, path.arrivalMillis() - path.entryMillis(0));
    return (double) common / whole;
  }

  private boolean leavesForNoDetour(LegPath path, LegPath best, double factor) {
    IntDoubleHashMap arrivals = new IntDoubleHashMap();
    for (int i = 0; i < best.size(); i++) {
      arrivals.put(topology.head(best.key(i)), best.exitMillis(i));
    }
    boolean off = false;
    long left = path.entryMillis(0);
    double leftBest = best.entryMillis(0);
    for (int i = 0; i < path.size(); i++) {
      int node = topology.head(path.key(i));
      if (!arrivals.containsKey(node)) {
        off = true;
        continue;
      }
      double joined = arrivals.get(node);
      if (off && (joined <= leftBest || path.exitMillis(i) - left > factor * (joined - leftBest))) {
        return false;
      }
      off = false;
      left = path.exitMillis(i);
      leftBest = joined;
    }
    return true;
  }
}
