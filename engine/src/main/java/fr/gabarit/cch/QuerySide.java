package fr.gabarit.cch;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The search from one end of a query. A label is one long: its length, then whether it came by
 * several ways, then the slot of the edge it came by plus one (0 where a way starts). Of equal
 * lengths the lowest slot stays, so relaxing an edge is a minimum and has no branch that processors
 * would guess wrong. Labels stay until the next search begins. Not thread-safe.
 */
final class QuerySide {
  /** Stands for no edge where a label is that of a terminal. */
  static final int START = -1;

  private static final int LENGTH_SHIFT = 32;
  private static final long TIED = 1L << 31;
  private static final long UNREACHED = (long) CchTopology.INFINITY << LENGTH_SHIFT;

  private final CchTopology topology;
  private final Direction direction;
  private final Ancestors ancestors;
  private final long[] labels;
  private UpwardGraph climbed;
  private int[] firstSlots;
  private int[] heads;
  private PagedInts weights;
  private int position;

  QuerySide(CchTopology topology, Direction direction) {
    this.topology = topology;
    this.direction = direction;
    ancestors = new Ancestors(topology);
    labels = new long[topology.nodeCount()];
    Arrays.fill(labels, UNREACHED);
  }

  void begin(CchMetric metric, Terminals terminals) {
    for (int i = 0; i < ancestors.size(); i++) {
      labels[ancestors.get(i)] = UNREACHED;
    }
    climbed = metric.climbed(direction);
    firstSlots = climbed.first();
    heads = climbed.heads();
    weights = climbed.weights();
    position = 0;
    ancestors.gather(terminals);
    for (int i = 0; i < terminals.size(); i++) {
      int rank = topology.rank(terminals.node(i));
      labels[rank] = lesser(labels[rank], (long) terminals.excess(i) << LENGTH_SHIFT);
    }
  }

  /** The shorter of two labels; tied if they are equally long. */
  private static long lesser(long old, long other) {
    // Math.min of longs would be compiled to a branch, which cannot be predicted.
    long difference = other - old;
    long least = old + (difference & difference >> 63);
    // Ties are rare: a branch that is predicted.
    return (old ^ other) >>> LENGTH_SHIFT == 0 ? least | TIED : least;
  }

  boolean hasNext() {
    return position < ancestors.size();
  }

  /** The lowest rank not yet climbed from. */
  int next() {
    return ancestors.get(position);
  }

  /** The length of a way to a rank. */
  int label(int rank) {
    return (int) (labels[rank] >>> LENGTH_SHIFT);
  }

  /** Passes the next label on to higher ranks, unless it is above a limit. */
  void climb(int limit) {
    int rank = ancestors.get(position++);
    int label = label(rank);
    if (label <= limit) {
      int[] uppers = heads;
      int[] page = weights.page(rank);
      int start = weights.start(rank);
      long[] lengths = labels;
      int end = firstSlots[rank + 1];
      for (int slot = firstSlots[rank]; slot < end; slot++) {
        int head = uppers[slot];
        long way = (long) (label + page[slot - start]) << LENGTH_SHIFT | slot + 1;
        lengths[head] = lesser(lengths[head], way);
      }
    }
  }

  /** Number of ranks that the search can meet. */
  int size() {
    return ancestors.size();
  }

  /** The i-th of them, ascending. */
  int rank(int i) {
    return ancestors.get(i);
  }

  /**
   * Calls for the edges upwards from a rank by which the search came, as shortly as at all, to some
   * of the ranks above.
   *
   * @param above which ranks
   * @param edges takes the rank and an edge of the topology
   */
  void forEachTightSlot(int rank, IntPredicate above, TightEdges edges) {
    int label = label(rank);
    if (label >= CchTopology.INFINITY) {
      return;
    }
    int[] page = weights.page(rank);
    int start = weights.start(rank);
    for (int slot = firstSlots[rank]; slot < firstSlots[rank + 1]; slot++) {
      if (label + page[slot - start] == label(heads[slot]) && above.test(heads[slot])) {
        edges.accept(rank, climbed.edge(slot));
      }
    }
  }

  /** Takes edges. */
  interface TightEdges {
    void accept(int rank, int edge);
  }

  /** Whether the finite label of a rank is that of one terminal or came by one edge only. */
  boolean cameOneWay(int rank) {
    return (labels[rank] & TIED) == 0;
  }

  /** The slot by which the finite label of a rank came, in the graph climbed, or {@link #START}. */
  int slot(int rank) {
    return (int) (labels[rank] & ~TIED) - 1;
  }

  /** The rank below a slot. */
  int tail(int slot) {
    return topology.tail(climbed.edge(slot));
  }
}
