package fr.gabarit.data.bays;

import fr.gabarit.bay.BayPlace;
import fr.gabarit.data.geometry.BadGeometryException;
import fr.gabarit.data.geometry.WktDrawing;
import fr.gabarit.data.geometry.WktGeometryReader;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Where a bay of a table lies. Stateless. */
final class BayPlaces {
  /** x = longitude, y = latitude; metropolitan France, where an exchange can be told. */
  private static final Envelope FRANCE = new Envelope(-5.5, 10, 41, 51.5);

  /** An outline farther from the point than this is not that of the bay, degrees. */
  private static final double FAR_DEGREES = 0.002;

  private static final Pattern POINT =
      Pattern.compile(
          "\\s*\\[?\\s*(-?\\d+(?:\\.\\d+)?)\\s*[,; ]\\s*(-?\\d+(?:\\.\\d+)?)\\s*]?\\s*");
  private static final Map<String, BayPlace.Location> LOCATIONS =
      Map.of(
          "chaussee", BayPlace.Location.CARRIAGEWAY,
          "encoche", BayPlace.Location.LAY_BY,
          "terre-plein", BayPlace.Location.MEDIAN,
          "aire pietonne", BayPlace.Location.PEDESTRIAN_AREA,
          "parking", BayPlace.Location.CAR_PARK);

  private final WktGeometryReader outlines = new WktGeometryReader();

  Optional<BayPlace> read(BayCells cells, boolean ofSchema) {
    Optional<Geometry> outline = outline(cells);
    Optional<Coordinate> point = point(cells).or(() -> outline.map(this::middle));
    if (point.isEmpty()) {
      cells
          .notes()
          .refuse(
              "LONGITUDE",
              NoteText.of("The place of the bay cannot be read; the bay was not taken over."),
              NoteText.of("Give LONGITUDE and LATITUDE in degrees (WGS 84)."));
      return Optional.empty();
    }
    Coordinate at = point.get();
    boolean exchanged = !FRANCE.contains(at) && FRANCE.contains(new Coordinate(at.y, at.x));
    if (exchanged) {
      at = new Coordinate(at.y, at.x);
      cells
          .notes()
          .warn(
              NoteKind.DEFAULT_TAKEN,
              "LONGITUDE",
              NoteText.of("Longitude and latitude seem to be exchanged; they were exchanged back."),
              NoteText.of("Correct the columns."));
    }
    if (Math.abs(at.x) > 180 || Math.abs(at.y) > 90) {
      cells
          .notes()
          .refuse(
              "LONGITUDE",
              NoteText.of(
                  "The place %s, %s is not on earth; the bay was not taken over.", at.x, at.y),
              NoteText.of("Give degrees (WGS 84)."));
      return Optional.empty();
    }
    return Optional.of(
        new BayPlace(
            at.x,
            at.y,
            near(outline, at, cells),
            address(cells),
            side(cells),
            ofSchema ? cells.word("LOCALISATION", LOCATIONS) : Optional.empty()));
  }

  private Coordinate middle(Geometry outline) {
    return outline.getInteriorPoint().getCoordinate();
  }

  private static Optional<Coordinate> point(BayCells cells) {
    OptionalDouble longitude = cells.number("LONGITUDE");
    OptionalDouble latitude = cells.number("LATITUDE");
    if (longitude.isPresent() && latitude.isPresent()) {
      return Optional.of(new Coordinate(longitude.getAsDouble(), latitude.getAsDouble()));
    }
    Optional<String> pair = cells.text(BayColumns.POINT);
    if (pair.isEmpty()) {
      return Optional.empty();
    }
    Matcher matcher = POINT.matcher(pair.get());
    if (!matcher.matches()) {
      cells.unreadable(BayColumns.POINT, pair.get(), NoteText.of("a latitude and a longitude"));
      return Optional.empty();
    }
    // Portals that have this column write the latitude first.
    return Optional.of(
        new Coordinate(Double.parseDouble(matcher.group(2)), Double.parseDouble(matcher.group(1))));
  }

  private Optional<Geometry> outline(BayCells cells) {
    Optional<String> text = cells.text("GEOM_WKT");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      WktDrawing read = outlines.read(text.get());
      for (NoteText repair : read.repairs()) {
        cells
            .notes()
            .info(
                NoteKind.INVALID_VALUE,
                "GEOM_WKT",
                NoteText.of(
                    "The outline is not written as it should be (%s); it was read all the same.",
                    repair),
                NoteText.of("Write POLYGON((x y, …)) with the first point again at the end."));
      }
      if (read.drawing().area().isEmpty()) {
        cells.unreadable("GEOM_WKT", text.get(), NoteText.of("a polygon"));
      }
      return read.drawing().area();
    } catch (BadGeometryException e) {
      cells
          .notes()
          .warn(
              NoteKind.INVALID_VALUE,
              "GEOM_WKT",
              NoteText.of("The outline cannot be read: %s It was passed over.", e.text()),
              e.hint().orElse(NoteText.of("Correct it.")));
      return Optional.empty();
    }
  }

  private static Optional<Geometry> near(
      Optional<Geometry> outline, Coordinate at, BayCells cells) {
    Optional<Geometry> near =
        outline.filter(drawn -> drawn.distance(drawn.getFactory().createPoint(at)) <= FAR_DEGREES);
    if (outline.isPresent() && near.isEmpty()) {
      cells
          .notes()
          .warn(
              NoteKind.INVALID_VALUE,
              "GEOM_WKT",
              NoteText.of("The outline lies far from LONGITUDE and LATITUDE; it was passed over."),
              NoteText.of("Check which of them is right."));
    }
    return near;
  }

  private static String address(BayCells cells) {
    String street = cells.text("ADRESSE").orElse("");
    String town =
        (cells.text("CODE_POSTAL").orElse("") + " " + cells.text("COMMUNE").orElse("")).strip();
    boolean told = town.isEmpty() || street.contains(cells.text("COMMUNE").orElse(town));
    if (told) {
      return street;
    }
    return street.isEmpty() ? town : street + ", " + town;
  }

  private static Optional<BayPlace.Side> side(BayCells cells) {
    Optional<String> parity =
        cells.word(
            "PARITE_TROTTOIR", Map.of("impair", "odd", "pair", "even", "inconnu", "unknown"));
    return parity
        .filter(side -> !side.equals("unknown"))
        .map(side -> side.equals("odd") ? BayPlace.Side.ODD : BayPlace.Side.EVEN);
  }
}
