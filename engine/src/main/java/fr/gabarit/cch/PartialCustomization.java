package fr.gabarit.cch;

/**
 * Brings a metric up to date after a few weights have changed: edges whose weight may change are
 * taken from the lowest rank up, each direction by itself, and pass a change on only to edges that
 * had their weight from the old value or get a better one from the new (section 5.4 of Dibbelt,
 * Strasser and Wagner). Takes time in proportion to what changes and to its triangles, not to the
 * graph. Not thread-safe.
 */
final class PartialCustomization {
  private final CchTopology topology;
  private final PagedInts.Editor weights;
  private final PagedInts.Editor up;
  private final PagedInts.Editor down;

  /** Edges to be looked at: numbered by lower end, they depend on edges with lower ones only. */
  private final SparseBits upwards;

  private final SparseBits downwards;

  /**
   * @param weights the new weights of arcs
   * @param up weights of edges to be brought up to date
   * @param down likewise
   */
  PartialCustomization(
      CchTopology topology, PagedInts.Editor weights, PagedInts.Editor up, PagedInts.Editor down) {
    this.topology = topology;
    this.weights = weights;
    this.up = up;
    this.down = down;
    upwards = new SparseBits(topology.edgeCount());
    downwards = new SparseBits(topology.edgeCount());
  }

  /** May be done again and again, for what has changed since. */
  void update(int[] arcs, int count) {
    for (int i = 0; i < count; i++) {
      int arc = arcs[i];
      if (topology.edgeOfArc(arc) >= 0) {
        (topology.arcGoesUp(arc) ? upwards : downwards).add(topology.edgeOfArc(arc));
      }
    }
    int upFrom = 0;
    int downFrom = 0;
    int nextUp = upwards.next(upFrom);
    int nextDown = downwards.next(downFrom);
    while (nextUp >= 0 || nextDown >= 0) {
      if (nextDown < 0 || (nextUp >= 0 && nextUp < nextDown)) {
        upFrom = nextUp + 1;
        refresh(nextUp, true);
      } else {
        downFrom = nextDown + 1;
        refresh(nextDown, false);
      }
      nextUp = upwards.next(upFrom);
      nextDown = downwards.next(downFrom);
    }
    upwards.clear();
    downwards.clear();
  }

  private void refresh(int edge, boolean isUp) {
    int tail = topology.tail(edge);
    PagedInts.Editor side = isUp ? up : down;
    int before = side.get(tail, edge);
    int now = leastArc(edge, isUp);
    now = leastTriangle(edge, isUp ? down : up, side, now);
    if (now != before) {
      side.set(tail, edge, now);
      passOn(edge, isUp, before, now);
    }
  }

  private int leastArc(int edge, boolean isUp) {
    int least = CchTopology.INFINITY;
    for (int slot = topology.firstArc(edge); slot < topology.firstArc(edge + 1); slot++) {
      int arc = topology.arcOfEdge(slot);
      if (topology.arcGoesUp(arc) == isUp) {
        least = Math.min(least, weights.get(arc, arc));
      }
    }
    return least;
  }

  /**
   * The shortest way over a lower rank, if shorter than another.
   *
   * @param parts weights between the lower end and a lower rank
   * @param others weights between the lower rank and the upper end
   */
  private int leastTriangle(
      int edge, PagedInts.Editor parts, PagedInts.Editor others, int shortest) {
    int least = shortest;
    int tail = topology.tail(edge);
    int head = topology.head(edge);
    // Edges to low ranks come first: their short ways spare many a look at the others.
    for (int slot = topology.firstDown(tail); slot < topology.firstDown(tail + 1); slot++) {
      int below = topology.downEdge(slot);
      int lowest = topology.tail(below);
      int part = parts.get(lowest, below);
      if (part < least) {
        int other = topology.edgeAfter(below, lowest, head);
        if (other >= 0) {
          least = Math.min(least, part + others.get(lowest, other));
        }
      }
    }
    return least;
  }

  /**
   * Has those edges looked at that close a triangle with this one and another from the same lower
   * end. A way upwards from there comes after one down to it, one downwards before one up from it.
   */
  private void passOn(int edge, boolean isUp, int before, int now) {
    int tail = topology.tail(edge);
    int head = topology.head(edge);
    PagedInts.Editor others = isUp ? down : up;
    int[] page = others.page(tail);
    int start = others.start(tail);
    for (int other = topology.firstUp(tail); other < topology.firstUp(tail + 1); other++) {
      int weight = page[other - start];
      int otherHead = topology.head(other);
      if (weight == CchTopology.INFINITY || otherHead == head) {
        continue;
      }
      int low = Math.min(head, otherHead);
      int third = topology.edge(low, Math.max(head, otherHead));
      if (third >= 0) {
        boolean thirdIsUp = isUp == otherHead < head;
        int thirdWeight = (thirdIsUp ? up : down).get(low, third);
        // It may have had its weight from here, or gets a better one.
        if (before + weight == thirdWeight || now + weight < thirdWeight) {
          (thirdIsUp ? upwards : downwards).add(third);
        }
      }
    }
  }
}
