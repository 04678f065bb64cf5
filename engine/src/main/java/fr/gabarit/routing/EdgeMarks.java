package fr.gabarit.routing;

import java.util.Arrays;

/**
 * A set of directed edges with a value each, emptied without being wiped: kept to be used again.
 * Not thread-safe.
 */
final class EdgeMarks {
  private final int[] runs;
  private final int[] values;
  private int run = 1;

  /**
   * @param keyCount number of directed edges
   */
  EdgeMarks(int keyCount) {
    runs = new int[keyCount];
    values = new int[keyCount];
  }

  /** Forgets all. */
  void clear() {
    run++;
    if (run == 0) {
      Arrays.fill(runs, 0);
      run = 1;
    }
  }

  boolean contains(int key) {
    return runs[key] == run;
  }

  /** Adds an edge; false if it was there. */
  boolean add(int key) {
    boolean added = runs[key] != run;
    runs[key] = run;
    return added;
  }

  void remove(int key) {
    runs[key] = 0;
  }

  /** Adds an edge with a value. */
  void put(int key, int value) {
    runs[key] = run;
    values[key] = value;
  }

  /** The value that an edge was put with, or another if it was not. */
  int getOr(int key, int otherwise) {
    return runs[key] == run ? values[key] : otherwise;
  }
}
