package fr.gabarit.cch;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Where ways begin, or where they end: one or more nodes, each with an offset that is added to the
 * length of a way that begins or ends there. So a point amid a road is given, or a place with
 * several entrances. Immutable and thread-safe.
 *
 * <p>An offset may be negative: in a turn-expanded graph the last road is driven in part only, and
 * the part not driven is taken off again. Distances are least sums of offset, way and offset over
 * all pairs of nodes, the way of length 0 from a node to itself included. Where that sum would be
 * negative for a node that is source and target (a point of the same road, further back), the way
 * of length 0 is not what is meant: there, make the sources leave their nodes first ({@link
 * #leaving}).
 */
public final class Terminals {
  /** Offsets are greater than minus this; so large ones as this mean that a node is none. */
  private static final int LIMIT = CchTopology.INFINITY;

  private final int[] nodes;
  private final int[] offsets;
  private final int least;

  private Terminals(int[] nodes, int[] offsets) {
    this.nodes = nodes;
    this.offsets = offsets;
    int lowest = offsets.length == 0 ? 0 : offsets[0];
    for (int offset : offsets) {
      lowest = Math.min(lowest, offset);
    }
    least = lowest;
  }

  /** One node without offset. */
  public static Terminals of(int node) {
    return of(new int[] {node}, new int[1]);
  }

  /**
   * Several nodes. None at all is allowed: nothing is then within reach.
   *
   * @param nodes nodes of the graph; if one comes twice its least offset counts
   * @param offsets one for each node; {@link CchTopology#INFINITY} or more if the node is not one
   * @throws IllegalArgumentException if the arrays differ in length, a node is negative or an
   *     offset is -{@link CchTopology#INFINITY} or less
   */
  public static Terminals of(int[] nodes, int[] offsets) {
    return ofOwn(nodes.clone(), offsets.clone());
  }

  /**
   * The same without copies: both arrays pass to this object, and are changed by nobody any more.
   *
   * @throws IllegalArgumentException likewise
   */
  public static Terminals ofOwn(int[] nodes, int[] offsets) {
    if (nodes.length != offsets.length) {
      throw new IllegalArgumentException(
          "There are %d nodes but %d offsets.".formatted(nodes.length, offsets.length));
    }
    int size = 0;
    for (int i = 0; i < nodes.length; i++) {
      if (nodes[i] < 0) {
        throw new IllegalArgumentException("There is no node %d.".formatted(nodes[i]));
      }
      if (offsets[i] <= -LIMIT) {
        throw new IllegalArgumentException(
            "The offset of node %d must be greater than %d but was %d."
                .formatted(nodes[i], -LIMIT, offsets[i]));
      }
      size += offsets[i] < LIMIT ? 1 : 0;
    }
    return size == nodes.length ? new Terminals(nodes, offsets) : within(size, nodes, offsets);
  }

  private static Terminals within(int size, int[] nodes, int[] offsets) {
    int[] keptNodes = new int[size];
    int[] keptOffsets = new int[size];
    int kept = 0;
    for (int i = 0; i < nodes.length; i++) {
      if (offsets[i] < LIMIT) {
        keptNodes[kept] = nodes[i];
        keptOffsets[kept++] = offsets[i];
      }
    }
    return new Terminals(keptNodes, keptOffsets);
  }

  /**
   * The heads of all arcs out of these nodes, with the weights of those arcs added: sources from
   * which every way has at least one arc.
   *
   * @param weights weight of an arc
   */
  public Terminals leaving(Digraph graph, IntUnaryOperator weights) {
    IntList heads = new IntList();
    IntList sums = new IntList();
    for (int i = 0; i < nodes.length; i++) {
      for (int slot = graph.firstOut(nodes[i]); slot < graph.firstOut(nodes[i] + 1); slot++) {
        int arc = graph.outArc(slot);
        int weight = weights.applyAsInt(arc);
        if (weight < LIMIT) {
          heads.add(graph.head(arc));
          sums.add((int) Math.min((long) offsets[i] + weight, LIMIT));
        }
      }
    }
    return of(heads.toArray(), sums.toArray());
  }

  /** Number of nodes, those with an infinite offset left out. */
  public int size() {
    return nodes.length;
  }

  /** A node of the graph. */
  public int node(int i) {
    return nodes[i];
  }

  /** The offset of a node. */
  public int offset(int i) {
    return offsets[i];
  }

  /** The least offset; 0 if there is no node. */
  int leastOffset() {
    return least;
  }

  /** A distance with two offsets added; infinite if it was, or is too large. */
  static int sum(int distance, int offset, int otherOffset) {
    return distance >= CchTopology.INFINITY
        ? CchTopology.INFINITY
        : (int) Math.min((long) distance + offset + otherOffset, CchTopology.INFINITY);
  }

  /** How much the offset of a node is above the least: what searches start with. */
  int excess(int i) {
    return (int) Math.min((long) offsets[i] - least, LIMIT);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Terminals terminals
            && Arrays.equals(nodes, terminals.nodes)
            && Arrays.equals(offsets, terminals.offsets));
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(nodes) + Arrays.hashCode(offsets);
  }
}
