package fr.gabarit.data.geometry;

import fr.gabarit.data.report.NoteText;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;

/** Rings of polygons. */
final class Rings {
  private Rings() {}

  static LinearRing closed(Coordinate[] points, String pointer, GeometryFactory factory)
      throws BadGeometryException {
    if (points.length < 4) {
      throw new BadGeometryException(
          pointer, NoteText.of("A ring must have at least 4 points but has %d.", points.length));
    }
    if (!points[0].equals2D(points[points.length - 1])) {
      throw new BadGeometryException(
          pointer,
          NoteText.of("A ring must end where it starts."),
          NoteText.of("Repeat the first point at the end of the ring."));
    }
    return factory.createLinearRing(points);
  }
}
