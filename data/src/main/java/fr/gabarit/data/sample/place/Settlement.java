package fr.gabarit.data.sample.place;

import fr.gabarit.data.sample.plane.PlanePoint;

/**
 * A town or village of the sample area.
 *
 * @param name its name
 * @param size 4 (chief town) to 1 (small town), 0 for a village
 * @param outline its built-up area
 */
public record Settlement(String name, int size, Outline outline) {

  private static final double[] RADIUS_METRES = {420, 750, 1080, 1520, 2050};

  /** Mean radius of the built-up area of a settlement of that size, metres. */
  public static double radiusMetres(int size) {
    return RADIUS_METRES[size];
  }

  public PlanePoint centre() {
    return outline.centre();
  }

  public boolean town() {
    return size > 0;
  }
}
