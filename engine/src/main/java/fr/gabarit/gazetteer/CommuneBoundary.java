package fr.gabarit.gazetteer;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;

/**
 * A commune whose whole boundary is known.
 *
 * @param municipality which
 * @param area a valid Polygon or MultiPolygon, x = longitude, y = latitude; never to be modified
 */
public record CommuneBoundary(Municipality municipality, Geometry area) {
  public CommuneBoundary {
    if (!(area instanceof Polygonal) || area.isEmpty()) {
      throw new IllegalArgumentException(
          "The area of %s must be a non-empty polygon but is %s."
              .formatted(municipality.name(), area.getGeometryType()));
    }
  }
}
