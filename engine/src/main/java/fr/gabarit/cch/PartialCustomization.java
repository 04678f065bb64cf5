package fr.gabarit.cch;

import java.util.PriorityQueue;

/**
 * Brings a metric up to date after a few weights have changed: edges whose weight may change are
 * taken from the lowest rank up, and pass the change on only if there is one.
 */
final class PartialCustomization {
  private final CchTopology topology;
  private final int[] weights;
  private final int[] up;
  private final int[] down;
  private final PriorityQueue<Integer> queue = new PriorityQueue<>();

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
  }

  void update(int[] arcs) {
    for (int arc : arcs) {
      if (topology.edgeOfArc(arc) >= 0) {
        queue.add(topology.edgeOfArc(arc));
      }
    }
    // Edges are numbered by their lower ends, and depend on edges with lower ones only.
    int last = -1;
    while (!queue.isEmpty()) {
      int edge = queue.remove();
      if (edge != last) {
        last = edge;
        refresh(edge);
      }
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
    LowerTriangles triangles = new LowerTriangles(topology, edge);
    while (triangles.next()) {
      newUp = Math.min(newUp, down[triangles.tailEdge()] + up[triangles.headEdge()]);
      newDown = Math.min(newDown, down[triangles.headEdge()] + up[triangles.tailEdge()]);
    }
    if (newUp != up[edge] || newDown != down[edge]) {
      up[edge] = newUp;
      down[edge] = newDown;
      passOn(edge);
    }
  }

  /** The edges that close a triangle with this one and another from the same lower end. */
  private void passOn(int edge) {
    int tail = topology.tail(edge);
    int head = topology.head(edge);
    for (int other = topology.firstUp(tail); other < topology.firstUp(tail + 1); other++) {
      int otherHead = topology.head(other);
      if (otherHead != head) {
        queue.add(topology.edge(Math.min(head, otherHead), Math.max(head, otherHead)));
      }
    }
  }
}
