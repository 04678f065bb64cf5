package fr.gabarit.data.osm.gazetteer;

import com.carrotsearch.hppc.LongObjectHashMap;
import fr.gabarit.data.osm.OsmVisitor;
import fr.gabarit.data.osm.RelationMember;
import fr.gabarit.gazetteer.HouseAddress;
import fr.gabarit.gazetteer.Municipality;
import fr.gabarit.gazetteer.RoadPost;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects what nodes tell, and where the needed ones lie. Confined to one reading. */
final class NodePass implements OsmVisitor {
  /** Hamlets and suburbs are parts of communes. */
  private static final Set<String> COMMUNE_PLACES =
      Set.of("city", "town", "village", "municipality");

  private final RelationPass relations;
  private final WayPass ways;
  private final NodePositions positions = new NodePositions();
  private final HintCollector hints = new HintCollector();
  private final List<HouseAddress> houses = new ArrayList<>();
  private final LongObjectHashMap<Numbered> numbered = new LongObjectHashMap<>();
  private final PostReader posts = new PostReader();
  private int housesWithoutStreet;

  /** A house on a line of houses. */
  record Numbered(String number, Optional<String> street) {}

  NodePass(RelationPass relations, WayPass ways) {
    this.relations = relations;
    this.ways = ways;
  }

  @Override
  public Set<RelationMember.Type> wanted() {
    return Set.of(RelationMember.Type.NODE);
  }

  @Override
  public void node(long id, double latitude, double longitude, Map<String, String> tags) {
    boolean needed = ways.needsNode(id) || relations.isCentre(id);
    if (needed) {
      positions.put(id, latitude, longitude);
    }
    if (tags.isEmpty()) {
      return;
    }
    posts.read(latitude, longitude, tags);
    if (COMMUNE_PLACES.contains(tags.getOrDefault("place", ""))) {
      AddressTags.text(tags, "name")
          .ifPresent(
              name ->
                  hints.add(
                      new Municipality(AddressTags.text(tags, "ref:INSEE"), name),
                      latitude,
                      longitude));
    }
    AddressTags.city(tags).ifPresent(city -> hints.add(city, latitude, longitude));
    AddressTags.number(tags)
        .ifPresent(number -> house(id, latitude, longitude, number, tags, needed));
  }

  private void house(
      long id,
      double latitude,
      double longitude,
      String number,
      Map<String, String> tags,
      boolean needed) {
    Optional<String> street = AddressTags.street(tags).or(() -> relations.streetOfNode(id));
    if (needed) {
      numbered.put(id, new Numbered(number, street));
    }
    if (street.isPresent()) {
      houses.add(new HouseAddress(number, street.get(), longitude, latitude));
    } else if (!needed) {
      housesWithoutStreet++;
    }
  }

  NodePositions positions() {
    return positions;
  }

  HintCollector hints() {
    return hints;
  }

  List<HouseAddress> houses() {
    return houses;
  }

  /** The house at a node of a line of houses. */
  Optional<Numbered> numbered(long nodeId) {
    return Optional.ofNullable(numbered.get(nodeId));
  }

  List<RoadPost> posts() {
    return posts.posts();
  }

  int unreadablePosts() {
    return posts.unreadable();
  }

  int housesWithoutStreet() {
    return housesWithoutStreet;
  }
}
