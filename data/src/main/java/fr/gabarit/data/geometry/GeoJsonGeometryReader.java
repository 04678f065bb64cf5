package fr.gabarit.data.geometry;

import com.fasterxml.jackson.databind.JsonNode;
import fr.gabarit.data.report.NoteText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * Reads GeoJSON geometries (RFC 7946, longitude first; altitudes are dropped). Every coordinate,
 * ring and polygon is checked. Thread-safe.
 */
public final class GeoJsonGeometryReader {
  private final GeometryFactory factory = new GeometryFactory();

  /**
   * Reads a geometry of any type; the parts of a collection are gathered by dimension.
   *
   * @throws BadGeometryException if it is no valid geometry; the first fault is reported
   */
  public Drawing read(JsonNode geometry) throws BadGeometryException {
    Parts parts = new Parts();
    collect(geometry, "", parts);
    // Polygons of a collection may overlap, which those of a MultiPolygon must not.
    Optional<Geometry> area =
        parts.areas.size() > 1
            ? Optional.of(OverlayNGRobust.union(parts.areas))
            : parts.areas.stream().findFirst();
    return new Drawing(gather(parts.lines), area, parts.points);
  }

  private void collect(JsonNode geometry, String pointer, Parts parts) throws BadGeometryException {
    if (!geometry.isObject()) {
      throw new BadGeometryException(pointer, NoteText.of("A geometry must be a JSON object."));
    }
    String type = geometry.path("type").asText("");
    switch (type) {
      case "Point" -> {
        position(coordinates(geometry, pointer), pointer + "/coordinates");
        parts.points++;
      }
      case "MultiPoint" ->
          parts.points +=
              positions(coordinates(geometry, pointer), pointer + "/coordinates").length;
      case "LineString" ->
          parts.lines.add(line(coordinates(geometry, pointer), pointer + "/coordinates"));
      case "MultiLineString" -> parts.lines.add(multiLine(geometry, pointer));
      case "Polygon" ->
          parts.areas.add(
              valid(polygon(coordinates(geometry, pointer), pointer + "/coordinates"), pointer));
      case "MultiPolygon" -> parts.areas.add(valid(multiPolygon(geometry, pointer), pointer));
      case "GeometryCollection" -> {
        JsonNode members = geometry.path("geometries");
        if (!members.isArray()) {
          throw new BadGeometryException(
              pointer + "/geometries",
              NoteText.of("A GeometryCollection must have an array of geometries."));
        }
        for (int i = 0; i < members.size(); i++) {
          collect(members.get(i), pointer + "/geometries/" + i, parts);
        }
      }
      default ->
          throw new BadGeometryException(
              pointer + "/type",
              NoteText.of("The geometry type '%s' is not one of GeoJSON's.", type));
    }
  }

  private Optional<Geometry> gather(List<Geometry> parts) {
    if (parts.size() == 1) {
      return Optional.of(parts.get(0));
    }
    List<Geometry> flat = new ArrayList<>();
    for (Geometry part : parts) {
      for (int i = 0; i < part.getNumGeometries(); i++) {
        flat.add(part.getGeometryN(i));
      }
    }
    return flat.isEmpty() ? Optional.empty() : Optional.of(factory.buildGeometry(flat));
  }

  private Geometry multiLine(JsonNode geometry, String pointer) throws BadGeometryException {
    JsonNode members = coordinates(geometry, pointer);
    LineString[] lines = new LineString[members.size()];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = line(members.get(i), pointer + "/coordinates/" + i);
    }
    return factory.createMultiLineString(lines);
  }

  private Geometry multiPolygon(JsonNode geometry, String pointer) throws BadGeometryException {
    JsonNode members = coordinates(geometry, pointer);
    Polygon[] polygons = new Polygon[members.size()];
    for (int i = 0; i < polygons.length; i++) {
      polygons[i] = polygon(members.get(i), pointer + "/coordinates/" + i);
    }
    return factory.createMultiPolygon(polygons);
  }

  private LineString line(JsonNode node, String pointer) throws BadGeometryException {
    Coordinate[] points = positions(node, pointer);
    if (points.length < 2) {
      throw new BadGeometryException(
          pointer, NoteText.of("A line must have at least 2 points but has %d.", points.length));
    }
    return factory.createLineString(points);
  }

  private Polygon polygon(JsonNode node, String pointer) throws BadGeometryException {
    if (!node.isArray() || node.isEmpty()) {
      throw new BadGeometryException(pointer, NoteText.of("A polygon must have an outer ring."));
    }
    LinearRing shell = ring(node.get(0), pointer + "/0");
    LinearRing[] holes = new LinearRing[node.size() - 1];
    for (int i = 0; i < holes.length; i++) {
      holes[i] = ring(node.get(i + 1), pointer + "/" + (i + 1));
    }
    return factory.createPolygon(shell, holes);
  }

  private LinearRing ring(JsonNode node, String pointer) throws BadGeometryException {
    return Rings.closed(positions(node, pointer), pointer, factory);
  }

  private static Geometry valid(Geometry area, String pointer) throws BadGeometryException {
    IsValidOp check = new IsValidOp(area);
    if (!check.isValid()) {
      throw new BadGeometryException(
          pointer,
          NoteText.of("The polygon is not valid: %s.", check.getValidationError()),
          NoteText.of("Its rings must not cross themselves or one another."));
    }
    return area;
  }

  private static JsonNode coordinates(JsonNode geometry, String pointer)
      throws BadGeometryException {
    JsonNode coordinates = geometry.path("coordinates");
    if (!coordinates.isArray() || coordinates.isEmpty()) {
      throw new BadGeometryException(
          pointer + "/coordinates",
          NoteText.of("The coordinates must be an array that is not empty."));
    }
    return coordinates;
  }

  private static Coordinate[] positions(JsonNode node, String pointer) throws BadGeometryException {
    if (!node.isArray()) {
      throw new BadGeometryException(pointer, NoteText.of("Positions must stand in an array."));
    }
    Coordinate[] points = new Coordinate[node.size()];
    for (int i = 0; i < points.length; i++) {
      points[i] = position(node.get(i), pointer + "/" + i);
    }
    return points;
  }

  private static Coordinate position(JsonNode node, String pointer) throws BadGeometryException {
    if (!node.isArray() || node.size() < 2 || !node.get(0).isNumber() || !node.get(1).isNumber()) {
      throw new BadGeometryException(
          pointer, NoteText.of("A position must be [longitude, latitude], two numbers."));
    }
    return CoordinateCheck.coordinate(
        node.get(0).doubleValue(), node.get(1).doubleValue(), pointer);
  }

  private static final class Parts {
    private final List<Geometry> lines = new ArrayList<>();
    private final List<Geometry> areas = new ArrayList<>();
    private int points;
  }
}
