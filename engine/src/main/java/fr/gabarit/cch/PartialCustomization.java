package fr.gabarit.cch;

import java.util.BitSet;

/**
 * Brings a metric up to date after a few weights have changed: edges whose weight may change are
 * taken from the lowest rank up, and pass a change on only to edges that had their weight from the
 * old value or get a better one from the new (section 5.4 of Dibbelt, Strasser and Wagner). Not
 * thread-safe.
 */
final class PartialCustomization {
  private final CchTopology topology;
  private final int[] weights;
  private final int[] up;
  private final int[] down;

  /** Edges to be looked at: numbered by lower end, they depend on edges with lower ones only. */
  private final BitSet queue;

  /**
   * @param weights the new weights of arcs
   * @param up weights of edges to be brought up to date
   * @param down likewise
   */
  PartialCustomization(CchTopology topology, int[] weights, int[] up, int[] down) {
    this.topology = topology;
    this.weights = weights;
    this.up = up;
    this.down = down;
    queue = new BitSet(topology.edgeCount());
  }

  void update(int[] arcs) {
    for (int arc : arcs) {
      if (topology.edgeOfArc(arc) >= 0) {
        queue.set(topology.edgeOfArc(arc));
      }
    }
    for (int edge = queue.nextSetBit(0); edge >= 0; edge = queue.nextSetBit(edge + 1)) {
      refresh(edge);
    }
  }

  private void refresh(int edge) {
    int newUp = CchTopology.INFINITY;
    int newDown = CchTopology.INFINITY;
    for (int slot = topology.firstArc(edge); slot < topology.firstArc(edge + 1); slot++) {
      int arc = topology.arcOfEdge(slot);
      if (topology.arcGoesUp(arc)) {
        newUp = Math.min(newUp, weights[arc]);
      } else {
        newDown = Math.min(newDown, weights[arc]);
      }
    }
    int tail = topology.tail(edge);
    int head = topology.head(edge);
    for (int slot = topology.firstDown(tail); slot < topology.firstDown(tail + 1); slot++) {
      int below = topology.downEdge(slot);
      if (down[below] < newUp || up[below] < newDown) {
        int other = topology.edge(topology.tail(below), head);
        if (other >= 0) {
          newUp = Math.min(newUp, down[below] + up[other]);
          newDown = Math.min(newDown, down[other] + up[below]);
        }
      }
    }
    int oldUp = up[edge];
    int oldDown = down[edge];
    if (newUp != oldUp || newDown != oldDown) {
      up[edge] = newUp;
      down[edge] = newDown;
      passOn(edge, oldUp, oldDown);
    }
  }

  /** Looks at the edges that close a triangle with this one and another from the same lower end. */
  private void passOn(int edge, int oldUp, int oldDown) {
    int tail = topology.tail(edge);
    int head = topology.head(edge);
    for (int other = topology.firstUp(tail); other < topology.firstUp(tail + 1); other++) {
      if (other == edge) {
        continue;
      }
      int otherHead = topology.head(other);
      boolean toOther = changes(oldDown, down[edge]) && up[other] < CchTopology.INFINITY;
      boolean fromOther = changes(oldUp, up[edge]) && down[other] < CchTopology.INFINITY;
      if (!toOther && !fromOther) {
        continue;
      }
      int third = topology.edge(Math.min(head, otherHead), Math.max(head, otherHead));
      if (third < 0) {
        continue;
      }
      int thirdToOther = head < otherHead ? up[third] : down[third];
      int thirdFromOther = head < otherHead ? down[third] : up[third];
      if (toOther && matters(oldDown, down[edge], up[other], thirdToOther)
          || fromOther && matters(oldUp, up[edge], down[other], thirdFromOther)) {
        queue.set(third);
      }
    }
  }

  private static boolean changes(int before, int now) {
    return before != now;
  }

  /** Whether the third edge may have had its weight from here, or gets a better one. */
  private static boolean matters(int before, int now, int other, int third) {
    return before + other == third || now + other < third;
  }
}
