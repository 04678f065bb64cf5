package fr.gabarit.compliance;

/**
 * A stretch of a route.
 *
 * @param leg which leg, from 0
 * @param firstEdge first edge of the leg's way, from 0
 * @param lastEdge last edge, included
 * @param turn whether only the turn from the first edge into the last is meant, and not the edges
 */
public record RouteSpan(int leg, int firstEdge, int lastEdge, boolean turn) {

  /** Whole edges. */
  public RouteSpan(int leg, int firstEdge, int lastEdge) {
    this(leg, firstEdge, lastEdge, false);
  }
}
