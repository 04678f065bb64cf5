package fr.gabarit.overlay;

import java.util.BitSet;

/**
 * Directed edges that are closed throughout some time. Immutable and thread-safe; equal if the
 * edges are.
 */
public final class Closures {
  private final BitSet keys;
  private final int hash;

  /**
   * @param keys ownership passes to this object
   */
  Closures(BitSet keys) {
    this.keys = keys;
    hash = keys.hashCode();
  }

  /** Whether the directed edge is closed. */
  public boolean closed(int key) {
    return keys.get(key);
  }

  /** Whether nothing is closed. */
  public boolean isEmpty() {
    return keys.isEmpty();
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Closures closures
            && hash == closures.hash
            && keys.equals(closures.keys));
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
