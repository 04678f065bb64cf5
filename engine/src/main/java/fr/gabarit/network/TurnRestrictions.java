package fr.gabarit.network;

import com.carrotsearch.hppc.LongHashSet;

/**
 * Forbidden turns from one directed edge into another. U-turns on the spot are not listed: they are
 * forbidden everywhere (see {@link #allows}). Immutable after construction and thread-safe.
 */
public final class TurnRestrictions {
  private final LongHashSet forbidden;

  /** No restriction. */
  public static TurnRestrictions none() {
    return new TurnRestrictions(new LongHashSet());
  }

  /**
   * @param forbidden pairs made by {@link #pair}; ownership passes to this object
   */
  public TurnRestrictions(LongHashSet forbidden) {
    this.forbidden = forbidden;
  }

  /** The key pair as one number. */
  public static long pair(int fromKey, int toKey) {
    return ((long) fromKey << 32) | toKey;
  }

  /** Whether one may drive from an edge into the next, both directed, joined at a node. */
  public boolean allows(int fromKey, int toKey) {
    return toKey != EdgeKeys.reverse(fromKey)
        && (forbidden.isEmpty() || !forbidden.contains(pair(fromKey, toKey)));
  }

  /** Number of forbidden turns. */
  public int count() {
    return forbidden.size();
  }
}
