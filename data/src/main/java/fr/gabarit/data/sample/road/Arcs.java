package fr.gabarit.data.sample.road;

import fr.gabarit.data.sample.plane.PlanePoint;
import java.util.ArrayList;
import java.util.List;

/** Points on arcs of circles. */
final class Arcs {

  private Arcs() {}

  /**
   * Points strictly between the ends of an arc, counter-clockwise.
   *
   * @param startAngle radians from east
   * @param turn radians, positive
   * @param step radians between points, about
   */
  static List<PlanePoint> inner(
      PlanePoint centre, double radius, double startAngle, double turn, double step) {
    int pieces = (int) Math.ceil(turn / step);
    List<PlanePoint> points = new ArrayList<>();
    for (int i = 1; i < pieces; i++) {
      points.add(centre.plus(PlanePoint.polar(startAngle + turn * i / pieces, radius)));
    }
    return points;
  }
}
