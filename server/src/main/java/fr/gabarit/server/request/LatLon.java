package fr.gabarit.server.request;

/**
 * A point asked for, WGS 84 degrees.
 *
 * @param latitude -90 to 90
 * @param longitude -180 to 180
 */
public record LatLon(double latitude, double longitude) {
  public LatLon {
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
      throw new IllegalArgumentException(
          "latitude must be within -90 to 90 and longitude within -180 to 180 but they were %s, %s."
              .formatted(latitude, longitude));
    }
  }

  @Override
  public String toString() {
    return latitude + "," + longitude;
  }
}
