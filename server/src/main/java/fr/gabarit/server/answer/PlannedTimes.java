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
  private final IntLongHashMap millisByKey = new IntLongHashMap();
  private final IntIntHashMap passagesByKey = new IntIntHashMap();

  PlannedTimes(Weighting base) {
    this.base = base;
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
        spread(carried, metres, traced, edges.subList(first, next), first);
        carried = 0;
      }
    }
  }

  private void spread(
      long millis, double metres, TracedLeg traced, List<EdgeIteratorState> pieces, int first) {
    double behind = 0;
    long told = 0;
    for (int i = 0; i < pieces.size(); i++) {
      behind += pieces.get(i).getDistance();
      long until =
          i == pieces.size() - 1 || metres == 0 ? millis : Math.round(millis * behind / metres);
      int key = traced.edgeKey(first + i);
      millisByKey.addTo(key, until - told);
      passagesByKey.addTo(key, 1);
      told = until;
    }
  }

  @Override
  public long calcEdgeMillis(EdgeIteratorState edge, boolean reverse) {
    int key = reverse ? GHUtility.reverseEdgeKey(edge.getEdgeKey()) : edge.getEdgeKey();
    int passages = passagesByKey.get(key);
    return passages == 0 ? base.calcEdgeMillis(edge, reverse) : millisByKey.get(key) / passages;
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
