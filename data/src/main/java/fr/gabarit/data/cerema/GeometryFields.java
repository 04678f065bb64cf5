package fr.gabarit.data.cerema;

import fr.gabarit.data.geometry.BadGeometryException;
import fr.gabarit.data.geometry.CoordinateCheck;
import fr.gabarit.data.geometry.WktDrawing;
import fr.gabarit.data.geometry.WktGeometryReader;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Reads the geometry of a row and holds its three fields against each other. Start and end must lie
 * within {@value #AGREED_WITHIN_METRES} m of the drawing, and within {@value #LONGEST_METRES} m of
 * one another; a drawing that only one of them contradicts is kept, one that all contradict is not.
 * Thread-safe.
 */
final class GeometryFields {
  /** Farther than any street is wide or any map is wrong. */
  static final double AGREED_WITHIN_METRES = 250;

  /** No order of a commune is about a longer piece of road. */
  static final double LONGEST_METRES = 50_000;

  private static final double METRES_PER_DEGREE = 111_195;
  private static final String FIGURE = "([+-]?\\d{1,3}(?:[.]\\d+)?)";
  private static final Pattern POINT =
      Pattern.compile("(?:POINT ?)?\\(?" + FIGURE + "\\s*[,; ]\\s*" + FIGURE + "\\)?");
  private static final Pattern POINT_WITH_COMMAS =
      Pattern.compile("([+-]?\\d{1,3},\\d+)\\s*[; ]\\s*([+-]?\\d{1,3},\\d+)");

  private final WktGeometryReader wkt = new WktGeometryReader();
  private final GeometryFactory factory = new GeometryFactory();

  DrawnPlace read(CeremaRow row, RowNotes notes) {
    Optional<Coordinate> start = point(row, notes, CeremaField.GEOM_DEBUT);
    Optional<Coordinate> end = point(row, notes, CeremaField.GEOM_FIN);
    DrawnPlace drawn = drawing(row, notes);
    if (start.isPresent() && end.isPresent() && metres(start.get(), end.get()) > LONGEST_METRES) {
      notes.warn(
          NoteKind.INVALID_VALUE,
          CeremaField.GEOM_DEBUT,
          NoteText.of(
              "GEOM_DEBUT and GEOM_FIN lie %.0f km apart; neither was used.",
              metres(start.get(), end.get()) / 1000),
          NoteText.of("Correct them: longitude, latitude."));
      start = Optional.empty();
      end = Optional.empty();
    }
    if (drawn.geometry().isEmpty()) {
      return new DrawnPlace(drawn.lines(), drawn.area(), start, end);
    }
    return agreed(drawn, start, end, notes);
  }

  private DrawnPlace agreed(
      DrawnPlace drawn, Optional<Coordinate> start, Optional<Coordinate> end, RowNotes notes) {
    Geometry geometry = drawn.geometry().orElseThrow();
    boolean startFar = start.filter(point -> far(point, geometry)).isPresent();
    boolean endFar = end.filter(point -> far(point, geometry)).isPresent();
    boolean contradicted = (startFar || start.isEmpty()) && (endFar || end.isEmpty());
    if (!startFar && !endFar) {
      return new DrawnPlace(drawn.lines(), drawn.area(), start, end);
    }
    if (contradicted) {
      notes.warn(
          NoteKind.INVALID_VALUE,
          CeremaField.GEOM_WKT,
          NoteText.of(
              "GEOM_WKT lies %.1f km from GEOM_DEBUT and GEOM_FIN; none of them was used and the place"
                  + " is looked for by its name.",
              farthest(geometry, start, end) / 1000),
          NoteText.of("Correct the geometry: longitude, latitude, in WGS 84."));
      return DrawnPlace.NOTHING;
    }
    notes.warn(
        NoteKind.INVALID_VALUE,
        startFar ? CeremaField.GEOM_DEBUT : CeremaField.GEOM_FIN,
        NoteText.of(
            "%s lies %.1f km from GEOM_WKT; it was passed over and GEOM_WKT used.",
            startFar ? "GEOM_DEBUT" : "GEOM_FIN", farthest(geometry, start, end) / 1000),
        NoteText.of("Correct it: longitude, latitude."));
    return new DrawnPlace(
        drawn.lines(),
        drawn.area(),
        startFar ? Optional.empty() : start,
        endFar ? Optional.empty() : end);
  }

  private DrawnPlace drawing(CeremaRow row, RowNotes notes) {
    Optional<String> text = row.text(CeremaField.GEOM_WKT);
    if (text.isEmpty()) {
      return DrawnPlace.NOTHING;
    }
    try {
      WktDrawing read = wkt.read(text.get());
      if (!read.repairs().isEmpty()) {
        notes.info(
            NoteKind.DEFAULT_TAKEN,
            CeremaField.GEOM_WKT,
            NoteText.of("GEOM_WKT was put right: %s.", NoteText.list(read.repairs())),
            NoteText.of("Correct it in the table."));
      }
      Optional<Geometry> lines = read.drawing().lines();
      Optional<Geometry> area = read.drawing().area();
      if (lines.isEmpty() && area.isEmpty()) {
        notes.warn(
            NoteKind.INVALID_VALUE,
            CeremaField.GEOM_WKT,
            NoteText.of("GEOM_WKT draws neither a line nor an area; it was not used."),
            NoteText.of("Draw the road or the area."));
      }
      if (read.drawing()
          .lines()
          .or(read.drawing()::area)
          .flatMap(CoordinateCheck::swapHint)
          .isPresent()) {
        notes.warn(
            NoteKind.DEFAULT_TAKEN,
            CeremaField.GEOM_WKT,
            NoteText.of("GEOM_WKT lies in France only if latitude comes first; it was read so."),
            NoteText.of("Write longitude first."));
        lines = lines.map(GeometryFields::swapped);
        area = area.map(GeometryFields::swapped);
      }
      return new DrawnPlace(lines, area, Optional.empty(), Optional.empty());
    } catch (BadGeometryException e) {
      notes.warn(
          NoteKind.INVALID_VALUE,
          CeremaField.GEOM_WKT,
          NoteText.of("GEOM_WKT cannot be read: %s The place is looked for by its name.", e.text()),
          e.hint().orElse(NoteText.of("Correct it in the table.")));
      return DrawnPlace.NOTHING;
    }
  }

  private Optional<Coordinate> point(CeremaRow row, RowNotes notes, CeremaField field) {
    Optional<String> text = row.text(field);
    Optional<Coordinate> read = text.flatMap(GeometryFields::coordinate);
    if (text.isPresent() && read.isEmpty()) {
      notes.warn(
          NoteKind.INVALID_VALUE,
          field,
          NoteText.of(
              "%s must be a longitude and a latitude but was '%s'; it was not used.",
              field, text.get()),
          NoteText.of("Write it like 2.64012,50.53021."));
    }
    boolean latitudeFirst =
        read.filter(point -> CoordinateCheck.swapHint(factory.createPoint(point)).isPresent())
            .isPresent();
    if (latitudeFirst) {
      notes.info(
          NoteKind.DEFAULT_TAKEN,
          field,
          NoteText.of(
              "%s '%s' lies in France only if latitude comes first; it was read so.",
              field, text.get()),
          NoteText.of("Write longitude first."));
      return read.map(point -> new Coordinate(point.y, point.x));
    }
    return read;
  }

  private static Optional<Coordinate> coordinate(String text) {
    Matcher plain = POINT.matcher(text);
    Matcher m = plain.matches() ? plain : POINT_WITH_COMMAS.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    double x = Double.parseDouble(m.group(1).replace(',', '.'));
    double y = Double.parseDouble(m.group(2).replace(',', '.'));
    boolean fits = Math.abs(x) <= 180 && Math.abs(y) <= 90;
    return fits ? Optional.of(new Coordinate(x, y)) : Optional.empty();
  }

  private static Geometry swapped(Geometry geometry) {
    Geometry copy = geometry.copy();
    copy.apply(
        (CoordinateFilter)
            c -> {
              double x = c.x;
              c.x = c.y;
              c.y = x;
            });
    copy.geometryChanged();
    return copy;
  }

  private boolean far(Coordinate point, Geometry geometry) {
    return metres(point, geometry) > AGREED_WITHIN_METRES;
  }

  private double farthest(Geometry geometry, Optional<Coordinate> start, Optional<Coordinate> end) {
    return Math.max(
        start.map(point -> metres(point, geometry)).orElse(0.0),
        end.map(point -> metres(point, geometry)).orElse(0.0));
  }

  private double metres(Coordinate point, Geometry geometry) {
    Geometry flat = flat(geometry, point.y);
    return flat.distance(flat(factory.createPoint(point), point.y));
  }

  private static double metres(Coordinate one, Coordinate other) {
    double east = (one.x - other.x) * Math.cos(Math.toRadians(one.y));
    return Math.hypot(east, one.y - other.y) * METRES_PER_DEGREE;
  }

  /** In metres, true at that latitude. */
  private static Geometry flat(Geometry geometry, double latitude) {
    Geometry flat = geometry.copy();
    double east = METRES_PER_DEGREE * Math.cos(Math.toRadians(latitude));
    flat.apply(
        (CoordinateFilter)
            c -> {
              c.x *= east;
              c.y *= METRES_PER_DEGREE;
            });
    flat.geometryChanged();
    return flat;
  }
}
