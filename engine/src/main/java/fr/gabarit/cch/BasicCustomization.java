package fr.gabarit.cch;

import java.util.Arrays;

/**
 * Gives every edge the length of the shortest way between its ends over lower ranks (basic
 * customization, section 5 of Dibbelt, Strasser and Wagner).
 *
 * <p>Ranks are taken from the lowest up. The weights of the edges upwards from a rank lie spread in
 * an array by upper end while all triangles below them are looked at, so that a triangle needs no
 * search for its third edge (the batched relaxation of Bläsius, Buchhold, Wagner, Zeitz and
 * Zündorf, "Customizable Contraction Hierarchies - A Survey", 2025).
 */
final class BasicCustomization {
  private final CchTopology topology;
  private final int[] heads;
  private final int[] up;
  private final int[] down;
  private final int[] upTo;
  private final int[] downFrom;

  private BasicCustomization(CchTopology topology, int[] up, int[] down) {
    this.topology = topology;
    heads = topology.heads();
    this.up = up;
    this.down = down;
    upTo = new int[topology.nodeCount()];
    downFrom = new int[topology.nodeCount()];
  }

  /**
   * Fills the weights of all edges.
   *
   * @param weights of arcs, from 0 to infinity
   */
  static void run(CchTopology topology, int[] weights, int[] up, int[] down) {
    Arrays.fill(up, CchTopology.INFINITY);
    Arrays.fill(down, CchTopology.INFINITY);
    for (int arc = 0; arc < weights.length; arc++) {
      int edge = topology.edgeOfArc(arc);
      if (edge >= 0) {
        int[] side = topology.arcGoesUp(arc) ? up : down;
        side[edge] = Math.min(side[edge], weights[arc]);
      }
    }
    BasicCustomization customization = new BasicCustomization(topology, up, down);
    for (int rank = 0; rank < topology.nodeCount(); rank++) {
      customization.relaxLowerTriangles(rank);
    }
  }

  private void relaxLowerTriangles(int rank) {
    int first = topology.firstUp(rank);
    int end = topology.firstUp(rank + 1);
    int lastSlot = topology.firstDown(rank + 1);
    if (first == end || topology.firstDown(rank) == lastSlot) {
      return;
    }
    for (int edge = first; edge < end; edge++) {
      upTo[heads[edge]] = up[edge];
      downFrom[heads[edge]] = down[edge];
    }
    // Where there is no edge from the rank to an upper end, what is written is never read.
    for (int slot = topology.firstDown(rank); slot < lastSlot; slot++) {
      int below = topology.downEdge(slot);
      int otherEnd = topology.firstUp(topology.tail(below) + 1);
      lower(upTo, down[below], up, below + 1, otherEnd);
      lower(downFrom, up[below], down, below + 1, otherEnd);
    }
    for (int edge = first; edge < end; edge++) {
      up[edge] = upTo[heads[edge]];
      down[edge] = downFrom[heads[edge]];
    }
  }

  /** Ways over one lower rank, to or from all upper neighbours of both. */
  private void lower(int[] spread, int part, int[] others, int from, int to) {
    if (part < CchTopology.INFINITY) {
      for (int other = from; other < to; other++) {
        int head = heads[other];
        spread[head] = Math.min(spread[head], part + others[other]);
      }
    }
  }
}
