package fr.gabarit.cch;

import java.util.Arrays;

/**
 * Finds the distance between the ends of every edge over any ranks (perfect customization, section
 * 5.3 of Dibbelt, Strasser and Wagner): an edge that is longer than that is of no use to a search.
 * One sweep over all triangles from the highest rank down.
 */
final class PerfectCustomization {
  private final CchTopology topology;
  private final int[] heads;
  private final int[] up;
  private final int[] down;
  private final int[] upTo;
  private final int[] downFrom;

  /**
   * @param up weights of basic customization, which {@link #run} lowers
   * @param down likewise
   */
  PerfectCustomization(CchTopology topology, int[] up, int[] down) {
    this.topology = topology;
    heads = topology.heads();
    this.up = up;
    this.down = down;
    upTo = new int[topology.nodeCount()];
    downFrom = new int[topology.nodeCount()];
    Arrays.fill(upTo, CchTopology.INFINITY);
    Arrays.fill(downFrom, CchTopology.INFINITY);
  }

  void run() {
    for (int rank = topology.nodeCount() - 1; rank >= 0; rank--) {
      int first = topology.firstUp(rank);
      int end = topology.firstUp(rank + 1);
      // The edges upwards from this rank are final: all ranks above have passed.
      for (int edge = first; edge < end; edge++) {
        upTo[heads[edge]] = up[edge];
        downFrom[heads[edge]] = down[edge];
      }
      for (int slot = topology.firstDown(rank); slot < topology.firstDown(rank + 1); slot++) {
        int below = topology.downEdge(slot);
        int otherEnd = topology.firstUp(topology.tail(below) + 1);
        sweep(below, otherEnd, up, upTo, downFrom);
        sweep(below, otherEnd, down, downFrom, upTo);
      }
      for (int edge = first; edge < end; edge++) {
        upTo[heads[edge]] = CchTopology.INFINITY;
        downFrom[heads[edge]] = CchTopology.INFINITY;
      }
    }
  }

  /**
   * Lowers an edge, and all others upwards from its lower end to higher ranks, by triangles.
   *
   * @param weights upwards, or downwards
   * @param along weights from the upper end of the edge to higher ranks, in the same direction
   * @param back weights against it
   */
  private void sweep(int below, int otherEnd, int[] weights, int[] along, int[] back) {
    int shortest = weights[below];
    for (int other = below + 1; other < otherEnd; other++) {
      int head = heads[other];
      shortest = Math.min(shortest, weights[other] + back[head]);
    }
    weights[below] = shortest;
    if (shortest < CchTopology.INFINITY) {
      for (int other = below + 1; other < otherEnd; other++) {
        weights[other] = Math.min(weights[other], shortest + along[heads[other]]);
      }
    }
  }
}
