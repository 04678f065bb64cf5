package fr.gabarit.matching;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Metres east and north of the centre of a place (equirectangular projection). Over the 50 km of a
 * large place its scale errs by less than 1 %, equally for the drawing and for the roads beside it.
 */
final class LocalFrame {
  private static final double METRES_PER_DEGREE = 111_195;

  private final double longitude;
  private final double latitude;
  private final double metresPerDegreeEast;

  /**
   * @param envelope of the place, x = longitude, y = latitude, degrees
   */
  LocalFrame(Envelope envelope) {
    Coordinate centre = envelope.centre();
    longitude = centre.x;
    latitude = centre.y;
    metresPerDegreeEast = METRES_PER_DEGREE * Math.cos(Math.toRadians(latitude));
  }

  double east(double longitudeDegrees) {
    return (longitudeDegrees - longitude) * metresPerDegreeEast;
  }

  double north(double latitudeDegrees) {
    return (latitudeDegrees - latitude) * METRES_PER_DEGREE;
  }

  /** A copy of the geometry in metres. */
  Geometry toMetres(Geometry geometry) {
    Geometry copy = geometry.copy();
    copy.apply(
        (CoordinateFilter)
            coordinate -> {
              coordinate.x = east(coordinate.x);
              coordinate.y = north(coordinate.y);
            });
    copy.geometryChanged();
    return copy;
  }

  /** The box in degrees that surrounds a box in metres. */
  Envelope toDegrees(double minEast, double maxEast, double minNorth, double maxNorth) {
    return new Envelope(
        longitude + minEast / metresPerDegreeEast,
        longitude + maxEast / metresPerDegreeEast,
        latitude + minNorth / METRES_PER_DEGREE,
        latitude + maxNorth / METRES_PER_DEGREE);
  }
}
