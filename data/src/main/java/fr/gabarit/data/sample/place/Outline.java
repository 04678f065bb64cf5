package fr.gabarit.data.sample.place;

import fr.gabarit.data.sample.plane.Dice;
import fr.gabarit.data.sample.plane.PlanePoint;
import java.util.ArrayList;
import java.util.List;

/** A rounded, uneven patch of land around a centre, such as the built-up area of a town. */
public final class Outline {

  private static final double[] SWAY = {0.16, 0.11, 0.08};

  private final PlanePoint centre;
  private final double radiusMetres;
  private final double[] phases;

  /**
   * @param radiusMetres mean radius
   * @param dice decides the shape
   */
  public Outline(PlanePoint centre, double radiusMetres, Dice dice) {
    this.centre = centre;
    this.radiusMetres = radiusMetres;
    this.phases = new double[SWAY.length];
    for (int i = 0; i < phases.length; i++) {
      phases[i] = dice.between(0, 2 * StrictMath.PI);
    }
  }

  public PlanePoint centre() {
    return centre;
  }

  public double radiusMetres() {
    return radiusMetres;
  }

  /** Distance from the centre as a share of the outline's radius there: below 1 inside. */
  public double reach(PlanePoint point) {
    PlanePoint arm = point.minus(centre);
    double distance = arm.length();
    if (distance > 2.5 * radiusMetres) {
      return distance / radiusMetres;
    }
    return distance / radiusAt(arm.angle());
  }

  /** The outline as points, counter-clockwise, not closed. */
  public List<PlanePoint> ring(int corners, double share) {
    List<PlanePoint> ring = new ArrayList<>();
    for (int i = 0; i < corners; i++) {
      double angle = 2 * StrictMath.PI * i / corners;
      ring.add(centre.plus(PlanePoint.polar(angle, share * radiusAt(angle))));
    }
    return ring;
  }

  private double radiusAt(double angle) {
    double factor = 1;
    for (int i = 0; i < SWAY.length; i++) {
      factor += SWAY[i] * StrictMath.sin((i + 2) * angle + phases[i]);
    }
    return radiusMetres * factor;
  }
}
