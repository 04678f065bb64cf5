package fr.gabarit.matching;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.IntStream;

/** A set of directed edges (edge keys), ascending. Immutable and thread-safe. */
public final class EdgeSet {
  private static final EdgeSet EMPTY = new EdgeSet(new int[0]);

  private final int[] keys;

  private EdgeSet(int[] keys) {
    this.keys = keys;
  }

  /** No edge. */
  public static EdgeSet empty() {
    return EMPTY;
  }

  /** The given keys; repeated ones count once. */
  public static EdgeSet of(IntStream keys) {
    return new EdgeSet(keys.sorted().distinct().toArray());
  }

  /** The given keys; repeated ones count once. */
  public static EdgeSet of(Collection<Integer> keys) {
    return of(keys.stream().mapToInt(Integer::intValue));
  }

  /** All keys of both. */
  public EdgeSet union(EdgeSet other) {
    return of(IntStream.concat(keys(), other.keys()));
  }

  /** The keys of this set that are not in the other. */
  public EdgeSet minus(EdgeSet other) {
    return new EdgeSet(keys().filter(key -> !other.contains(key)).toArray());
  }

  /** Number of keys. */
  public int size() {
    return keys.length;
  }

  public boolean isEmpty() {
    return keys.length == 0;
  }

  public boolean contains(int key) {
    return Arrays.binarySearch(keys, key) >= 0;
  }

  /** The keys in ascending order. */
  public IntStream keys() {
    return Arrays.stream(keys);
  }

  /** The keys in ascending order, freshly made. */
  public int[] toArray() {
    return keys.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EdgeSet set && Arrays.equals(keys, set.keys);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(keys);
  }

  @Override
  public String toString() {
    return Arrays.toString(keys);
  }
}
