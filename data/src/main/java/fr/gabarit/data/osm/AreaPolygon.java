package fr.gabarit.data.osm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** An area of the earth: one or several polygons, WGS 84. Immutable and thread-safe. */
public final class AreaPolygon {
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();
  private static final int LEAST_RING_POINTS = 4;

  private final Geometry geometry;
  private final Envelope envelope;
  private final IndexedPointInAreaLocator locator;

  private AreaPolygon(Geometry geometry) {
    this.geometry = geometry;
    this.envelope = geometry.getEnvelopeInternal();
    this.locator = new IndexedPointInAreaLocator(geometry);
  }

  /**
   * Reads a GeoJSON file (RFC 7946): a Polygon, a MultiPolygon, a Feature or FeatureCollection of
   * them; several polygons are united.
   *
   * @throws AreaFileException if it is missing, no JSON, or holds anything but valid polygons
   */
  public static AreaPolygon read(Path geoJson) throws IOException {
    if (!Files.isRegularFile(geoJson)) {
      throw new AreaFileException(geoJson, List.of("there is no such file"));
    }
    JsonNode root;
    try {
      root = new ObjectMapper().readTree(geoJson.toFile());
    } catch (JsonProcessingException e) {
      throw new AreaFileException(
          geoJson, List.of("line %d is no JSON".formatted(e.getLocation().getLineNr())));
    }
    List<String> problems = new ArrayList<>();
    List<Polygon> polygons = new ArrayList<>();
    new Parser(polygons, problems).read(root, "$");
    if (polygons.isEmpty() && problems.isEmpty()) {
      problems.add("it holds no polygon");
    }
    if (!problems.isEmpty()) {
      throw new AreaFileException(geoJson, problems);
    }
    return new AreaPolygon(UnaryUnionOp.union(polygons));
  }

  /** Whether the point is inside or on the border. */
  public boolean contains(double latitude, double longitude) {
    return envelope.contains(longitude, latitude)
        && locator.locate(new Coordinate(longitude, latitude)) != Location.EXTERIOR;
  }

  /** The smallest box around it; x = longitude, y = latitude. */
  public Envelope envelope() {
    return new Envelope(envelope);
  }

  /** A copy of the geometry; x = longitude, y = latitude. */
  public Geometry geometry() {
    return geometry.copy();
  }

  /** Collects polygons and problems; the path in the document tells where. */
  private record Parser(List<Polygon> polygons, List<String> problems) {

    void read(JsonNode node, String path) {
      String type = node.path("type").asText("");
      switch (type) {
        case "FeatureCollection" -> {
          JsonNode features = node.path("features");
          for (int i = 0; i < features.size(); i++) {
            read(features.get(i), "%s.features[%d]".formatted(path, i));
          }
        }
        case "Feature" -> read(node.path("geometry"), path + ".geometry");
        case "Polygon" -> polygon(node.path("coordinates"), path + ".coordinates");
        case "MultiPolygon" -> {
          JsonNode parts = node.path("coordinates");
          for (int i = 0; i < parts.size(); i++) {
            polygon(parts.get(i), "%s.coordinates[%d]".formatted(path, i));
          }
        }
        case "" -> problems.add(path + " has no type");
        default -> problems.add("%s is a %s, not a polygon".formatted(path, type));
      }
    }

    private void polygon(JsonNode rings, String path) {
      int before = problems.size();
      List<LinearRing> read = new ArrayList<>();
      for (int i = 0; i < rings.size(); i++) {
        ring(rings.get(i), "%s[%d]".formatted(path, i), read);
      }
      if (problems.size() > before) {
        return;
      }
      if (read.isEmpty()) {
        problems.add(path + " has no ring");
        return;
      }
      Polygon polygon =
          GEOMETRIES.createPolygon(
              read.get(0), read.subList(1, read.size()).toArray(LinearRing[]::new));
      TopologyValidationError error = new IsValidOp(polygon).getValidationError();
      if (error == null) {
        polygons.add(polygon);
      } else {
        problems.add(
            "%s is invalid: %s at longitude %s, latitude %s"
                .formatted(
                    path, error.getMessage(), error.getCoordinate().x, error.getCoordinate().y));
      }
    }

    private void ring(JsonNode points, String path, List<LinearRing> rings) {
      int before = problems.size();
      Coordinate[] coordinates = new Coordinate[points.size()];
      for (int i = 0; i < coordinates.length; i++) {
        JsonNode point = points.get(i);
        double longitude = point.path(0).asDouble(Double.NaN);
        double latitude = point.path(1).asDouble(Double.NaN);
        if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
          problems.add("%s[%d] is no longitude, latitude: %s".formatted(path, i, point));
          return;
        }
        coordinates[i] = new Coordinate(longitude, latitude);
      }
      if (coordinates.length < LEAST_RING_POINTS
          || !coordinates[0].equals2D(coordinates[coordinates.length - 1])) {
        problems.add(path + " must have at least 4 points and end where it starts");
      }
      if (problems.size() == before) {
        rings.add(GEOMETRIES.createLinearRing(coordinates));
      }
    }
  }
}
