package fr.gabarit.overlay;

import fr.gabarit.network.TurnPath;
import java.util.Arrays;
import java.util.List;

/**
 * Where a rule lies: the directed edges and turns it rules. Immutable and thread-safe; equal if it
 * lies on the same.
 */
final class RuleExtent {
  private final int[] keys;
  private final List<TurnPath> turns;
  private final int hash;

  /**
   * @param keys ascending; ownership passes to this object
   */
  RuleExtent(int[] keys, List<TurnPath> turns) {
    this.keys = keys;
    this.turns = List.copyOf(turns);
    hash = 31 * Arrays.hashCode(keys) + this.turns.hashCode();
  }

  int keyCount() {
    return keys.length;
  }

  int key(int i) {
    return keys[i];
  }

  List<TurnPath> turns() {
    return turns;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof RuleExtent extent
            && hash == extent.hash
            && Arrays.equals(keys, extent.keys)
            && turns.equals(extent.turns));
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
