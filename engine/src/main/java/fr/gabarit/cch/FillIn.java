package fr.gabarit.cch;

import java.util.Arrays;

/**
 * The upper neighbours of every rank once all lower ranks are contracted, whatever way arcs point,
 * and the elimination tree.
 */
final class FillIn {
  private final int[] firstUp;
  private final int[] upHeads;
  private final int[] parents;

  FillIn(Digraph graph, int[] rankOf) {
    int nodes = graph.nodeCount();
    int[][] lists = initial(graph, rankOf);
    int[] firstChild = new int[nodes];
    int[] nextSibling = new int[nodes];
    Arrays.fill(firstChild, -1);
    int[] seenBy = new int[nodes];
    Arrays.fill(seenBy, -1);
    int[] gathered = new int[nodes];
    parents = new int[nodes];
    firstUp = new int[nodes + 1];
    long total = 0;
    for (int node = 0; node < nodes; node++) {
      int size = 0;
      for (int neighbour : lists[node]) {
        if (seenBy[neighbour] != node) {
          seenBy[neighbour] = node;
          gathered[size++] = neighbour;
        }
      }
      // The neighbours of a contracted node go to its parent, which passes them on.
      for (int child = firstChild[node]; child >= 0; child = nextSibling[child]) {
        for (int neighbour : lists[child]) {
          if (neighbour != node && seenBy[neighbour] != node) {
            seenBy[neighbour] = node;
            gathered[size++] = neighbour;
          }
        }
      }
      int[] list = Arrays.copyOf(gathered, size);
      Arrays.sort(list);
      lists[node] = list;
      total += size;
      if (total > Integer.MAX_VALUE - 8) {
        throw new IllegalArgumentException(
            "The order leaves more than 2^31 edges. Give a nested dissection of the graph.");
      }
      firstUp[node + 1] = (int) total;
      parents[node] = size > 0 ? list[0] : -1;
      if (size > 0) {
        nextSibling[node] = firstChild[list[0]];
        firstChild[list[0]] = node;
      }
    }
    upHeads = new int[(int) total];
    for (int node = 0; node < nodes; node++) {
      System.arraycopy(lists[node], 0, upHeads, firstUp[node], lists[node].length);
    }
  }

  private static int[][] initial(Digraph graph, int[] rankOf) {
    int[] counts = new int[graph.nodeCount()];
    for (int arc = 0; arc < graph.arcCount(); arc++) {
      int tail = rankOf[graph.tail(arc)];
      int head = rankOf[graph.head(arc)];
      if (tail != head) {
        counts[Math.min(tail, head)]++;
      }
    }
    int[][] lists = new int[graph.nodeCount()][];
    for (int node = 0; node < lists.length; node++) {
      lists[node] = new int[counts[node]];
    }
    for (int arc = 0; arc < graph.arcCount(); arc++) {
      int tail = rankOf[graph.tail(arc)];
      int head = rankOf[graph.head(arc)];
      if (tail != head) {
        int low = Math.min(tail, head);
        lists[low][--counts[low]] = Math.max(tail, head);
      }
    }
    return lists;
  }

  int[] firstUp() {
    return firstUp;
  }

  int[] upHeads() {
    return upHeads;
  }

  /** The lowest upper neighbour of each rank; -1 for a root. */
  int[] parents() {
    return parents;
  }
}
