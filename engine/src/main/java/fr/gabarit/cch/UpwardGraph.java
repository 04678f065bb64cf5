package fr.gabarit.cch;

import java.util.Arrays;

/**
 * The edges that a search climbs, in one direction: those upwards for a search from sources, those
 * downwards, climbed against their direction, for one from targets. Immutable and thread-safe; the
 * arrays are not to be changed.
 */
final class UpwardGraph {
  private final int[] first;
  private final int[] heads;
  private final PagedInts weights;
  private final int[] edges;

  private UpwardGraph(int[] first, int[] heads, PagedInts weights, int[] edges) {
    this.first = first;
    this.heads = heads;
    this.weights = weights;
    this.edges = edges;
  }

  /** All edges of a topology. */
  static UpwardGraph all(CchTopology topology, PagedInts weights) {
    return new UpwardGraph(topology.firstUp(), topology.heads(), weights, null);
  }

  /** Only the edges whose weights are finite and not above given bounds. */
  static UpwardGraph useful(CchTopology topology, PagedInts weights, int[] bounds) {
    int[] first = new int[topology.nodeCount() + 1];
    IntList heads = new IntList();
    IntList kept = new IntList();
    IntList edges = new IntList();
    for (int rank = 0; rank < topology.nodeCount(); rank++) {
      int[] page = weights.page(rank);
      int start = weights.start(rank);
      for (int edge = topology.firstUp(rank); edge < topology.firstUp(rank + 1); edge++) {
        int weight = page[edge - start];
        if (useful(weight, bounds[edge])) {
          heads.add(topology.head(edge));
          kept.add(weight);
          edges.add(edge);
        }
      }
      first[rank + 1] = edges.size();
    }
    return new UpwardGraph(first, heads.toArray(), PagedInts.of(kept.toArray()), edges.toArray());
  }

  private static boolean useful(int weight, int bound) {
    return weight <= bound && weight < CchTopology.INFINITY;
  }

  /** First slot of each rank; one entry more than there are ranks. */
  int[] first() {
    return first;
  }

  /** The upper end in each slot, ascending for each rank. */
  int[] heads() {
    return heads;
  }

  /** The weight in each slot; slots belong to ranks. */
  PagedInts weights() {
    return weights;
  }

  /** The edge of the topology in a slot. */
  int edge(int slot) {
    return edges == null ? slot : edges[slot];
  }

  /** The slot of each edge of the topology; -1 if it is left out. */
  int[] slots(int edgeCount) {
    int[] slots = new int[edgeCount];
    Arrays.fill(slots, -1);
    for (int slot = 0; slot < heads.length; slot++) {
      slots[edge(slot)] = slot;
    }
    return slots;
  }

  /** Number of slots. */
  int size() {
    return heads.length;
  }

  long byteSize() {
    return edges == null ? 0 : 4L * (first.length + 3L * heads.length);
  }
}
