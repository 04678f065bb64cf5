package fr.gabarit.data.geojson;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.data.report.NoteText;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/** Positions to and from JSON; x = longitude, y = latitude, WGS 84 degrees. */
final class PointJson {
  private PointJson() {}

  /** A GeoJSON geometry that must be a point. */
  static Optional<Coordinate> readGeometry(JsonCursor geometry) {
    return geometry.field("type").node().asText("").equals("Point")
        ? readPosition(geometry.field("coordinates"))
        : geometry.unfit(NoteText.of("a Point"));
  }

  /** A GeoJSON position: longitude, latitude, and perhaps a height, which is passed over. */
  static Optional<Coordinate> readPosition(JsonCursor json) {
    if (json.isArray() && json.node().size() >= 2) {
      double longitude = degrees(json, 0);
      double latitude = degrees(json, 1);
      if (Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90) {
        return Optional.of(new Coordinate(longitude, latitude));
      }
    }
    return json.unfit(NoteText.of("a position: longitude, latitude, in degrees"));
  }

  private static double degrees(JsonCursor json, int index) {
    return json.node().get(index).isNumber() ? json.node().get(index).doubleValue() : Double.NaN;
  }

  static ObjectNode geometry(double longitude, double latitude) {
    ObjectNode point = JsonNodeFactory.instance.objectNode().put("type", "Point");
    point.set("coordinates", position(longitude, latitude));
    return point;
  }

  static ArrayNode position(double longitude, double latitude) {
    return JsonNodeFactory.instance.arrayNode().add(longitude).add(latitude);
  }
}
