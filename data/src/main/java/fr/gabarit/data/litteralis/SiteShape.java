package fr.gabarit.data.litteralis;

import java.util.Optional;
import org.locationtech.jts.algorithm.MinimumDiameter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * The shape of a drawn site, measured by the smallest rectangle around it.
 *
 * @param lengthMetres longer side
 * @param widthMetres shorter side
 * @param filled share of the rectangle that the site fills, 0 to 1
 * @param axis from the middle of one short side to that of the other; longitude, latitude
 */
record SiteShape(double lengthMetres, double widthMetres, double filled, LineString axis) {
  private static final double METRES_PER_DEGREE = 111_195;

  /** Shorter than this is a point of work, wherever the road goes. */
  private static final double LEAST_LENGTH_METRES = 40;

  /** Narrower than this holds no road. */
  private static final double LEAST_WIDTH_METRES = 6;

  private static final double WIDEST_CORRIDOR_METRES = 30;
  private static final double CORRIDOR_RATIO = 3;
  private static final double CORRIDOR_FILLED = 0.7;

  /** Measures a site; empty if it has no extent. */
  static Optional<SiteShape> of(Polygon site) {
    Coordinate centre = site.getEnvelopeInternal().centre();
    double metresPerDegreeEast = METRES_PER_DEGREE * Math.cos(Math.toRadians(centre.y));
    AffineTransformation toMetres =
        AffineTransformation.translationInstance(-centre.x, -centre.y)
            .scale(metresPerDegreeEast, METRES_PER_DEGREE);
    AffineTransformation toDegrees =
        AffineTransformation.scaleInstance(1 / metresPerDegreeEast, 1 / METRES_PER_DEGREE)
            .translate(centre.x, centre.y);
    Geometry flat = toMetres.transform(site);
    Geometry rectangle = MinimumDiameter.getMinimumRectangle(flat);
    if (!(rectangle instanceof Polygon) || rectangle.getArea() <= 0) {
      return Optional.empty();
    }
    Coordinate[] corners = rectangle.getCoordinates();
    double first = corners[0].distance(corners[1]);
    double second = corners[1].distance(corners[2]);
    int shortSide = first <= second ? 0 : 1;
    LineString axis =
        site.getFactory()
            .createLineString(
                new Coordinate[] {
                  middle(corners[shortSide], corners[shortSide + 1]),
                  middle(corners[shortSide + 2], corners[(shortSide + 3) % 4])
                });
    return Optional.of(
        new SiteShape(
            Math.max(first, second),
            Math.min(first, second),
            flat.getArea() / rectangle.getArea(),
            (LineString) toDegrees.transform(axis)));
  }

  private static Coordinate middle(Coordinate one, Coordinate other) {
    return new Coordinate((one.x + other.x) / 2, (one.y + other.y) / 2);
  }

  /** Whether roads can lie inside. */
  boolean holdsRoads() {
    return lengthMetres >= LEAST_LENGTH_METRES && widthMetres >= LEAST_WIDTH_METRES;
  }

  /** Whether it is drawn along one straight road. */
  boolean isCorridor() {
    return lengthMetres >= LEAST_LENGTH_METRES
        && widthMetres <= WIDEST_CORRIDOR_METRES
        && lengthMetres >= CORRIDOR_RATIO * widthMetres
        && filled >= CORRIDOR_FILLED;
  }
}
