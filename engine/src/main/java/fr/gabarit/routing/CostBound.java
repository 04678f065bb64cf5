package fr.gabarit.routing;

/** What a way to where a leg ends costs at least. */
interface CostBound {
  /** Stands for a way that does not exist. */
  int UNREACHABLE = -1;

  /**
   * No way begun at the end of a directed edge costs less than this, in weighted milliseconds;
   * {@link #UNREACHABLE} if there is none.
   *
   * @param millis epoch milliseconds at which one is there
   */
  int at(int key, long millis);
}
