package fr.gabarit.cch;

import java.util.Arrays;

/**
 * Which nodes are joined by an arc in either direction: ascending lists without repetitions and
 * without the node itself. Immutable and thread-safe.
 */
final class NeighbourLists {
  private final int[] first;
  private final int[] neighbours;

  NeighbourLists(Digraph graph) {
    int nodes = graph.nodeCount();
    int[] counts = new int[nodes + 1];
    for (int arc = 0; arc < graph.arcCount(); arc++) {
      if (graph.tail(arc) != graph.head(arc)) {
        counts[graph.tail(arc) + 1]++;
        counts[graph.head(arc) + 1]++;
      }
    }
    for (int node = 0; node < nodes; node++) {
      counts[node + 1] += counts[node];
    }
    int[] all = new int[counts[nodes]];
    int[] next = Arrays.copyOf(counts, nodes);
    for (int arc = 0; arc < graph.arcCount(); arc++) {
      int tail = graph.tail(arc);
      int head = graph.head(arc);
      if (tail != head) {
        all[next[tail]++] = head;
        all[next[head]++] = tail;
      }
    }
    first = new int[nodes + 1];
    int size = 0;
    for (int node = 0; node < nodes; node++) {
      Arrays.sort(all, counts[node], counts[node + 1]);
      int begin = size;
      for (int i = counts[node]; i < counts[node + 1]; i++) {
        if (size == begin || all[size - 1] != all[i]) {
          all[size++] = all[i];
        }
      }
      first[node + 1] = size;
    }
    neighbours = Arrays.copyOf(all, size);
  }

  int nodeCount() {
    return first.length - 1;
  }

  /** First slot of a node's list; {@code first(node + 1)} is behind its last. */
  int first(int node) {
    return first[node];
  }

  int at(int slot) {
    return neighbours[slot];
  }
}
