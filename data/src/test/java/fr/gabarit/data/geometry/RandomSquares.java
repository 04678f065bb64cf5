package fr.gabarit.data.geometry;

import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Squares of random size with a hole, for orders that hold in zones. */
public final class RandomSquares {
  private final Random random;
  private final GeometryFactory geometries = new GeometryFactory();

  public RandomSquares(Random random) {
    this.random = random;
  }

  /**
   * A square of one to two degrees.
   *
   * @param corner its least longitude and latitude, degrees
   */
  public Polygon from(double corner) {
    double size = 1 + random.nextDouble();
    return geometries.createPolygon(
        ring(corner, size), new LinearRing[] {ring(corner + size / 4, size / 4)});
  }

  private LinearRing ring(double corner, double size) {
    return geometries.createLinearRing(
        new Coordinate[] {
          new Coordinate(corner, corner),
          new Coordinate(corner + size, corner),
          new Coordinate(corner + size, corner + size),
          new Coordinate(corner, corner + size),
          new Coordinate(corner, corner)
        });
  }
}
