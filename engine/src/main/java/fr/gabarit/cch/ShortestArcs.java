package fr.gabarit.cch;

import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * Finds the arcs of all shortest ways between the ends of a query: from every rank at which the two
 * searches meet on one back down all edges that labels may have come by, and from these to all arcs
 * and lower triangles that are as short. Takes time in proportion to what was searched and to the
 * triangles below what is found. Not thread-safe.
 */
final class ShortestArcs {
  private final CchTopology topology;

  /** Ranks of one side that are on a shortest way. */
  private final SparseBits ranks;

  /** Edges that are on a shortest way upwards, or downwards. */
  private final SparseBits upwards;

  private final SparseBits downwards;

  /** Edges still to be unpacked; the complement of those driven downwards. */
  private final IntList stack = new IntList();

  ShortestArcs(CchTopology topology) {
    this.topology = topology;
    ranks = new SparseBits(topology.nodeCount());
    upwards = new SparseBits(topology.edgeCount());
    downwards = new SparseBits(topology.edgeCount());
  }

  /**
   * Calls for each arc once.
   *
   * @param forward labelled by a query that found a way
   * @param backward likewise
   * @param best the length of the way by these labels
   */
  void forEach(
      CchMetric metric, QuerySide forward, QuerySide backward, int best, IntConsumer arcs) {
    descend(forward, backward, best, true);
    descend(backward, forward, best, false);
    while (stack.size() > 0) {
      int coded = stack.removeLast();
      unpack(metric, coded >= 0 ? coded : ~coded, coded >= 0, arcs);
    }
    upwards.clear();
    downwards.clear();
  }

  /** Takes up the edges that one side climbed by to where it met the other on a shortest way. */
  private void descend(QuerySide side, QuerySide other, int best, boolean up) {
    for (int i = 0; i < side.size(); i++) {
      int rank = side.rank(i);
      if (side.label(rank) + other.label(rank) == best) {
        ranks.add(rank);
      }
    }
    // Made once, not for every rank.
    IntPredicate found = ranks::contains;
    QuerySide.TightEdges slots =
        (rank, edge) -> {
          ranks.add(rank);
          take(edge, up);
        };
    for (int i = side.size() - 1; i >= 0; i--) {
      side.forEachTightSlot(side.rank(i), found, slots);
    }
    ranks.clear();
  }

  private void take(int edge, boolean up) {
    if ((up ? upwards : downwards).add(edge)) {
      stack.add(up ? edge : ~edge);
    }
  }

  private void unpack(CchMetric metric, int edge, boolean up, IntConsumer arcs) {
    PagedInts along = metric.weights(up);
    PagedInts back = metric.weights(!up);
    int[] tails = topology.tails();
    int tail = tails[edge];
    int head = topology.head(edge);
    int weight = along.get(tail, edge);
    for (int slot = topology.firstArc(edge); slot < topology.firstArc(edge + 1); slot++) {
      int arc = topology.arcOfEdge(slot);
      if (topology.arcGoesUp(arc) == up && metric.weight(arc) == weight) {
        arcs.accept(arc);
      }
    }
    for (int slot = topology.firstDown(tail); slot < topology.firstDown(tail + 1); slot++) {
      int below = topology.downEdge(slot);
      int part = back.get(tails, below);
      if (part <= weight) {
        int other = topology.edgeAfter(below, tails[below], head);
        if (other >= 0 && part + along.get(tails, other) == weight) {
          // Down to the lower rank and up again: upwards the first is the one from this end.
          take(up ? below : other, false);
          take(up ? other : below, true);
        }
      }
    }
  }
}
