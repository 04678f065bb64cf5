package fr.gabarit.server.answer;

import com.carrotsearch.hppc.IntIntHashMap;
import com.carrotsearch.hppc.IntLongHashMap;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.GHUtility;
import fr.gabarit.routing.LegPath;
import java.util.List;

/**
 * Tells GraphHopper the times of the plan, speed limits of orders and waits included, so that
 * instructions and details add up to it; edges beside the way have the times of the base. For one
 * request.
 *
 * <p>A weighting cannot tell two passages over one edge apart: their times are shared evenly.
 */
final class PlannedTimes implements Weighting {
  private final Weighting base;
  private final IntLongHashMap millisByKey;

  /** Passages after the first, of edges that have any. */
  private final IntIntHashMap morePassagesByKey = new IntIntHashMap();

  /**
   * @param edges about as many have a time
   */
  PlannedTimes(Weighting base, int edges) {
    this.base = base;
    millisByKey = new IntLongHashMap(edges);
  }

  /** Spreads the times of a leg over the edges that trace it. */
  void add(LegPath leg, TracedLeg traced, List<EdgeIteratorState> edges) {
    int next = 0;
    // A wait may belong to an edge of which nothing is left to drive.
    long carried = 0;
    for (int i = 0; i < leg.size(); i++) {
      int first = next;
      double metres = 0;
      while (next < edges.size() && traced.legEdge(next) == i) {
        metres += edges.get(next).getDistance();
        next++;
      }
      long since = i == 0 ? leg.departureMillis() : leg.entryMillis(i);
      carried += leg.exitMillis(i) - since;
      if (first < next) {
        spread(carried, metres, traced, edges, first, next);
        carried = 0;
      }
    }
  }

  private void spread(
      long millis,
      double metres,
      TracedLeg traced,
      List<EdgeIteratorState> edges,
      int first,
      int end) {
    double behind = 0;
    long told = 0;
    for (int i = first; i < end; i++) {
      behind += edges.get(i).getDistance();
      long until = i == end - 1 || metres == 0 ? millis : Math.round(millis * behind / metres);
      add(traced.edgeKey(i), until - told);
      told = until;
    }
  }

  private void add(int key, long millis) {
    int slot = millisByKey.indexOf(key);
    if (millisByKey.indexExists(slot)) {
      millisByKey.indexReplace(slot, millisByKey.indexGet(slot) + millis);
      morePassagesByKey.addTo(key, 1);
    } else {
      millisByKey.indexInsert(slot, key, millis);
    }
  }

  @Override
  public long calcEdgeMillis(EdgeIteratorState edge, boolean reverse) {
    int key = reverse ? GHUtility.reverseEdgeKey(edge.getEdgeKey()) : edge.getEdgeKey();
    int slot = millisByKey.indexOf(key);
    if (!millisByKey.indexExists(slot)) {
      return base.calcEdgeMillis(edge, reverse);
    }
    long millis = millisByKey.indexGet(slot);
    return morePassagesByKey.isEmpty() ? millis : millis / (1 + morePassagesByKey.get(key));
  }

  @Override
  public double calcMinWeightPerDistance() {
    return base.calcMinWeightPerDistance();
  }

  @Override
  public double calcEdgeWeight(EdgeIteratorState edge, boolean reverse) {
    return base.calcEdgeWeight(edge, reverse);
  }

  @Override
  public double calcTurnWeight(int inEdge, int viaNode, int outEdge) {
    return base.calcTurnWeight(inEdge, viaNode, outEdge);
  }

  @Override
  public long calcTurnMillis(int inEdge, int viaNode, int outEdge) {
    return 0;
  }

  @Override
  public boolean hasTurnCosts() {
    return base.hasTurnCosts();
  }

  @Override
  public String getName() {
    return "planned";
  }
}
