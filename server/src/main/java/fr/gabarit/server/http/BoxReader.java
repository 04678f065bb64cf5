package fr.gabarit.server.http;

import fr.gabarit.data.report.NoteText;
import fr.gabarit.server.request.RequestFields;
import fr.gabarit.server.request.RequestProblems;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/** Reads {@code bbox=minLon,minLat,maxLon,maxLat}. Stateless. */
final class BoxReader {
  private static final String FIELD = "bbox";

  /** The box, if given; x = longitude, y = latitude. */
  Optional<Envelope> read(RequestFields fields, RequestProblems problems) {
    List<String> parts = fields.list(FIELD);
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    if (parts.size() == 4) {
      try {
        double west = Double.parseDouble(parts.get(0));
        double south = Double.parseDouble(parts.get(1));
        double east = Double.parseDouble(parts.get(2));
        double north = Double.parseDouble(parts.get(3));
        if (west <= east && south <= north) {
          return Optional.of(new Envelope(west, east, south, north));
        }
      } catch (NumberFormatException e) {
        // Told below, with the other ways of being wrong.
      }
    }
    problems.add(
        FIELD,
        String.join(",", parts),
        NoteText.of(
            "bbox must be minLon,minLat,maxLon,maxLat in degrees but was '%s'.",
            String.join(",", parts)));
    return Optional.empty();
  }
}
