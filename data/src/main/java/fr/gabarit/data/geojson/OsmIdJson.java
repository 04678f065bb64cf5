package fr.gabarit.data.geojson;

import com.fasterxml.jackson.databind.node.ArrayNode;
import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.data.report.NoteText;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Ids of OpenStreetMap elements to and from JSON. */
final class OsmIdJson {
  private OsmIdJson() {}

  /** At least one id of a way, in an array or in a text apart by commas. */
  static Optional<List<Long>> ways(JsonCursor json) {
    Optional<List<Long>> ids = JsonCursor.all(json.words(), way -> id(way, "way"));
    return ids.filter(List::isEmpty).isPresent()
        ? json.unfit(NoteText.of("at least one id of a way"))
        : ids;
  }

  /** The id of a node. */
  static Optional<Long> node(JsonCursor json) {
    return id(json, "node");
  }

  private static Optional<Long> id(JsonCursor json, String kind) {
    try {
      return Optional.of(Long.valueOf(json.node().asText()));
    } catch (NumberFormatException e) {
      return json.unfit(NoteText.of("the id of a %s, a whole number", kind));
    }
  }

  static void write(Collection<Long> ids, ArrayNode array) {
    ids.forEach(array::add);
  }
}
