package fr.gabarit.cch;

import java.util.Arrays;

/**
 * A set of few numbers of many, read in ascending order while greater ones are added. Takes memory
 * and time for the parts of the range that it has numbers in, and next to none for the others. Not
 * thread-safe.
 */
final class SparseBits {
  /** A part has 64 words of 64 bits; which words have any is one more word. */
  private static final int PART_SHIFT = 12;

  private static final int WORDS = 64;

  private final long[][] parts;

  /**
   * @param size numbers are lower than this
   */
  SparseBits(long size) {
    parts = new long[(int) ((size + (1 << PART_SHIFT) - 1) >>> PART_SHIFT)][];
  }

  /** Adds a number; false if it was there. */
  boolean add(int number) {
    int part = number >>> PART_SHIFT;
    if (parts[part] == null) {
      parts[part] = new long[WORDS + 1];
    }
    int word = number >>> 6 & WORDS - 1;
    long before = parts[part][word];
    parts[part][word] = before | 1L << number;
    parts[part][WORDS] |= 1L << word;
    return parts[part][word] != before;
  }

  boolean contains(int number) {
    long[] part = parts[number >>> PART_SHIFT];
    return part != null && (part[number >>> 6 & WORDS - 1] & 1L << number) != 0;
  }

  /** Takes all numbers out, in time for the parts that it has or had some in. */
  void clear() {
    for (long[] part : parts) {
      if (part != null && part[WORDS] != 0) {
        Arrays.fill(part, 0);
      }
    }
  }

  /** The least number that is not below another; -1 if there is none. */
  int next(int from) {
    int part = from >>> PART_SHIFT;
    if (part >= parts.length) {
      return -1;
    }
    if (has(part)) {
      int word = from >>> 6 & WORDS - 1;
      long rest = parts[part][word] & -1L << from;
      if (rest != 0) {
        return part << PART_SHIFT | word << 6 | Long.numberOfTrailingZeros(rest);
      }
      long later = word == WORDS - 1 ? 0 : parts[part][WORDS] & -1L << word + 1;
      if (later != 0) {
        return first(part, Long.numberOfTrailingZeros(later));
      }
    }
    for (int next = part + 1; next < parts.length; next++) {
      if (has(next)) {
        return first(next, Long.numberOfTrailingZeros(parts[next][WORDS]));
      }
    }
    return -1;
  }

  private boolean has(int part) {
    return parts[part] != null && parts[part][WORDS] != 0;
  }

  private int first(int part, int word) {
    return part << PART_SHIFT | word << 6 | Long.numberOfTrailingZeros(parts[part][word]);
  }
}
