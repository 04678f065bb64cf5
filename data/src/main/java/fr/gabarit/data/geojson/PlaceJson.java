package fr.gabarit.data.geojson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.data.geometry.BadGeometryException;
import fr.gabarit.data.geometry.CoordinateCheck;
import fr.gabarit.data.geometry.Drawing;
import fr.gabarit.data.geometry.GeoJsonGeometryReader;
import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.order.Place;
import fr.gabarit.order.PlaceDirection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;

/** Places to and from the geometry and some properties of a feature. Stateless. */
final class PlaceJson {
  static final List<String> NAMES =
      List.of("label", "road_name", "road_number", "direction", "osm_way_ids", "unlocated");

  private final GeoJsonGeometryReader geometries = new GeoJsonGeometryReader();

  Optional<Place> read(JsonCursor geometry, JsonCursor properties) {
    Optional<String> roadName = text(properties.field("road_name"));
    Optional<String> roadNumber = text(properties.field("road_number"));
    Optional<PlaceDirection> direction = direction(properties.field("direction"));
    Optional<String> label = text(properties.field("label"));
    String name =
        label
            .or(() -> roadNumber.flatMap(n -> roadName.map(r -> n + " " + r)))
            .or(() -> roadNumber)
            .or(() -> roadName)
            .orElse("unnamed");
    if (direction.isEmpty()) {
      return Optional.empty();
    }
    JsonCursor ways = properties.field("osm_way_ids");
    JsonCursor unlocated = properties.field("unlocated");
    int kinds = count(geometry.isPresent(), ways.isPresent(), unlocated.isPresent());
    if (kinds != 1) {
      geometry.error(
          kinds == 0 ? "The feature has no place." : "The feature has more than one place.",
          "Give it a geometry, or osm_way_ids, or a reason why it is unlocated; one of them.");
      return Optional.empty();
    }
    if (ways.isPresent()) {
      return wayIds(ways).map(ids -> new Place.OsmWays(name, ids, direction.get()));
    }
    if (unlocated.isPresent()) {
      return unlocated(unlocated, name);
    }
    return drawn(geometry)
        .flatMap(
            drawing ->
                drawing.getDimension() == 1
                    ? Optional.of(
                        new Place.Line(name, drawing, roadName, roadNumber, direction.get()))
                    : area(properties, name, drawing, direction.get()));
  }

  private static int count(boolean... given) {
    int count = 0;
    for (boolean one : given) {
      count += one ? 1 : 0;
    }
    return count;
  }

  private static Optional<Place> area(
      JsonCursor properties, String name, Geometry drawing, PlaceDirection direction) {
    if (direction != PlaceDirection.BOTH) {
      properties
          .field("direction")
          .error("An area has no direction.", "Draw the road as a line, or remove the direction.");
      return Optional.empty();
    }
    return Optional.of(new Place.Area(name, drawing));
  }

  private static Optional<Place> unlocated(JsonCursor reason, String name) {
    Optional<String> text = reason.text();
    text.ifPresent(
        words ->
            reason
                .problems()
                .warn(
                    NoteKind.UNLOCATED_PLACE,
                    reason.pointer(),
                    "The place '%s' is not located: %s".formatted(name, words),
                    "The measure has no effect there until it is drawn."));
    return text.map(words -> new Place.Unlocated(name, words));
  }

  private static Optional<String> text(JsonCursor json) {
    return json.isPresent() ? json.text() : Optional.empty();
  }

  private static Optional<PlaceDirection> direction(JsonCursor json) {
    return json.isPresent() ? json.word(PlaceDirection.class) : Optional.of(PlaceDirection.BOTH);
  }

  private static Optional<Set<Long>> wayIds(JsonCursor json) {
    Optional<List<Long>> ids = JsonCursor.all(json.words(), PlaceJson::wayId);
    return ids.filter(List::isEmpty).isPresent()
        ? json.unfit("at least one id of a way")
        : ids.map(LinkedHashSet::new);
  }

  private static Optional<Long> wayId(JsonCursor json) {
    try {
      return Optional.of(Long.valueOf(json.node().asText()));
    } catch (NumberFormatException e) {
      return json.unfit("the id of a way, a whole number");
    }
  }

  private Optional<Geometry> drawn(JsonCursor geometry) {
    Drawing drawing;
    try {
      drawing = geometries.read(geometry.node());
    } catch (BadGeometryException e) {
      new JsonCursor(null, geometry.pointer() + e.pointer(), geometry.problems())
          .error(e.getMessage(), e.hint().orElse("Correct the drawing."));
      return Optional.empty();
    }
    boolean collection =
        geometry.node().path("type").asText("").equals("GeometryCollection")
            || drawing.points() > 0;
    Optional<Geometry> shape = drawing.lines().or(drawing::area);
    if (collection || shape.isEmpty()) {
      return geometry.unfit(
          "a LineString, MultiLineString, Polygon or MultiPolygon; make a feature of each place");
    }
    if (shape.get().getLength() == 0) {
      geometry.error("The line has no length.", "Draw at least two different points.");
      return Optional.empty();
    }
    CoordinateCheck.swapHint(shape.get())
        .ifPresent(
            hint ->
                geometry
                    .problems()
                    .warn(
                        NoteKind.INVALID_VALUE,
                        geometry.pointer(),
                        "The place lies outside metropolitan France.",
                        hint));
    return shape;
  }

  void writeProperties(Place place, ObjectNode properties) {
    properties.put("label", place.label());
    if (place instanceof Place.Line line) {
      line.roadName().ifPresent(name -> properties.put("road_name", name));
      line.roadNumber().ifPresent(number -> properties.put("road_number", number));
      properties.put("direction", JsonCursor.token(line.direction()));
    } else if (place instanceof Place.OsmWays ways) {
      properties.put("direction", JsonCursor.token(ways.direction()));
      ArrayNode ids = properties.putArray("osm_way_ids");
      ways.wayIds().stream().sorted().forEach(ids::add);
    } else if (place instanceof Place.Unlocated unlocated) {
      properties.put("unlocated", unlocated.reason());
    }
  }

  JsonNode geometry(Place place) {
    if (place instanceof Place.Line line) {
      return GeometryJson.write(line.lines());
    }
    if (place instanceof Place.Area area) {
      return GeometryJson.write(area.area());
    }
    return JsonNodeFactory.instance.nullNode();
  }
}
