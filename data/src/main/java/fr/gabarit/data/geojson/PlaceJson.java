package fr.gabarit.data.geojson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.data.geometry.BadGeometryException;
import fr.gabarit.data.geometry.CoordinateCheck;
import fr.gabarit.data.geometry.Drawing;
import fr.gabarit.data.geometry.GeoJsonGeometryReader;
import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.order.Place;
import fr.gabarit.order.PlaceDirection;
import fr.gabarit.order.TurnVia;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.locationtech.jts.geom.Geometry;

/** Places to and from the geometry and some properties of a feature. Stateless. */
final class PlaceJson {
  static final List<String> NAMES =
      List.of(
          "label",
          "road_name",
          "road_number",
          "direction",
          "osm_way_ids",
          "osm_node",
          "turn",
          "street",
          "numbered_road",
          "commune",
          "excluded_streets",
          "unlocated");

  /** Properties of which one says what kind of place it is; else the geometry is the place. */
  private static final List<String> KINDS =
      List.of("osm_node", "osm_way_ids", "turn", "street", "numbered_road", "commune", "unlocated");

  private final GeoJsonGeometryReader geometries = new GeoJsonGeometryReader();
  private final JunctionJson junctions = new JunctionJson();
  private final NamedPlaceJson named = new NamedPlaceJson();

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
    Optional<String> kind = kind(geometry, properties);
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    JsonCursor value = properties.field(kind.get());
    return switch (kind.get()) {
      case "osm_node" ->
          undirected(properties, direction.get(), junctions.readNode(geometry, properties, name));
      case "turn" ->
          undirected(properties, direction.get(), junctions.readTurn(geometry, value, name));
      case "commune" ->
          undirected(
              properties,
              direction.get(),
              named.readCommune(value, properties.field("excluded_streets"), name));
      case "street" -> named.readStreet(value, name, direction.get());
      case "numbered_road" -> named.readRoad(value, name, direction.get());
      case "osm_way_ids" ->
          OsmIdJson.ways(value)
              .map(ids -> new Place.OsmWays(name, new LinkedHashSet<>(ids), direction.get()));
      case "unlocated" -> unlocated(value, name);
      default ->
          drawn(geometry)
              .flatMap(
                  drawing ->
                      drawing.getDimension() == 1
                          ? Optional.of(
                              new Place.Line(name, drawing, roadName, roadNumber, direction.get()))
                          : undirected(
                              properties,
                              direction.get(),
                              Optional.of(new Place.Area(name, drawing))));
    };
  }

  /** The property that says what the place is, or "geometry". */
  private static Optional<String> kind(JsonCursor geometry, JsonCursor properties) {
    List<String> kinds =
        new ArrayList<>(KINDS.stream().filter(name -> properties.field(name).isPresent()).toList());
    if (kinds.contains("osm_node")) {
      kinds.remove("osm_way_ids");
    }
    boolean atPoint = kinds.contains("osm_node") || kinds.contains("turn");
    if (geometry.isPresent() && !atPoint) {
      kinds.add("geometry");
    }
    if (kinds.size() != 1) {
      geometry.error(
          kinds.isEmpty()
              ? NoteText.of("The feature has no place.")
              : NoteText.of("The feature has more than one place."),
          NoteText.of(
              "Give it a geometry, or osm_way_ids, osm_node, turn, street, numbered_road or commune, or"
                  + " a reason why it is unlocated; one of them."));
      return Optional.empty();
    }
    return Optional.of(kinds.get(0));
  }

  private static Optional<Place> undirected(
      JsonCursor properties, PlaceDirection direction, Optional<? extends Place> place) {
    if (direction != PlaceDirection.BOTH) {
      properties
          .field("direction")
          .error(
              NoteText.of("Only roads have a direction."),
              NoteText.of("Draw the road as a line, or remove the direction."));
      return Optional.empty();
    }
    return place.map(found -> found);
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
                    NoteText.of("The place '%s' is not located: %s", name, words),
                    NoteText.of("The measure has no effect there until it is drawn.")));
    return text.map(words -> new Place.Unlocated(name, words));
  }

  private static Optional<String> text(JsonCursor json) {
    return json.isPresent() ? json.text() : Optional.empty();
  }

  private static Optional<PlaceDirection> direction(JsonCursor json) {
    return json.isPresent() ? json.word(PlaceDirection.class) : Optional.of(PlaceDirection.BOTH);
  }

  private Optional<Geometry> drawn(JsonCursor geometry) {
    Drawing drawing;
    try {
      drawing = geometries.read(geometry.node());
    } catch (BadGeometryException e) {
      new JsonCursor(null, geometry.pointer() + e.pointer(), geometry.problems())
          .error(e.text(), e.hint().orElse(NoteText.of("Correct the drawing.")));
      return Optional.empty();
    }
    boolean collection =
        geometry.node().path("type").asText("").equals("GeometryCollection")
            || drawing.points() > 0;
    Optional<Geometry> shape = drawing.lines().or(drawing::area);
    if (collection || shape.isEmpty()) {
      return geometry.unfit(
          NoteText.of(
              "a LineString, MultiLineString, Polygon or MultiPolygon; make a feature of each place"));
    }
    if (shape.get().getLength() == 0) {
      geometry.error(
          NoteText.of("The line has no length."),
          NoteText.of("Draw at least two different points."));
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
                        NoteText.of("The place lies outside metropolitan France."),
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
      OsmIdJson.write(new TreeSet<>(ways.wayIds()), properties.putArray("osm_way_ids"));
    } else if (place instanceof Place.OsmNode node) {
      junctions.write(node, properties);
    } else if (place instanceof Place.Turn turn) {
      junctions.write(turn, properties);
    } else if (place instanceof Place.NamedStreet street) {
      properties.put("direction", JsonCursor.token(street.direction()));
      named.write(street, properties);
    } else if (place instanceof Place.NumberedRoad road) {
      properties.put("direction", JsonCursor.token(road.direction()));
      named.write(road, properties);
    } else if (place instanceof Place.WholeCommune commune) {
      named.write(commune, properties);
    } else if (place instanceof Place.Unlocated unlocated) {
      properties.put("unlocated", unlocated.reason().english());
    }
  }

  JsonNode geometry(Place place) {
    if (place instanceof Place.Line line) {
      return GeometryJson.write(line.lines());
    }
    if (place instanceof Place.Area area) {
      return GeometryJson.write(area.area());
    }
    if (place instanceof Place.OsmNode node) {
      return PointJson.geometry(node.longitude(), node.latitude());
    }
    if (place instanceof Place.Turn turn && turn.via() instanceof TurnVia.Node node) {
      return PointJson.geometry(node.longitude(), node.latitude());
    }
    return JsonNodeFactory.instance.nullNode();
  }
}
