package fr.gabarit.bay;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * Distances around a point, on the plane that touches the earth there: right for some kilometres.
 */
final class Spot {
  private static final GeometryFactory GEOMETRY = new GeometryFactory();
  private static final double METRES_PER_DEGREE = 111_195;
  private static final double LEAST_COSINE = 0.01;

  private final Coordinate coordinate;
  private final double metresPerDegreeEast;
  private final AffineTransformation toMetres;

  Spot(double longitude, double latitude) {
    coordinate = new Coordinate(longitude, latitude);
    metresPerDegreeEast =
        METRES_PER_DEGREE * Math.max(LEAST_COSINE, Math.cos(Math.toRadians(latitude)));
    toMetres =
        AffineTransformation.translationInstance(-longitude, -latitude)
            .scale(metresPerDegreeEast, METRES_PER_DEGREE);
  }

  /** x = longitude, y = latitude. */
  Coordinate coordinate() {
    return coordinate;
  }

  /** A box that holds everything within the radius. */
  Envelope box(double radiusMetres) {
    Envelope box = new Envelope(coordinate);
    box.expandBy(radiusMetres / metresPerDegreeEast, radiusMetres / METRES_PER_DEGREE);
    return box;
  }

  double distanceMetres(Coordinate other) {
    return distanceMetres(GEOMETRY.createPoint(other));
  }

  /** 0 within an area. */
  double distanceMetres(Geometry other) {
    return toMetres.transform(other).distance(GEOMETRY.createPoint(new Coordinate(0, 0)));
  }
}
