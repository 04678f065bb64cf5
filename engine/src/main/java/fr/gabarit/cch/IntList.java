package fr.gabarit.cch;

import java.util.Arrays;

/** A list of ints that grows. Not thread-safe. */
final class IntList {
  private int[] values = new int[32];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  int get(int i) {
    return values[i];
  }

  /** Takes the last value away. */
  int removeLast() {
    return values[--size];
  }

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
