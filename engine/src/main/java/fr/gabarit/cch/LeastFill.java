package fr.gabarit.cch;

import java.util.Arrays;
import java.util.List;

/**
 * Orders nodes group by group, in each group always that whose contraction joins the fewest pairs
 * not joined yet, of these that with the fewest neighbours left (minimum fill, confined to groups;
 * in large groups by neighbours alone, as fill takes too long to count there). In small cells this
 * leaves fewer shortcuts than cutting on. Contraction joins those before a node to those behind it
 * and no others, for other edges would be left out of the topology anyhow. Ties go to the lower
 * number, so the order is always the same. Not thread-safe.
 */
final class LeastFill {
  /** Fill is not counted in groups of more nodes. */
  private static final int LARGEST_COUNTED = 96;

  /** One pair joined counts as much as more neighbours than any node of a small group has. */
  private static final long NEIGHBOURS_PER_PAIR = 1L << Integer.SIZE;

  private final Lists before;
  private final Lists behind;

  /** What contraction costs: pairs joined, then neighbours; -1 if it is to be counted again. */
  private final long[] costs;

  /** Whether pairs are counted in the group that is ordered. */
  private boolean countsFill;

  private final int[] mark;
  private int nextMark = 1;

  LeastFill(Digraph graph) {
    int nodes = graph.nodeCount();
    before = new Lists(nodes);
    behind = new Lists(nodes);
    costs = new long[nodes];
    mark = new int[nodes];
    for (int arc = 0; arc < graph.arcCount(); arc++) {
      int[] tail = {graph.tail(arc)};
      int[] head = {graph.head(arc)};
      if (tail[0] != head[0]) {
        behind.join(tail[0], -1, head, 1);
        before.join(head[0], -1, tail, 1);
      }
    }
  }

  /**
   * The order.
   *
   * @param groups each node in one of them; the group contracted first first
   */
  int[] order(List<int[]> groups) {
    int[] order = new int[mark.length];
    int size = 0;
    for (int[] group : groups) {
      int[] left = group.clone();
      countsFill = group.length <= LARGEST_COUNTED;
      for (int node : group) {
        costs[node] = -1;
      }
      for (int count = left.length; count > 0; count--) {
        int best = best(left, count);
        order[size++] = left[best];
        contract(left[best]);
        left[best] = left[count - 1];
      }
    }
    if (size != order.length) {
      throw new IllegalStateException(size + " of " + order.length + " nodes were ordered.");
    }
    return order;
  }

  private int best(int[] nodes, int count) {
    int best = 0;
    long least = cost(nodes[0]);
    for (int i = 1; i < count; i++) {
      long cost = cost(nodes[i]);
      if (cost < least || cost == least && nodes[i] < nodes[best]) {
        best = i;
        least = cost;
      }
    }
    return best;
  }

  private long cost(int node) {
    if (costs[node] < 0) {
      costs[node] = (countsFill ? fill(node) * NEIGHBOURS_PER_PAIR : 0) + degree(node);
    }
    return costs[node];
  }

  private int degree(int node) {
    int marker = nextMark++;
    int count = before.sizes[node];
    for (int i = 0; i < before.sizes[node]; i++) {
      mark[before.members[node][i]] = marker;
    }
    for (int i = 0; i < behind.sizes[node]; i++) {
      count += mark[behind.members[node][i]] == marker ? 0 : 1;
    }
    return count;
  }

  /** Pairs that contraction joins and no arc joins yet, in either direction. */
  private int fill(int node) {
    int count = 0;
    for (int i = 0; i < before.sizes[node]; i++) {
      int tail = before.members[node][i];
      int marker = nextMark++;
      mark[tail] = marker;
      behind.markAll(tail, marker);
      before.markAll(tail, marker);
      for (int j = 0; j < behind.sizes[node]; j++) {
        count += mark[behind.members[node][j]] == marker ? 0 : 1;
      }
    }
    return count;
  }

  /** Joins all before a node to all behind it and takes the node away. */
  private void contract(int node) {
    int[] tails = before.members[node];
    int[] heads = behind.members[node];
    for (int i = 0; i < before.sizes[node]; i++) {
      behind.join(tails[i], node, heads, behind.sizes[node]);
    }
    for (int i = 0; i < behind.sizes[node]; i++) {
      before.join(heads[i], node, tails, before.sizes[node]);
    }
    before.drop(node);
    behind.drop(node);
  }

  /** Neighbours of each node in one direction, without repetitions. */
  private final class Lists {
    private static final int[] NONE = {};

    private final int[][] members;
    private final int[] sizes;

    Lists(int nodes) {
      members = new int[nodes][];
      Arrays.fill(members, NONE);
      sizes = new int[nodes];
    }

    /** Takes one neighbour away and adds others that are not there, the node itself left out. */
    void join(int node, int without, int[] others, int count) {
      int[] own = members[node];
      int marker = nextMark++;
      mark[node] = marker;
      int size = 0;
      for (int i = 0; i < sizes[node]; i++) {
        mark[own[i]] = marker;
        if (own[i] != without) {
          own[size++] = own[i];
        }
      }
      for (int i = 0; i < count; i++) {
        if (mark[others[i]] != marker) {
          if (size == own.length) {
            own = Arrays.copyOf(own, size + count - i + 2);
          }
          own[size++] = others[i];
        }
      }
      members[node] = own;
      sizes[node] = size;
      costs[node] = -1;
      if (countsFill) {
        // Fill depends on what joins the neighbours, too.
        for (int i = 0; i < size; i++) {
          costs[own[i]] = -1;
        }
      }
    }

    void markAll(int node, int marker) {
      for (int i = 0; i < sizes[node]; i++) {
        mark[members[node][i]] = marker;
      }
    }

    void drop(int node) {
      members[node] = NONE;
      sizes[node] = 0;
    }
  }
}
