package fr.gabarit.routing;

import java.util.BitSet;

/** What came of searching one leg. */
public sealed interface LegResult {

  /** A way. */
  record Found(LegPath path) implements LegResult {}

  /**
   * No way.
   *
   * @param reached the directed edges whose ends can be reached from the origin; not to be modified
   */
  record NotFound(BitSet reached) implements LegResult {}
}
