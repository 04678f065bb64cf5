package fr.gabarit.cch;

import java.util.Arrays;

/**
 * What every edge of a perfect metric stands for, and whether something else would be as short: an
 * arc, or two edges at a lower rank, the first driven down to it and the second up from it. An edge
 * of a shortest way is made of such edges only, so the edges that are left out are never missed.
 * Where there is a choice it is an arc rather than a triangle, and the triangle with the highest
 * rank. Immutable and thread-safe.
 */
final class EdgeParts {
  private final Side up;
  private final Side down;

  /**
   * The edges that a search in one direction climbs. A slot of an arc holds the complement of its
   * number, any other the slots of its two parts, in the graph climbed against the direction of
   * travel and in that climbed along it; the second number is the complement of that if there is a
   * tie anywhere below.
   */
  static final class Side {
    private final int[] first;
    private final int[] second;

    private Side(int size) {
      first = new int[size];
      second = new int[size];
    }

    boolean isArc(int slot) {
      return first[slot] < 0;
    }

    int arc(int slot) {
      return ~first[slot];
    }

    /** The slot driven downwards. */
    int first(int slot) {
      return first[slot];
    }

    /** The slot driven upwards after it. */
    int second(int slot) {
      int coded = second[slot];
      return coded < 0 ? ~coded : coded;
    }

    /** Whether there is another way over lower ranks that is as short. */
    boolean tied(int slot) {
      return second[slot] < 0;
    }

    private void set(int slot, int newFirst, int newSecond, boolean tied) {
      first[slot] = newFirst;
      second[slot] = tied ? ~newSecond : newSecond;
    }
  }

  private EdgeParts(Side up, Side down) {
    this.up = up;
    this.down = down;
  }

  /** The edges of ways upwards, or downwards. */
  Side side(Direction direction) {
    return direction == Direction.FROM ? up : down;
  }

  long byteSize() {
    return 8L * (up.first.length + down.first.length);
  }

  /**
   * Finds the parts of all edges.
   *
   * @param weights of arcs
   * @param forward the edges upwards that are as short as the distance between their ends, with the
   *     lengths of their ways over lower ranks
   * @param backward likewise downwards
   */
  static EdgeParts of(
      CchTopology topology, PagedInts weights, UpwardGraph forward, UpwardGraph backward) {
    Maker maker = new Maker(topology, weights, forward, backward);
    maker.run();
    return new EdgeParts(maker.up.parts, maker.down.parts);
  }

  /** Takes ranks from the lowest up, as the weights were made. */
  private static final class Maker {
    private final CchTopology topology;
    private final PagedInts arcWeights;
    private final Spread up;
    private final Spread down;

    Maker(CchTopology topology, PagedInts arcWeights, UpwardGraph forward, UpwardGraph backward) {
      this.topology = topology;
      this.arcWeights = arcWeights;
      up = new Spread(topology, forward);
      down = new Spread(topology, backward);
    }

    void run() {
      for (int rank = 0; rank < topology.nodeCount(); rank++) {
        if (up.isEmpty(rank) && down.isEmpty(rank)) {
          continue;
        }
        arcs(up, true, rank);
        arcs(down, false, rank);
        for (int i = topology.firstDown(rank); i < topology.firstDown(rank + 1); i++) {
          int below = topology.downEdge(i);
          int lowest = topology.tail(below);
          // Down from this rank and up to a higher one; down from a higher one and up to this.
          triangles(up, down.slots[below], up, lowest, rank);
          triangles(down, up.slots[below], down, lowest, rank);
        }
        passTiesOn(up, rank);
        passTiesOn(down, rank);
      }
    }

    /** Takes up the edges of a rank, with the arcs that they are. */
    private void arcs(Spread side, boolean upwards, int rank) {
      UpwardGraph graph = side.graph;
      for (int slot = graph.first()[rank]; slot < graph.first()[rank + 1]; slot++) {
        side.slotTo[graph.heads()[slot]] = slot;
        side.weightTo[graph.heads()[slot]] = side.weights[slot];
        int edge = graph.edge(slot);
        for (int i = topology.firstArc(edge); i < topology.firstArc(edge + 1); i++) {
          int arc = topology.arcOfEdge(i);
          if (topology.arcGoesUp(arc) == upwards
              && arcWeights.get(arc, arc) == side.weights[slot]) {
            if (side.found[slot]) {
              side.parts.set(slot, side.parts.first[slot], 0, true);
            } else {
              side.parts.set(slot, ~arc, 0, false);
              side.found[slot] = true;
            }
          }
        }
      }
    }

    /**
     * Looks at the triangles of one lower rank.
     *
     * @param side the edges of the rank that triangles may be as short as
     * @param part the edge between the rank and the lower one; -1 if no shortest way uses it
     * @param others the edges from the lower rank to higher ones that come before or after it
     */
    private void triangles(Spread side, int part, Spread others, int lowest, int rank) {
      if (part < 0) {
        return;
      }
      int weight = (side == up ? down : up).weights[part];
      UpwardGraph graph = others.graph;
      for (int slot = graph.first()[lowest + 1] - 1; slot >= graph.first()[lowest]; slot--) {
        int head = graph.heads()[slot];
        if (head <= rank) {
          break;
        }
        if (weight + others.weights[slot] == side.weightTo[head]
            && side.slotTo[head] >= side.graph.first()[rank]) {
          int first = side == up ? part : slot;
          int second = side == up ? slot : part;
          side.add(side.slotTo[head], first, second);
        }
      }
    }

    private void passTiesOn(Spread side, int rank) {
      for (int slot = side.graph.first()[rank]; slot < side.graph.first()[rank + 1]; slot++) {
        Side parts = side.parts;
        if (!parts.tied(slot)
            && !parts.isArc(slot)
            && (down.parts.tied(parts.first(slot)) || up.parts.tied(parts.second(slot)))) {
          parts.set(slot, parts.first[slot], parts.second(slot), true);
        }
      }
    }
  }

  /** The edges of one direction, those of one rank spread by upper end. */
  private static final class Spread {
    private final UpwardGraph graph;
    private final int[] weights;
    private final int[] slots;
    private final Side parts;
    private final boolean[] found;

    /** Slots of the last ranks that had an edge to an upper end: lower ones are out of date. */
    private final int[] slotTo;

    private final int[] weightTo;

    Spread(CchTopology topology, UpwardGraph graph) {
      this.graph = graph;
      // Made for a perfect metric, so all lie in one array.
      weights = graph.weights().page(0);
      slots = graph.slots(topology.edgeCount());
      parts = new Side(graph.size());
      found = new boolean[graph.size()];
      slotTo = new int[topology.nodeCount()];
      weightTo = new int[topology.nodeCount()];
      Arrays.fill(slotTo, -1);
    }

    boolean isEmpty(int rank) {
      return graph.first()[rank] == graph.first()[rank + 1];
    }

    void add(int slot, int first, int second) {
      boolean tied = found[slot];
      boolean kept = tied && parts.isArc(slot);
      parts.set(slot, kept ? parts.first[slot] : first, kept ? 0 : second, tied);
      found[slot] = true;
    }
  }
}
