package fr.gabarit.routing;

/** What came of searching one leg. */
public sealed interface LegResult {

  /**
   * A way.
   *
   * @param method how it was found
   */
  record Found(LegPath path, SearchMethod method) implements LegResult {}

  /** No way. */
  record NotFound() implements LegResult {}
}
