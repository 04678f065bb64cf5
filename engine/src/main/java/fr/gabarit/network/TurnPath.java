package fr.gabarit.network;

import java.util.Arrays;

/**
 * A turn as the directed edges it is made over: the edge it begins on, those driven through, the
 * edge it ends on. Two for a turn at a junction, more for one along ways between. Immutable and
 * thread-safe.
 */
public final class TurnPath {
  private final int[] keys;

  private TurnPath(int[] keys) {
    this.keys = keys;
  }

  /**
   * A turn over these directed edges.
   *
   * @param keys at least two
   */
  public static TurnPath of(int... keys) {
    if (keys.length < 2) {
      throw new IllegalArgumentException("A turn needs at least two directed edges.");
    }
    return new TurnPath(keys.clone());
  }

  /** Number of directed edges, at least 2. */
  public int size() {
    return keys.length;
  }

  /** The i-th directed edge. */
  public int key(int i) {
    return keys[i];
  }

  /** The directed edge it begins on. */
  public int fromKey() {
    return keys[0];
  }

  /** The directed edge it ends on. */
  public int toKey() {
    return keys[keys.length - 1];
  }

  /** The directed edges, freshly copied. */
  public int[] keys() {
    return keys.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TurnPath path && Arrays.equals(keys, path.keys);
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
