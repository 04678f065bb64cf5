package fr.gabarit.routing;

/**
 * What a violation counts when the way that violates least is searched: forbidden roads count their
 * length; what has none, a forbidden turn or a point on the road, counts {@link #POINT_METRES}.
 */
public final class ForbiddenLength {
  /** What a forbidden turn or the passing of a forbidden point counts, metres of forbidden road. */
  public static final int POINT_METRES = 100;

  /** Roads shorter than this stand for a point: the import makes an edge of a barrier. */
  private static final double POINT_BELOW_METRES = 0.01;

  private static final int DECIMETRES_PER_METRE = 10;

  private ForbiddenLength() {}

  /** A share of a forbidden edge, at least 1 decimetre. */
  static long edgeDecimetres(double edgeMetres, double share) {
    return edgeMetres < POINT_BELOW_METRES
        ? turnDecimetres()
        : Math.max(1, Math.round(edgeMetres * share * DECIMETRES_PER_METRE));
  }

  /** A forbidden turn. */
  static long turnDecimetres() {
    return (long) POINT_METRES * DECIMETRES_PER_METRE;
  }
}
