package fr.gabarit.routing;

import java.util.Arrays;

/**
 * The directed edges of a way that is looked at, and when each is entered. Working memory, used
 * again for the next way. Not thread-safe.
 */
final class Course {
  private static final int USUAL = 256;

  private int[] keys = new int[USUAL];
  private int[] entries = new int[USUAL];
  private int size;

  /** A way of which the edges are known. */
  static Course of(int[] keys) {
    Course course = new Course();
    course.begin(keys.length);
    System.arraycopy(keys, 0, course.keys, 0, keys.length);
    return course;
  }

  /** Begins a way, whose edges are to be set one by one. */
  void begin(int count) {
    if (count > keys.length) {
      keys = new int[2 * count];
      entries = new int[2 * count];
    }
    size = count;
  }

  void set(int i, int key) {
    keys[i] = key;
  }

  /** The i-th edge is entered so many milliseconds after the departure. */
  void enter(int i, long afterMillis) {
    entries[i] = LegPath.unsigned(afterMillis);
  }

  int size() {
    return size;
  }

  int key(int i) {
    return keys[i];
  }

  /** The directed edges, freshly copied. */
  int[] keys() {
    return Arrays.copyOf(keys, size);
  }

  /** When each is entered, as {@link LegPath#unsigned} says; freshly copied. */
  int[] entries() {
    return Arrays.copyOf(entries, size);
  }
}
