package fr.gabarit.server.answer;

import com.graphhopper.util.DistancePlaneProjection;
import com.graphhopper.util.PointList;
import com.graphhopper.util.RamerDouglasPeucker;

/**
 * Leaves out the same points as GraphHopper does, with less arithmetic: the distance of a point is
 * reckoned as GraphHopper does it only if by a bound the point may be the farthest. For courses
 * without heights. Not thread-safe.
 */
final class CourseSimplifier extends RamerDouglasPeucker {
  private static final DistancePlaneProjection PLANE = DistancePlaneProjection.DIST_PLANE;

  /** GraphHopper takes longer courses in parts of so many points. */
  private static final int LONGEST_PART = 500;

  /** How near the line, and its mean latitude, a point must lie for the bound to hold. */
  private static final double NEAR_DEGREES = 0.1;

  /** More than the rounding of degrees can make of a distance. */
  private static final double ROUNDING_DEGREES = 1e-10;

  /** Beyond 84 degrees of latitude distances are reckoned by GraphHopper alone. */
  private static final double LEAST_SHRINK = 0.1;

  private final double normedMaxDistance;

  /**
   * @param maxDistanceMetres how far a point left out may lie beside the line
   */
  CourseSimplifier(double maxDistanceMetres) {
    setMaxDistance(maxDistanceMetres);
    normedMaxDistance = PLANE.calcNormalizedDist(maxDistanceMetres);
  }

  @Override
  public int simplify(PointList points, int fromIndex, int lastIndex, boolean compress) {
    if (compress || points.is3D()) {
      return super.simplify(points, fromIndex, lastIndex, compress);
    }
    int removed = 0;
    for (int start = fromIndex; start < lastIndex; start += LONGEST_PART) {
      removed += keepEnds(points, start, Math.min(lastIndex, start + LONGEST_PART));
    }
    return removed;
  }

  /** Leaves out points between two that stay. */
  private int keepEnds(PointList points, int first, int last) {
    if (last - first < 2) {
      return 0;
    }
    int farthest = farthest(points, first, last);
    if (farthest >= 0) {
      return keepEnds(points, first, farthest) + keepEnds(points, farthest, last);
    }
    for (int i = first + 1; i < last; i++) {
      points.set(i, Double.NaN, Double.NaN, Double.NaN);
    }
    return last - first - 1;
  }

  /** The first of the points farthest from the line between two; -1 if all are near enough. */
  private int farthest(PointList points, int first, int last) {
    double fromLat = points.getLat(first);
    double fromLon = points.getLon(first);
    double toLat = points.getLat(last);
    double toLon = points.getLon(last);
    double meanLat = (fromLat + toLat) / 2;
    double shrink = Math.cos(Math.toRadians(meanLat));
    double east = (toLon - fromLon) * shrink;
    double north = toLat - fromLat;
    double length = Math.sqrt(east * east + north * north);
    // At the point's own latitude a degree of longitude may be as much wider.
    double widening = 1 + Math.toRadians(2 * NEAR_DEGREES) / shrink;
    boolean slanted = east != 0 && north != 0 && shrink > LEAST_SHRINK;
    double eastShare = east / length;
    double northShare = north / length;
    double mostDegrees = -1;
    double most = -1;
    int farthest = -1;
    for (int i = first + 1; i < last; i++) {
      double lat = points.getLat(i);
      double lon = points.getLon(i);
      if (slanted && Math.abs(lat - meanLat) < NEAR_DEGREES) {
        double beside =
            Math.abs((lon - fromLon) * shrink * northShare - (lat - fromLat) * eastShare);
        if (beside < NEAR_DEGREES && (beside + ROUNDING_DEGREES) * widening < mostDegrees) {
          continue;
        }
      }
      double distance = PLANE.calcNormalizedEdgeDistance(lat, lon, fromLat, fromLon, toLat, toLon);
      if (most < distance) {
        farthest = i;
        most = distance;
        mostDegrees = Math.toDegrees(Math.sqrt(distance));
      }
    }
    return most < normedMaxDistance ? -1 : farthest;
  }
}
