package fr.gabarit.data.sample.plane;

import java.util.OptionalDouble;

/** Crossing and distance of straight segments. */
public final class Segments {

  private Segments() {}

  /**
   * Where segment a–b crosses segment c–d, as the share of a–b, if the two cross inside both (ends
   * that merely touch do not count).
   */
  public static OptionalDouble crossing(PlanePoint a, PlanePoint b, PlanePoint c, PlanePoint d) {
    PlanePoint ab = b.minus(a);
    PlanePoint cd = d.minus(c);
    double across = ab.cross(cd);
    if (across == 0) {
      return OptionalDouble.empty();
    }
    PlanePoint ac = c.minus(a);
    double onFirst = ac.cross(cd) / across;
    double onSecond = ac.cross(ab) / across;
    boolean inside = onFirst > 1e-9 && onFirst < 1 - 1e-9 && onSecond > 1e-9 && onSecond < 1 - 1e-9;
    return inside ? OptionalDouble.of(onFirst) : OptionalDouble.empty();
  }

  /** Share of a–b at which the segment comes nearest to the point, in [0, 1]. */
  public static double nearestShare(PlanePoint point, PlanePoint a, PlanePoint b) {
    PlanePoint ab = b.minus(a);
    double square = ab.dot(ab);
    return square == 0 ? 0 : Math.max(0, Math.min(1, point.minus(a).dot(ab) / square));
  }

  /** Distance of the point to segment a–b, metres. */
  public static double distance(PlanePoint point, PlanePoint a, PlanePoint b) {
    return point.distanceTo(a.towards(b, nearestShare(point, a, b)));
  }
}
