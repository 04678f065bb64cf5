package fr.gabarit.cch;

import java.util.Arrays;
import java.util.List;

/**
 * Orders nodes group by group, in each group always that with the fewest neighbours left, as if all
 * before it were contracted (minimum degree, confined to groups). In small cells this leaves fewer
 * shortcuts than cutting on. Ties go to the lower number, so the order is always the same. Not
 * thread-safe.
 */
final class MinimumDegree {
  /** Neighbours not yet contracted; those of a contracted node are null. */
  private final int[][] neighbours;

  private final int[] degrees;
  private final int[] mark;
  private int nextMark = 1;

  MinimumDegree(NeighbourLists lists) {
    int nodes = lists.nodeCount();
    neighbours = new int[nodes][];
    degrees = new int[nodes];
    mark = new int[nodes];
    for (int node = 0; node < nodes; node++) {
      degrees[node] = lists.first(node + 1) - lists.first(node);
      neighbours[node] = new int[degrees[node]];
      for (int i = 0; i < degrees[node]; i++) {
        neighbours[node][i] = lists.at(lists.first(node) + i);
      }
    }
  }

  /**
   * The order.
   *
   * @param groups each node in one of them; the group contracted first first
   */
  int[] order(List<int[]> groups) {
    int[] order = new int[neighbours.length];
    int size = 0;
    for (int[] group : groups) {
      int[] left = group.clone();
      for (int count = left.length; count > 0; count--) {
        int best = 0;
        for (int i = 1; i < count; i++) {
          if (before(left[i], left[best])) {
            best = i;
          }
        }
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

  private boolean before(int node, int other) {
    return degrees[node] < degrees[other] || degrees[node] == degrees[other] && node < other;
  }

  /** Joins all neighbours of a node to each other and takes the node away. */
  private void contract(int node) {
    int[] list = neighbours[node];
    int degree = degrees[node];
    neighbours[node] = null;
    for (int i = 0; i < degree; i++) {
      join(list[i], node, list, degree);
    }
  }

  private void join(int node, int contracted, int[] others, int count) {
    int[] own = neighbours[node];
    int marker = nextMark++;
    mark[node] = marker;
    int size = 0;
    for (int i = 0; i < degrees[node]; i++) {
      mark[own[i]] = marker;
      if (own[i] != contracted) {
        own[size++] = own[i];
      }
    }
    for (int i = 0; i < count; i++) {
      if (mark[others[i]] != marker) {
        if (size == own.length) {
          own = Arrays.copyOf(own, size + count - i);
        }
        own[size++] = others[i];
      }
    }
    neighbours[node] = own;
    degrees[node] = size;
  }
}
