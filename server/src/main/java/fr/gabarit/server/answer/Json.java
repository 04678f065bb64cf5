package fr.gabarit.server.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.order.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;

/** Makes the JSON values that several answers have in common. Stateless. */
public final class Json {
  private static final int COORDINATE_DIGITS = 6;

  private Json() {}

  /** An empty object. */
  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** An empty array. */
  public static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  /** The same words in French and English. */
  public static ObjectNode words(String french, String english) {
    return object().put("fr", french).put("en", english);
  }

  /** Words of both languages. */
  public static ObjectNode words(Wording words) {
    return words(words.french(), words.english());
  }

  /** A GeoJSON position: longitude, latitude. */
  public static ArrayNode position(Coordinate coordinate) {
    return array().add(degrees(coordinate.x)).add(degrees(coordinate.y));
  }

  /** A GeoJSON LineString or MultiLineString. */
  public static ObjectNode lines(Geometry lines) {
    ObjectNode geometry = object();
    if (lines instanceof MultiLineString multi && multi.getNumGeometries() != 1) {
      ArrayNode coordinates = geometry.put("type", "MultiLineString").putArray("coordinates");
      for (int i = 0; i < multi.getNumGeometries(); i++) {
        coordinates.add(coordinates((LineString) multi.getGeometryN(i)));
      }
      return geometry;
    }
    geometry
        .put("type", "LineString")
        .set("coordinates", coordinates((LineString) lines.getGeometryN(0)));
    return geometry;
  }

  private static ArrayNode coordinates(LineString line) {
    ArrayNode coordinates = array();
    for (Coordinate coordinate : line.getCoordinates()) {
      coordinates.add(position(coordinate));
    }
    return coordinates;
  }

  /** Degrees to the decimetre. */
  public static BigDecimal degrees(double degrees) {
    return BigDecimal.valueOf(degrees)
        .setScale(COORDINATE_DIGITS, RoundingMode.HALF_UP)
        .stripTrailingZeros();
  }

  /** A number to three decimals. */
  public static BigDecimal rounded(double value) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
