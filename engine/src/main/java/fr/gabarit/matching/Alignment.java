package fr.gabarit.matching;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * How well a stretch of drawing and a stretch of road have the same shape once one is laid over the
 * other. Maps of one place differ by a displacement of some metres that hardly changes within a
 * hundred metres; so the displacement is estimated around each point (iterated closest points with
 * smoothed shifts), and what remains counts. This tells a slip road from the road it leaves, or one
 * side of a roundabout from the other, where distances alone mislead.
 */
final class Alignment {
  private static final double STEP_METRES = 5;
  private static final double WINDOW_METRES = 60;
  private static final int ITERATIONS = 4;

  /** Remaining deviation that costs half a unit: thinned vertices and cut corners. */
  private static final double REMAINDER_METRES = 2;

  private static final double MAX_REMAINDER_COST = 6;

  /** A displacement of this many metres is common, one half as large again is not. */
  static final double PLAUSIBLE_SHIFT_METRES = 8;

  /** Of two roads of one shape the nearer one is meant. */
  private static final int POWER_IF_NEARER_IS_LIKELIER = 4;

  /** Any plausible distance is as likely as another. */
  private static final int POWER_IF_EQUALLY_LIKELY = 8;

  /** The displacement hardly changes within so many units: it is improbable once for them all. */
  private static final int UNITS_DISPLACED_ALIKE = 10;

  /** Ends are drawn too short or too long, which says nothing about the shape. */
  private static final double END_SLACK_METRES = 12;

  /** Keeps shifts near the first guess in the direction that the course does not determine. */
  private static final double RIDGE = 0.03;

  private final Coordinate guess;
  private final Segments roads;
  private final double unitMetres;
  private final int count;
  private final double spacing;
  private final double[] easts;
  private final double[] norths;
  private final double[] shiftEasts;
  private final double[] shiftNorths;
  private final double[] normalEasts;
  private final double[] normalNorths;
  private final double[] offsets;
  private final double[] remainders;

  private Alignment(
      Polyline drawing,
      double from,
      double to,
      List<Polyline> roads,
      double unitMetres,
      Coordinate guess) {
    this.guess = guess;
    this.roads = new Segments(roads);
    this.unitMetres = unitMetres;
    count = Math.max(2, (int) Math.ceil((to - from) / STEP_METRES)) + 1;
    spacing = (to - from) / (count - 1);
    easts = new double[count];
    norths = new double[count];
    for (int i = 0; i < count; i++) {
      Coordinate point = drawing.at(from + i * spacing);
      easts[i] = point.x;
      norths[i] = point.y;
    }
    shiftEasts = new double[count];
    shiftNorths = new double[count];
    Arrays.fill(shiftEasts, guess.x);
    Arrays.fill(shiftNorths, guess.y);
    normalEasts = new double[count];
    normalNorths = new double[count];
    offsets = new double[count];
    remainders = new double[count];
  }

  /**
   * Cost of taking the roads for a stretch of drawing, per {@code unitMetres} about 0 for the same
   * shape nearby.
   *
   * @param from start of the stretch, metres along the drawing
   * @param to its end
   * @param roads the course driven, at least one piece
   */
  static Cost cost(
      Polyline drawing, double from, double to, List<Polyline> roads, double unitMetres) {
    return cost(drawing, from, to, roads, unitMetres, new Coordinate());
  }

  /**
   * The same, with the displacement looked for around a first guess.
   *
   * @param guess metres east and north from the drawing to the roads
   */
  static Cost cost(
      Polyline drawing,
      double from,
      double to,
      List<Polyline> roads,
      double unitMetres,
      Coordinate guess) {
    Alignment alignment = new Alignment(drawing, from, to, roads, unitMetres, guess);
    if (alignment.roads.isEmpty()) {
      double most = 2 * MAX_REMAINDER_COST * (to - from) / unitMetres;
      return new Cost(most, most, most);
    }
    alignment.settle();
    double roadCost = alignment.roadCost();
    return new Cost(
        alignment.drawingCost(POWER_IF_NEARER_IS_LIKELIER, 1) + roadCost,
        alignment.drawingCost(POWER_IF_EQUALLY_LIKELY, 1) + roadCost,
        alignment.drawingCost(POWER_IF_EQUALLY_LIKELY, UNITS_DISPLACED_ALIKE) + roadCost);
  }

  /**
   * A cost by what is held of how far the maps lie apart.
   *
   * @param nearerLikelier if a displacement is the likelier the smaller it is
   * @param equallyLikely if any plausible one is as likely as another
   * @param displacedAlike the same if that of a whole stretch is one and as likely as that of a
   *     part of it
   */
  record Cost(double nearerLikelier, double equallyLikely, double displacedAlike) {
    Cost plus(double more) {
      return new Cost(nearerLikelier + more, equallyLikely + more, displacedAlike + more);
    }
  }

