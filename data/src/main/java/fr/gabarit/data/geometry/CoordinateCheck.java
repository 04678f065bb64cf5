package fr.gabarit.data.geometry;

import fr.gabarit.data.report.NoteText;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Whether coordinates can be what they claim to be. */
public final class CoordinateCheck {
  /** Metropolitan France with a margin: longitude -6 to 10, latitude 41 to 52. */
  private static final Envelope METROPOLE = new Envelope(-6, 10, 41, 52);

  private CoordinateCheck() {}

  /**
   * A checked coordinate.
   *
   * @param longitude degrees, -180 to 180
   * @param latitude degrees, -90 to 90
   * @param pointer where it stands, for the message
   * @throws BadGeometryException if one of them is out of its range
   */
  static Coordinate coordinate(double longitude, double latitude, String pointer)
      throws BadGeometryException {
    boolean longitudeFits = longitude >= -180 && longitude <= 180;
    boolean latitudeFits = latitude >= -90 && latitude <= 90;
    if (longitudeFits && latitudeFits) {
      return new Coordinate(longitude, latitude);
    }
    boolean swapped = Math.abs(longitude) <= 90 && Math.abs(latitude) <= 180;
    throw new BadGeometryException(
        pointer,
        NoteText.of(
            "The longitude must be between -180 and 180 and the latitude between -90 and 90, but they"
                + " are %s and %s.",
            longitude, latitude),
        swapped
            ? NoteText.of("Maybe the two are swapped: longitude comes first.")
            : NoteText.of(
                "Maybe the coordinates are projected (Lambert 93); they must be WGS 84 degrees."));
  }

  /**
   * A hint if the drawing lies outside metropolitan France but would lie inside with longitude and
   * latitude exchanged.
   */
  public static Optional<NoteText> swapHint(Geometry geometry) {
    Envelope box = geometry.getEnvelopeInternal();
    Envelope swapped = new Envelope(box.getMinY(), box.getMaxY(), box.getMinX(), box.getMaxX());
    if (!METROPOLE.intersects(box) && METROPOLE.contains(swapped)) {
      return Optional.of(
          NoteText.of("Maybe longitude and latitude are swapped: longitude comes first."));
    }
    return Optional.empty();
  }
}
