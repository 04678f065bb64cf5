package fr.gabarit.data.geometry;

import fr.gabarit.data.report.NoteText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * Reads Well-Known Text (OGC Simple Features; longitude first) as people write it: any case, with
 * or without an SRID, heights and measures dropped, a ring in one pair of brackets too few or not
 * closed. What was put right is told. Thread-safe.
 */
public final class WktGeometryReader {
  private static final Pattern SRID =
      Pattern.compile("^\\s*SRID\\s*=\\s*(\\d+)\\s*;", Pattern.CASE_INSENSITIVE);
  private static final Set<String> KINDS_OF_POSITION = Set.of("Z", "M", "ZM");
  private static final int DEEPEST_COLLECTION = 3;

  private final GeometryFactory factory = new GeometryFactory();

  /**
   * Reads a geometry of any type; the parts of a collection are gathered by dimension.
   *
   * @throws BadGeometryException if it cannot be read; the first fault is reported
   */
  public WktDrawing read(String text) throws BadGeometryException {
    var srid = SRID.matcher(text);
    boolean hasSrid = srid.find();
    if (hasSrid && !srid.group(1).equals("4326")) {
      throw new BadGeometryException(
          "",
          NoteText.of("The geometry is in the reference system EPSG:%s.", srid.group(1)),
          NoteText.of("Give it in WGS 84 (EPSG:4326)."));
    }
    WktTokens tokens = new WktTokens(hasSrid ? text.substring(srid.end()) : text);
    Parts parts = new Parts();
    geometry(tokens, parts, 1);
    tokens.accept(';');
    if (!tokens.atEnd()) {
      throw tokens.fault(NoteText.of("Something stands behind the end of the geometry"));
    }
    return new WktDrawing(
        new Drawing(parts.lines(), parts.area(), parts.points), List.copyOf(parts.repairs));
  }

  private void geometry(WktTokens tokens, Parts parts, int depth) throws BadGeometryException {
    String type = tokens.word();
    String suffix = tokens.word();
    if (!suffix.isEmpty() && !KINDS_OF_POSITION.contains(suffix) && !suffix.equals("EMPTY")) {
      throw tokens.fault(NoteText.of("'%s' was not expected", suffix));
    }
    if (suffix.equals("EMPTY") || tokens.word().equals("EMPTY")) {
      return;
    }
    switch (base(type)) {
      case "POINT", "MULTIPOINT" ->
          parts.points += tokens.bracket().lists().stream().mapToInt(List::size).sum();
      case "LINESTRING", "MULTILINESTRING" -> {
        for (List<Coordinate> line : tokens.bracket().lists()) {
          parts.lines.add(line(line));
        }
      }
      case "POLYGON" -> parts.areas.add(polygon(tokens.bracket(), parts));
      case "MULTIPOLYGON" -> multiPolygon(tokens.bracket(), parts);
      case "GEOMETRYCOLLECTION" -> {
        if (depth == DEEPEST_COLLECTION) {
          throw tokens.fault(NoteText.of("Collections stand too deep within one another"));
        }
        tokens.expect('(');
        do {
          geometry(tokens, parts, depth + 1);
        } while (tokens.accept(','));
        tokens.expect(')');
      }
      default ->
          throw tokens.fault(
              type.isEmpty()
                  ? NoteText.of("The type of the geometry was expected")
                  : NoteText.of("'%s' is no type of geometry", type.toLowerCase(Locale.ROOT)));
    }
  }

  /** Some write POLYGONZ in one word. */
  private static String base(String type) {
    return type.replaceFirst("(ZM|Z|M)$", "");
  }

  private LineString line(List<Coordinate> points) throws BadGeometryException {
    if (points.size() < 2) {
      throw new BadGeometryException(
          "", NoteText.of("A line must have at least 2 points but has %d.", points.size()));
    }
    return factory.createLineString(points.toArray(Coordinate[]::new));
  }

  private void multiPolygon(WktTokens.Bracket bracket, Parts parts) throws BadGeometryException {
    if (bracket.depth() < 3) {
      parts.repairs.add(NoteText.of("a pair of brackets is missing around each polygon"));
      for (List<Coordinate> ring : bracket.lists()) {
        parts.areas.add(polygon(new WktTokens.Bracket(ring, List.of()), parts));
      }
      return;
    }
    for (WktTokens.Bracket member : bracket.members()) {
      parts.areas.add(polygon(member, parts));
    }
  }

  private Geometry polygon(WktTokens.Bracket bracket, Parts parts) throws BadGeometryException {
    if (bracket.members().isEmpty()) {
      parts.repairs.add(NoteText.of("a pair of brackets is missing around the ring"));
    }
    List<LinearRing> rings = new ArrayList<>();
    for (List<Coordinate> points : bracket.lists()) {
      List<Coordinate> closed = new ArrayList<>(points);
      if (!closed.get(0).equals2D(closed.get(closed.size() - 1))) {
        closed.add(closed.get(0));
        parts.repairs.add(NoteText.of("a ring does not end where it starts"));
      }
      rings.add(Rings.closed(closed.toArray(Coordinate[]::new), "", factory));
    }
    Polygon polygon =
        factory.createPolygon(
            rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    IsValidOp check = new IsValidOp(polygon);
    if (!check.isValid()) {
      throw new BadGeometryException(
          "",
          NoteText.of("The polygon is not valid: %s.", check.getValidationError()),
          NoteText.of("Its rings must not cross themselves or one another."));
    }
    return polygon;
  }

  private final class Parts {
    private final List<Geometry> lines = new ArrayList<>();
    private final List<Geometry> areas = new ArrayList<>();
    private final Set<NoteText> repairs = new LinkedHashSet<>();
    private int points;

    Optional<Geometry> lines() {
      return lines.isEmpty() ? Optional.empty() : Optional.of(factory.buildGeometry(lines));
    }

    /** Polygons given one by one may overlap, which those of a MultiPolygon must not. */
    Optional<Geometry> area() {
      return areas.size() > 1
          ? Optional.of(OverlayNGRobust.union(areas))
          : areas.stream().findFirst();
    }
  }
}
