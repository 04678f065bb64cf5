package fr.gabarit.routing;

/**
 * Times and lengths of the best ways from one place to many. Only ways that are the only best ones
 * are measured, since the search would find the same. Not thread-safe.
 */
interface WayMeasure {

  /** Takes another origin. */
  void begin(TableRow from);

  /**
   * Measures the best way to a column.
   *
   * @param cost of the best way
   * @return whether there is only one, and it is more than a part of one edge
   */
  boolean measure(TableColumn column, int cost);

  /** Time of the way measured last, in milliseconds. */
  long millis();

  /** Its length in metres. */
  double metres();
}
