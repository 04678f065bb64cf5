package fr.gabarit.data.cerema;

import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * What of a row's geometry can be trusted. Coordinates are longitude, latitude (WGS 84).
 *
 * @param lines where the row draws lines
 * @param area where the row draws an area
 * @param start where the rule begins, if given apart
 * @param end where the rule ends, if given apart
 */
record DrawnPlace(
    Optional<Geometry> lines,
    Optional<Geometry> area,
    Optional<Coordinate> start,
    Optional<Coordinate> end) {
  static final DrawnPlace NOTHING =
      new DrawnPlace(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  Optional<Geometry> geometry() {
    return lines.or(() -> area);
  }
}
