package fr.gabarit.bench.matching;

import org.locationtech.jts.geom.Coordinate;

/** Metres east and north of a point. */
record Metres(double originLongitude, double originLatitude) {
  private static final double METRES_PER_DEGREE = 111_195;

  Coordinate toMetres(Coordinate degrees) {
    return new Coordinate(
        (degrees.x - originLongitude) * perDegreeEast(),
        (degrees.y - originLatitude) * METRES_PER_DEGREE);
  }

  Coordinate toDegrees(Coordinate metres) {
    return new Coordinate(
        originLongitude + metres.x / perDegreeEast(),
        originLatitude + metres.y / METRES_PER_DEGREE);
  }

  private double perDegreeEast() {
    return METRES_PER_DEGREE * Math.cos(Math.toRadians(originLatitude));
  }
}
