package fr.gabarit.cch;

import java.util.Arrays;

/**
 * The ranks that lie above some nodes in the elimination tree, these included: all that a search
 * from them can meet. Kept to be used again; not thread-safe.
 */
final class Ancestors {
  private final CchTopology topology;
  private final int[] ranks;
  private final int[] seen;
  private int[] merged = {};
  private int size;
  private int run;

  Ancestors(CchTopology topology) {
    this.topology = topology;
    ranks = new int[topology.nodeCount()];
    seen = new int[topology.nodeCount()];
  }

  /** Forgets all. */
  void clear() {
    size = 0;
    run++;
    if (run == 0) {
      Arrays.fill(seen, 0);
      run = 1;
    }
  }

  /** Gathers the ancestors of these and no others, ascending. */
  void gather(Terminals terminals) {
    clear();
    for (int i = 0; i < terminals.size(); i++) {
      int before = size;
      add(topology.rank(terminals.node(i)));
      merge(before);
    }
  }

  /** Merges the ranks from a place on with those before it, both ascending. */
  private void merge(int begin) {
    int added = size - begin;
    if (added > merged.length) {
      merged = new int[2 * added];
    }
    System.arraycopy(ranks, begin, merged, 0, added);
    int low = begin - 1;
    int high = added - 1;
    for (int at = size - 1; high >= 0; at--) {
      ranks[at] = low >= 0 && ranks[low] > merged[high] ? ranks[low--] : merged[high--];
    }
  }

  /** Adds the ancestors of a rank that are not there yet. */
  void add(int rank) {
    for (int at = rank; at >= 0 && seen[at] != run; at = topology.parent(at)) {
      seen[at] = run;
      ranks[size++] = at;
    }
  }

  void sort() {
    Arrays.sort(ranks, 0, size);
  }

  int size() {
    return size;
  }

  int get(int i) {
    return ranks[i];
  }
}