  /** The drawing laid over the roads: what is left of the displacement is small. */
  static Polyline laidOver(Polyline drawing, List<Polyline> roads) {
    Alignment alignment = new Alignment(drawing, 0, drawing.length(), roads, 1, new Coordinate());
    alignment.settle();
    return alignment.shifted();
  }

  private void settle() {
    for (int i = 0; i < ITERATIONS; i++) {
      project();
      shift();
    }
    project();
  }

  private Polyline shifted() {
    double[][] points = new double[count][];
    for (int i = 0; i < count; i++) {
      points[i] = new double[] {easts[i] + shiftEasts[i], norths[i] + shiftNorths[i]};
    }
    return Polyline.of(points);
  }

  private void project() {
    roads.rewind();
    for (int i = 0; i < count; i++) {
      double east = easts[i] + shiftEasts[i];
      double north = norths[i] + shiftNorths[i];
      int before = Math.max(0, i - 1);
      int after = Math.min(count - 1, i + 1);
      roads.advanceTo(east, north, easts[after] - easts[before], norths[after] - norths[before]);
      double normalEast = -Math.sin(roads.heading());
      double normalNorth = Math.cos(roads.heading());
      normalEasts[i] = normalEast;
      normalNorths[i] = normalNorth;
      offsets[i] =
          (roads.east() - easts[i]) * normalEast + (roads.north() - norths[i]) * normalNorth;
      remainders[i] = remainder(roads, east, north, i == 0 || i == count - 1);
    }
  }

  /** Distance to the foot; at the ends only sideways, within reason. */
  private static double remainder(Segments lines, double east, double north, boolean mayOverhang) {
    if ((lines.atEnd() || mayOverhang) && lines.distance() < END_SLACK_METRES) {
      return Math.abs(
          (lines.east() - east) * -Math.sin(lines.heading())
              + (lines.north() - north) * Math.cos(lines.heading()));
    }
    return lines.distance();
  }

  /** Each point's shift is the one that suits its neighbourhood best. */
  private void shift() {
    int reach = (int) Math.ceil(WINDOW_METRES / spacing);
    double[] ee = new double[count + 1];
    double[] nn = new double[count + 1];
    double[] en = new double[count + 1];
    double[] oe = new double[count + 1];
    double[] on = new double[count + 1];
    double[] weights = new double[count + 1];
    for (int i = 0; i < count; i++) {
      double ratio = remainders[i] / (2 * REMAINDER_METRES);
      double weight = 1 / (1 + ratio * ratio);
      double e = normalEasts[i];
      double n = normalNorths[i];
      ee[i + 1] = ee[i] + weight * e * e;
      nn[i + 1] = nn[i] + weight * n * n;
      en[i + 1] = en[i] + weight * e * n;
      oe[i + 1] = oe[i] + weight * offsets[i] * e;
      on[i + 1] = on[i] + weight * offsets[i] * n;
      weights[i + 1] = weights[i] + weight;
    }
    for (int i = 0; i < count; i++) {
      int a = Math.max(0, i - reach);
      int b = Math.min(count, i + reach + 1);
      double ridge = RIDGE * (weights[b] - weights[a]) + 1e-9;
      double m11 = ee[b] - ee[a] + ridge;
      double m22 = nn[b] - nn[a] + ridge;
      double m12 = en[b] - en[a];
      double r1 = oe[b] - oe[a] + ridge * guess.x;
      double r2 = on[b] - on[a] + ridge * guess.y;
      double determinant = m11 * m22 - m12 * m12;
      shiftEasts[i] = (r1 * m22 - r2 * m12) / determinant;
      shiftNorths[i] = (r2 * m11 - r1 * m12) / determinant;
    }
  }

  private double drawingCost(int power, int unitsAlike) {
    double cost = 0;
    for (int i = 0; i < count; i++) {
      double share = (i == 0 || i == count - 1 ? spacing / 2 : spacing) / unitMetres;
      double ratio = Math.hypot(shiftEasts[i], shiftNorths[i]) / PLAUSIBLE_SHIFT_METRES;
      double unlikely = Math.min(MAX_REMAINDER_COST, Math.pow(ratio, power) / 2 / unitsAlike);
      cost += share * (unlikely + remainderCost(remainders[i]));
    }
    return cost;
  }

  /** What of the roads the drawing does not show: detours and spurs. */
  private double roadCost() {
    Segments laidOver = new Segments(List.of(shifted()));
    double cost = 0;
    double position = STEP_METRES / 2;
    for (; position < roads.length(); position += STEP_METRES) {
      Coordinate point = roads.at(position);
      Coordinate after = roads.at(Math.min(roads.length(), position + 1));
      laidOver.advanceTo(point.x, point.y, after.x - point.x, after.y - point.y);
      cost += remainderCost(remainder(laidOver, point.x, point.y, false));
    }
    return cost * STEP_METRES / unitMetres;
  }

  private static double remainderCost(double metres) {
    double ratio = metres / REMAINDER_METRES;
    return Math.min(MAX_REMAINDER_COST, ratio * ratio / 2);
  }
}
