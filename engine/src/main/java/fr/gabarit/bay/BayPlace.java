package fr.gabarit.bay;

import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;

/**
 * Where a delivery bay lies. Immutable.
 *
 * @param longitude degrees, WGS 84, -180 to 180
 * @param latitude degrees, WGS 84, -90 to 90
 * @param outline its outline, if drawn; x = longitude, y = latitude; never to be modified
 * @param address as the source writes it; empty if unknown
 * @param side on which side of the street, if known
 * @param location on which part of the street, if known
 */
public record BayPlace(
    double longitude,
    double latitude,
    Optional<Geometry> outline,
    String address,
    Optional<Side> side,
    Optional<Location> location) {
  public BayPlace {
    if (!(Math.abs(longitude) <= 180) || !(Math.abs(latitude) <= 90)) {
      throw new IllegalArgumentException(
          "A bay must lie within -180 to 180 degrees of longitude and -90 to 90 of latitude but lies"
              + " at %s, %s.".formatted(longitude, latitude));
    }
    if (outline.filter(drawn -> !(drawn instanceof Polygonal)).isPresent()) {
      throw new IllegalArgumentException("The outline of a bay must be a polygon.");
    }
  }

  /** Side of the street, by its house numbers. */
  public enum Side {
    ODD,
    EVEN
  }

  /** Part of the street. */
  public enum Location {
    CARRIAGEWAY,
    LAY_BY,
    MEDIAN,
    PEDESTRIAN_AREA,
    CAR_PARK,
    /** On the ground of a firm. */
    PREMISES
  }
}
