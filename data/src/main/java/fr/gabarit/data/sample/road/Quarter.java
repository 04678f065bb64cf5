package fr.gabarit.data.sample.road;

import fr.gabarit.data.sample.plane.Dice;
import fr.gabarit.data.sample.plane.PlanePoint;
import java.util.ArrayList;
import java.util.List;

/**
 * Part of a settlement with a grain of its own: blocks are longer along it. Some quarters were laid
 * out in rows, as miners' housing was; the rows sway and are shifted against each other.
 */
final class Quarter {

  private static final double REACH_METRES = 480;

  private final PlanePoint at;
  private final PlanePoint grain;
  private final double stretch;
  private final boolean inRows;
  private final double swayMetres;
  private final double swayLength;

  Quarter(PlanePoint at, Dice dice) {
    this(
        at,
        PlanePoint.polar(dice.between(0, StrictMath.PI), 1),
        dice.between(1.0, 2.0),
        dice.chance(0.65),
        dice.between(8, 34),
        dice.between(300, 700));
  }

  private Quarter(
      PlanePoint at,
      PlanePoint grain,
      double stretch,
      boolean inRows,
      double swayMetres,
      double swayLength) {
    this.at = at;
    this.grain = grain;
    this.stretch = stretch;
    this.inRows = inRows;
    this.swayMetres = swayMetres;
    this.swayLength = swayLength;
  }

  /** No grain at all, as in open country. */
  static Quarter plain() {
    return new Quarter(new PlanePoint(0, 0), new PlanePoint(1, 0), 1, false, 0, 1);
  }

  PlanePoint at() {
    return at;
  }

  boolean inRows() {
    return inRows;
  }

  /** Distance in which steps along the grain count less than steps across. */
  double distance(PlanePoint a, PlanePoint b) {
    PlanePoint step = b.minus(a);
    double along = step.dot(grain) / Math.sqrt(stretch);
    double across = step.cross(grain) * Math.sqrt(stretch);
    return Math.sqrt(along * along + across * across);
  }

  /** Junctions in swaying rows around the middle of the quarter. */
  List<PlanePoint> rows(double spacing, Dice dice) {
    double alongStep = spacing * Math.sqrt(stretch);
    double acrossStep = spacing / Math.sqrt(stretch);
    List<PlanePoint> points = new ArrayList<>();
    double shift = 0;
    for (double across = -REACH_METRES; across < REACH_METRES; across += acrossStep) {
      shift = dice.chance(0.3) ? dice.between(0, alongStep) : shift + dice.between(-6, 6);
      for (double along = -REACH_METRES; along < REACH_METRES; along += alongStep) {
        double u = along + shift + dice.between(-0.09, 0.09) * spacing;
        double sway = swayMetres * StrictMath.sin(u * 2 * StrictMath.PI / swayLength);
        double v = across + sway + dice.between(-0.06, 0.06) * spacing;
        double bow = swayMetres * StrictMath.sin(v * 2 * StrictMath.PI / swayLength);
        points.add(at.plus(grain.times(u + bow)).plus(grain.leftNormal().times(v)));
      }
    }
    return points;
  }
}
