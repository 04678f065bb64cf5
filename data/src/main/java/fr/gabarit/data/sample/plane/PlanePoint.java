package fr.gabarit.data.sample.plane;

/**
 * A point or vector of the plane.
 *
 * @param x metres to the east
 * @param y metres to the north
 */
public record PlanePoint(double x, double y) {

  public PlanePoint plus(PlanePoint other) {
    return new PlanePoint(x + other.x, y + other.y);
  }

  public PlanePoint minus(PlanePoint other) {
    return new PlanePoint(x - other.x, y - other.y);
  }

  public PlanePoint times(double factor) {
    return new PlanePoint(x * factor, y * factor);
  }

  /** The point at {@code share} of the way to the other one. */
  public PlanePoint towards(PlanePoint other, double share) {
    return new PlanePoint(x + (other.x - x) * share, y + (other.y - y) * share);
  }

  public double dot(PlanePoint other) {
    return x * other.x + y * other.y;
  }

  /** Positive if the other vector points to the left of this one. */
  public double cross(PlanePoint other) {
    return x * other.y - y * other.x;
  }

  public double length() {
    return Math.sqrt(x * x + y * y);
  }

  public double distanceTo(PlanePoint other) {
    return minus(other).length();
  }

  /** Same direction, length 1; the null vector becomes the unit vector to the east. */
  public PlanePoint unit() {
    double length = length();
    return length == 0 ? new PlanePoint(1, 0) : times(1 / length);
  }

  /** This vector turned a quarter to the left. */
  public PlanePoint leftNormal() {
    return new PlanePoint(-y, x);
  }

  /** Angle to the east, counter-clockwise, radians in (-π, π]; the same on every machine. */
  public double angle() {
    return StrictMath.atan2(y, x);
  }

  /** The vector of the given angle (radians, counter-clockwise from east) and length. */
  public static PlanePoint polar(double angle, double length) {
    return new PlanePoint(length * StrictMath.cos(angle), length * StrictMath.sin(angle));
  }
}
