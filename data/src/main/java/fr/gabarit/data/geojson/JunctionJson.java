package fr.gabarit.data.geojson;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.data.json.KnownNames;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.order.Place;
import fr.gabarit.order.TurnSense;
import fr.gabarit.order.TurnVia;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;

/**
 * Turns and points on the road, told by OpenStreetMap ids, to and from JSON. What lies at a node
 * has a point as its geometry. Stateless.
 */
final class JunctionJson {
  private static final KnownNames TURN =
      new KnownNames(
          List.of("sense", "from_osm_ways", "via_osm_node", "via_osm_ways", "to_osm_ways"));

  /** A point that {@code osm_node} and {@code osm_way_ids} name. */
  Optional<Place> readNode(JsonCursor geometry, JsonCursor properties, String label) {
    Optional<Coordinate> at = PointJson.readGeometry(geometry);
    Optional<Long> id = OsmIdJson.node(properties.field("osm_node"));
    JsonCursor waysJson = properties.field("osm_way_ids");
    Optional<List<Long>> ways =
        waysJson.isPresent()
            ? OsmIdJson.ways(waysJson)
            : waysJson.unfit(NoteText.of("the ids of the ways that pass through the node"));
    return at.isPresent() && id.isPresent() && ways.isPresent()
        ? Optional.of(
            new Place.OsmNode(
                label, id.get(), at.get().x, at.get().y, new LinkedHashSet<>(ways.get())))
        : Optional.empty();
  }

  void write(Place.OsmNode node, ObjectNode properties) {
    properties.put("osm_node", node.nodeId());
    OsmIdJson.write(new TreeSet<>(node.wayIds()), properties.putArray("osm_way_ids"));
  }

  /** A turn; the geometry is that of its node, and absent if it is made along ways. */
  Optional<Place> readTurn(JsonCursor geometry, JsonCursor turn, String label) {
    if (!turn.isObject()) {
      return turn.unfit(
          NoteText.of(
              "an object with sense, from_osm_ways, via_osm_node or via_osm_ways, to_osm_ways"));
    }
    TURN.check(turn);
    JsonCursor senseJson = turn.field("sense");
    Optional<TurnSense> sense =
        senseJson.isPresent() ? senseJson.word(TurnSense.class) : Optional.of(TurnSense.PROHIBITED);
    Optional<List<Long>> from = OsmIdJson.ways(turn.field("from_osm_ways"));
    Optional<TurnVia> via = readVia(geometry, turn);
    Optional<List<Long>> to = OsmIdJson.ways(turn.field("to_osm_ways"));
    return sense.isPresent() && from.isPresent() && via.isPresent() && to.isPresent()
        ? Optional.of(
            new Place.Turn(
                label,
                sense.get(),
                new LinkedHashSet<>(from.get()),
                via.get(),
                new LinkedHashSet<>(to.get())))
        : Optional.empty();
  }

  private static Optional<TurnVia> readVia(JsonCursor geometry, JsonCursor turn) {
    JsonCursor node = turn.field("via_osm_node");
    JsonCursor ways = turn.field("via_osm_ways");
    if (node.isPresent() == ways.isPresent()) {
      return turn.unfit(NoteText.of("a turn with either via_osm_node or via_osm_ways"));
    }
    if (ways.isPresent()) {
      return geometry.isPresent()
          ? geometry.unfit(NoteText.of("null, as the geometry of a turn along ways must be"))
          : OsmIdJson.ways(ways).map(TurnVia.Ways::new);
    }
    Optional<Long> id = OsmIdJson.node(node);
    Optional<Coordinate> at = PointJson.readGeometry(geometry);
    return id.isPresent() && at.isPresent()
        ? Optional.of(new TurnVia.Node(id.get(), at.get().x, at.get().y))
        : Optional.empty();
  }

  void write(Place.Turn turn, ObjectNode properties) {
    ObjectNode json = properties.putObject("turn");
    json.put("sense", JsonCursor.token(turn.sense()));
    OsmIdJson.write(new TreeSet<>(turn.fromWayIds()), json.putArray("from_osm_ways"));
    if (turn.via() instanceof TurnVia.Node node) {
      json.put("via_osm_node", node.nodeId());
    } else {
      OsmIdJson.write(((TurnVia.Ways) turn.via()).wayIds(), json.putArray("via_osm_ways"));
    }
    OsmIdJson.write(new TreeSet<>(turn.toWayIds()), json.putArray("to_osm_ways"));
  }
}
