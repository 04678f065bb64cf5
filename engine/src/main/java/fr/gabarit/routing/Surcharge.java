package fr.gabarit.routing;

/** Makes directed edges dearer, so that other ways than the best one are found. */
@FunctionalInterface
interface Surcharge {
  /** Nothing is dearer. */
  Surcharge NONE = (key, costMillis) -> 0;

  /**
   * What is added to the cost of an edge, at least 0.
   *
   * @param costMillis what driving it, or a part of it, costs
   */
  long millis(int key, long costMillis);
}
