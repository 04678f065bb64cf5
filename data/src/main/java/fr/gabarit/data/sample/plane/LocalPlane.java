package fr.gabarit.data.sample.plane;

/**
 * Equirectangular plane around an origin: good to a few per mil over the sample area.
 *
 * @param originLat degrees WGS84
 * @param originLon degrees WGS84
 */
public record LocalPlane(double originLat, double originLon) {

  /** Metres to a degree of latitude on the sphere of the mean earth radius (IUGG: 6371008.8 m). */
  private static final double METRES_PER_DEGREE = 6_371_008.8 * StrictMath.PI / 180;

  public PlanePoint point(double lat, double lon) {
    return new PlanePoint(
        (lon - originLon) * metresPerDegreeLon(), (lat - originLat) * METRES_PER_DEGREE);
  }

  public double lat(PlanePoint point) {
    return originLat + point.y() / METRES_PER_DEGREE;
  }

  public double lon(PlanePoint point) {
    return originLon + point.x() / metresPerDegreeLon();
  }

  private double metresPerDegreeLon() {
    return METRES_PER_DEGREE * StrictMath.cos(StrictMath.toRadians(originLat));
  }
}
