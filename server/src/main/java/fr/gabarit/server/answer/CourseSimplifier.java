package fr.gabarit.server.answer;

import com.graphhopper.util.DistancePlaneProjection;
import com.graphhopper.util.PointList;
import com.graphhopper.util.RamerDouglasPeucker;

/**
 * Leaves out the same points as GraphHopper does, with less arithmetic: what is the same for all
 * points of a line is reckoned once, and the distance of a point only if the point may be the
 * farthest. For courses without heights. Not thread-safe.
 */
final class CourseSimplifier extends RamerDouglasPeucker {
  private static final DistancePlaneProjection PLANE = DistancePlaneProjection.DIST_PLANE;

  /** GraphHopper takes longer courses in parts of so many points. */
  private static final int LONGEST_PART = 500;

  /** More than rounding can make of a bound. */
  private static final double ROUNDING = 1 + 1e-9;

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
    double meanLat = Math.toRadians((fromLat + toLat) / 2);
    double shrink = Math.cos(meanLat);
    double startX = fromLon * shrink;
    double east = toLon * shrink - startX;
    double north = toLat - fromLat;
    double square = east * east + north * north;
    boolean slanted = east != 0 && north != 0;
    int farthest = -1;
    double most = -1;
    for (int i = first + 1; i < last; i++) {
      double lat = points.getLat(i);
      double lon = points.getLon(i);
      if (slanted) {
        double share = ((lon * shrink - startX) * east + (lat - fromLat) * north) / square;
        double footLat = fromLat + share * north;
        double footLon = (startX + share * east) / shrink;
        double dLat = Math.toRadians(lat - footLat);
        double dLon = Math.toRadians(lon - footLon);
        // No cosine is steeper than its angle.
        double widest = shrink + Math.abs(Math.toRadians((footLat + lat) / 2) - meanLat);
        double bound = dLat * dLat + widest * widest * (dLon * dLon);
        if (bound * ROUNDING < most) {
          continue;
        }
      }
      double distance = PLANE.calcNormalizedEdgeDistance(lat, lon, fromLat, fromLon, toLat, toLon);
      if (most < distance) {
        farthest = i;
        most = distance;
      }
    }
    return most < normedMaxDistance ? -1 : farthest;
  }
}
