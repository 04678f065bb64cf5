package fr.gabarit.cch;

import java.util.Arrays;

/** Sorts numbers 0 to n - 1 by a key each, by counting: the members of each key ascend. */
final class Buckets {
  private Buckets() {}

  /**
   * First slot of each key's members; one entry more than there are keys.
   *
   * @param keys the key of each number; negative if it has none
   */
  static int[] first(int[] keys, int keyCount) {
    int[] first = new int[keyCount + 1];
    for (int key : keys) {
      if (key >= 0) {
        first[key + 1]++;
      }
    }
    for (int key = 0; key < keyCount; key++) {
      first[key + 1] += first[key];
    }
    return first;
  }

  /**
   * The members of all keys, slot by slot.
   *
   * @param first made by {@link #first} of the same keys
   */
  static int[] members(int[] keys, int[] first) {
    int[] members = new int[first[first.length - 1]];
    int[] next = Arrays.copyOf(first, first.length - 1);
    for (int number = 0; number < keys.length; number++) {
      if (keys[number] >= 0) {
        members[next[keys[number]]++] = number;
      }
    }
    return members;
  }
}
