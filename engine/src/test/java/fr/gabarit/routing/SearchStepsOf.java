package fr.gabarit.routing;

/** On networks so small, a search looks further only if it does so from the first step on. */
final class SearchStepsOf {
  private static final int NEVER = 1_000_000;

  private SearchStepsOf() {}

  /** All combinations of at once and never, by turns. */
  static SearchSteps seed(long seed) {
    return new SearchSteps(seed % 2 == 0 ? 0 : NEVER, Math.floorMod(seed, 4) < 2 ? 0 : NEVER);
  }
}
