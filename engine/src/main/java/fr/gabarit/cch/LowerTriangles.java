package fr.gabarit.cch;

/** Goes through the nodes below both ends of an edge that are joined to both. Not thread-safe. */
final class LowerTriangles {
  private final CchTopology topology;
  private final int tailEnd;
  private final int headEnd;
  private int tailSlot;
  private int headSlot;
  private int tailEdge;
  private int headEdge;

  LowerTriangles(CchTopology topology, int edge) {
    this.topology = topology;
    int tail = topology.tail(edge);
    int head = topology.head(edge);
    tailSlot = topology.firstDown(tail);
    tailEnd = topology.firstDown(tail + 1);
    headSlot = topology.firstDown(head);
    headEnd = topology.firstDown(head + 1);
  }

  /** Goes on to the next; says whether there is one. */
  boolean next() {
    while (tailSlot < tailEnd && headSlot < headEnd) {
      int byTail = topology.downEdge(tailSlot);
      int byHead = topology.downEdge(headSlot);
      int difference = topology.tail(byTail) - topology.tail(byHead);
      if (difference == 0) {
        tailEdge = byTail;
        headEdge = byHead;
        tailSlot++;
        headSlot++;
        return true;
      }
      if (difference < 0) {
        tailSlot++;
      } else {
        headSlot++;
      }
    }
    return false;
  }

  /** The edge from the node below to the lower end. */
  int tailEdge() {
    return tailEdge;
  }

  /** The edge from the node below to the upper end. */
  int headEdge() {
    return headEdge;
  }
}
