package fr.gabarit.data.geojson;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** Lines and polygons as GeoJSON with the full precision of their coordinates. Stateless. */
final class GeometryJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private GeometryJson() {}

  static ObjectNode write(Geometry geometry) {
    ObjectNode json = JSON.objectNode();
    if (geometry instanceof LineString line) {
      json.put("type", "LineString");
      json.set("coordinates", line(line));
    } else if (geometry instanceof MultiLineString) {
      json.put("type", "MultiLineString");
      ArrayNode parts = json.putArray("coordinates");
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        parts.add(line((LineString) geometry.getGeometryN(i)));
      }
    } else if (geometry instanceof Polygon polygon) {
      json.put("type", "Polygon");
      json.set("coordinates", polygon(polygon));
    } else if (geometry instanceof MultiPolygon) {
      json.put("type", "MultiPolygon");
      ArrayNode parts = json.putArray("coordinates");
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        parts.add(polygon((Polygon) geometry.getGeometryN(i)));
      }
    } else {
      throw new IllegalArgumentException(
          "A place must be lines or polygons but is " + geometry.getGeometryType() + ".");
    }
    return json;
  }

  private static ArrayNode polygon(Polygon polygon) {
    ArrayNode rings = JSON.arrayNode();
    rings.add(line(polygon.getExteriorRing()));
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      rings.add(line(polygon.getInteriorRingN(i)));
    }
    return rings;
  }

  private static ArrayNode line(LineString line) {
    ArrayNode positions = JSON.arrayNode();
    for (Coordinate coordinate : line.getCoordinates()) {
      positions.add(JSON.arrayNode().add(coordinate.x).add(coordinate.y));
    }
    return positions;
  }
}
