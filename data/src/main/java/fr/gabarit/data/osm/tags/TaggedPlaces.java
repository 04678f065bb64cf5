package fr.gabarit.data.osm.tags;

import fr.gabarit.order.Place;
import fr.gabarit.order.PlaceDirection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Ways and nodes on which a rule stands, and the tags that say it. */
final class TaggedPlaces {
  private static final String PAGE = "https://www.openstreetmap.org/%s/%d";

  private final Map<PlaceDirection, Set<Long>> ways = new EnumMap<>(PlaceDirection.class);
  private final Map<Long, RoadNode> nodes = new TreeMap<>();
  private final Map<String, Integer> placesByTagText = new TreeMap<>();

  void addWay(long id, TagRule rule) {
    ways.computeIfAbsent(rule.direction(), key -> new TreeSet<>()).add(id);
    placesByTagText.merge(rule.tagText(), 1, Integer::sum);
  }

  void addNode(RoadNode node, TagRule rule) {
    nodes.put(node.id(), node);
    placesByTagText.merge(rule.tagText(), 1, Integer::sum);
  }

  void addAll(TaggedPlaces others) {
    others.ways.forEach(
        (direction, ids) -> ways.computeIfAbsent(direction, key -> new TreeSet<>()).addAll(ids));
    nodes.putAll(others.nodes);
  }

  /** How many places carry each of the tags. */
  Map<String, Integer> tagTexts() {
    return Collections.unmodifiableMap(placesByTagText);
  }

  List<Place> places(String label) {
    List<Place> places = new ArrayList<>();
    ways.forEach((direction, ids) -> places.add(new Place.OsmWays(label, ids, direction)));
    nodes.values().forEach(node -> places.add(node.place(label)));
    return places;
  }

  /** A page on OpenStreetMap; exists for a single way or node only. */
  Optional<String> page() {
    Set<Long> wayIds = new TreeSet<>();
    ways.values().forEach(wayIds::addAll);
    if (wayIds.size() + nodes.size() != 1) {
      return Optional.empty();
    }
    return Optional.of(
        wayIds.isEmpty()
            ? PAGE.formatted("node", nodes.keySet().iterator().next())
            : PAGE.formatted("way", wayIds.iterator().next()));
  }
}
