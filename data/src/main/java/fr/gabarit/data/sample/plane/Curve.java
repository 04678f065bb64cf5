package fr.gabarit.data.sample.plane;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** A line of straight pieces, measured in metres from its start. Immutable. */
public final class Curve {

  private final List<PlanePoint> points;
  private final double[] along;

  /**
   * @throws IllegalArgumentException for fewer than two points
   */
  public Curve(List<PlanePoint> points) {
    if (points.size() < 2) {
      throw new IllegalArgumentException("A curve needs two points, not " + points.size() + ".");
    }
    this.points = List.copyOf(points);
    this.along = new double[points.size()];
    for (int i = 1; i < along.length; i++) {
      along[i] = along[i - 1] + points.get(i - 1).distanceTo(points.get(i));
    }
  }

  /**
   * A smooth curve through the points (Catmull–Rom spline with tangents scaled to the neighbouring
   * chords, which keeps it from swinging out between points of uneven spacing).
   *
   * @param stepMetres length of the straight pieces, about
   */
  public static Curve smooth(List<PlanePoint> through, double stepMetres) {
    List<PlanePoint> drawn = new ArrayList<>();
    drawn.add(through.get(0));
    for (int i = 0; i + 1 < through.size(); i++) {
      PlanePoint before = through.get(Math.max(0, i - 1));
      PlanePoint after = through.get(Math.min(through.size() - 1, i + 2));
      int pieces =
          Math.max(1, (int) (through.get(i).distanceTo(through.get(i + 1)) / stepMetres + 0.5));
      for (int k = 1; k < pieces; k++) {
        drawn.add(spline(before, through.get(i), through.get(i + 1), after, k / (double) pieces));
      }
      drawn.add(through.get(i + 1));
    }
    return new Curve(drawn);
  }

  /** Point of the spline piece a–b at a share in [0, 1]. */
  public static PlanePoint spline(
      PlanePoint before, PlanePoint a, PlanePoint b, PlanePoint after, double share) {
    double chord = a.distanceTo(b);
    PlanePoint startTangent = tangent(before, a, b).times(chord);
    PlanePoint endTangent = tangent(a, b, after).times(chord);
    double t = share;
    double t2 = t * t;
    double t3 = t2 * t;
    return a.times(2 * t3 - 3 * t2 + 1)
        .plus(startTangent.times(t3 - 2 * t2 + t))
        .plus(b.times(3 * t2 - 2 * t3))
        .plus(endTangent.times(t3 - t2));
  }

  private static PlanePoint tangent(PlanePoint before, PlanePoint at, PlanePoint after) {
    PlanePoint in = at.minus(before);
    PlanePoint out = after.minus(at);
    if (in.length() == 0) {
      return out.unit();
    }
    return out.length() == 0 ? in.unit() : in.unit().plus(out.unit()).unit();
  }

  public List<PlanePoint> points() {
    return points;
  }

  public double lengthMetres() {
    return along[along.length - 1];
  }

  public PlanePoint start() {
    return points.get(0);
  }

  public PlanePoint end() {
    return points.get(points.size() - 1);
  }

  /** The point so many metres from the start; beyond the ends, the end. */
  public PlanePoint at(double metres) {
    int i = pieceAt(metres);
    double piece = along[i + 1] - along[i];
    double share = piece == 0 ? 0 : (metres - along[i]) / piece;
    return points.get(i).towards(points.get(i + 1), Math.max(0, Math.min(1, share)));
  }

  /** Unit vector along the curve so many metres from the start. */
  public PlanePoint directionAt(double metres) {
    int i = pieceAt(metres);
    return points.get(i + 1).minus(points.get(i)).unit();
  }

  /** The point so many metres along and so many to the left. */
  public PlanePoint beside(double metres, double leftMetres) {
    return at(metres).plus(directionAt(metres).leftNormal().times(leftMetres));
  }

  private int pieceAt(double metres) {
    int low = 0;
    int high = along.length - 2;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (along[middle] <= metres) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The piece between two distances from the start. */
  public Curve between(double fromMetres, double toMetres) {
    List<PlanePoint> piece = new ArrayList<>();
    piece.add(at(fromMetres));
    for (int i = 0; i < along.length; i++) {
      if (along[i] > fromMetres + 0.5 && along[i] < toMetres - 0.5) {
        piece.add(points.get(i));
      }
    }
    piece.add(at(toMetres));
    return new Curve(piece);
  }

  /** Distance from the start of the place nearest to the point, metres. */
  public double locate(PlanePoint point) {
    double best = 0;
    double bestDistance = Double.MAX_VALUE;
    for (int i = 0; i + 1 < along.length; i++) {
      double share = Segments.nearestShare(point, points.get(i), points.get(i + 1));
      double distance = point.distanceTo(points.get(i).towards(points.get(i + 1), share));
      if (distance < bestDistance) {
        bestDistance = distance;
        best = along[i] + share * (along[i + 1] - along[i]);
      }
    }
    return best;
  }

  public double distanceTo(PlanePoint point) {
    return point.distanceTo(at(locate(point)));
  }

  /** A place where two curves cross, measured along both. */
  public record Crossing(double onThis, double onOther, PlanePoint at) {}

  /** Where the other curve crosses this one, in the order of this one. */
  public List<Crossing> crossings(Curve other) {
    List<Crossing> found = new ArrayList<>();
    for (int i = 0; i + 1 < along.length; i++) {
      PlanePoint a = points.get(i);
      PlanePoint b = points.get(i + 1);
      for (int j = 0; j + 1 < other.along.length; j++) {
        PlanePoint c = other.points.get(j);
        PlanePoint d = other.points.get(j + 1);
        OptionalDouble share =
            boxesMeet(a, b, c, d) ? Segments.crossing(a, b, c, d) : OptionalDouble.empty();
        if (share.isPresent()) {
          PlanePoint at = a.towards(b, share.getAsDouble());
          found.add(
              new Crossing(along[i] + a.distanceTo(at), other.along[j] + c.distanceTo(at), at));
        }
      }
    }
    found.sort(Comparator.comparingDouble(Crossing::onThis));
    return found;
  }

  private static boolean boxesMeet(PlanePoint a, PlanePoint b, PlanePoint c, PlanePoint d) {
    return Math.max(a.x(), b.x()) >= Math.min(c.x(), d.x())
        && Math.max(c.x(), d.x()) >= Math.min(a.x(), b.x())
        && Math.max(a.y(), b.y()) >= Math.min(c.y(), d.y())
        && Math.max(c.y(), d.y()) >= Math.min(a.y(), b.y());
  }
}
