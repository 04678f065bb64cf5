package fr.gabarit.data.sample.road;

import fr.gabarit.data.sample.plane.Curve;
import fr.gabarit.data.sample.plane.Dice;
import fr.gabarit.data.sample.plane.PlanePoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Bends the straight streets so that each flows smoothly through its junctions. */
final class CurvedStreets {

  /** A street straighter than this over its length gets no bends, metres. */
  private static final double VISIBLE_BEND_METRES = 1.2;

  private final Dice dice;

  CurvedStreets(long seed) {
    this.dice = new Dice(seed, "curves");
  }

  void bend(List<Strokes.Stroke> strokes) {
    for (Strokes.Stroke stroke : strokes) {
      List<RoadNode> nodes = stroke.nodes();
      for (int i = 0; i < stroke.edges().size(); i++) {
        RoadEdge edge = stroke.edges().get(i);
        PlanePoint a = nodes.get(i).at();
        PlanePoint b = nodes.get(i + 1).at();
        PlanePoint before = i > 0 ? nodes.get(i - 1).at() : lead(a, b);
        PlanePoint after = i + 2 < nodes.size() ? nodes.get(i + 2).at() : lead(b, a);
        List<PlanePoint> bends = bends(before, a, b, after);
        if (edge.from() != nodes.get(i)) {
          Collections.reverse(bends);
        }
        edge.bend(bends);
      }
    }
  }

  /** A made-up point before a stroke's free end, so that single streets are not all straight. */
  private PlanePoint lead(PlanePoint end, PlanePoint next) {
    PlanePoint back = end.minus(next);
    double aside = dice.chance(0.5) ? dice.between(-0.35, 0.35) : 0;
    return end.plus(back).plus(back.leftNormal().times(aside));
  }

  private static List<PlanePoint> bends(
      PlanePoint before, PlanePoint a, PlanePoint b, PlanePoint after) {
    double length = a.distanceTo(b);
    int pieces = Math.max(2, Math.min(9, (int) Math.round(length / 42)));
    List<PlanePoint> bends = new ArrayList<>();
    double widest = 0;
    Curve chord = new Curve(List.of(a, b));
    for (int k = 1; k < pieces; k++) {
      PlanePoint point = Curve.spline(before, a, b, after, k / (double) pieces);
      widest = Math.max(widest, chord.distanceTo(point));
      bends.add(point);
    }
    return widest < VISIBLE_BEND_METRES ? new ArrayList<>() : bends;
  }
}
