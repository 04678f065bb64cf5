package fr.gabarit.data.osm.gazetteer;

import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.LongObjectHashMap;
import fr.gabarit.data.osm.OsmVisitor;
import fr.gabarit.data.osm.RelationMember;
import fr.gabarit.gazetteer.Municipality;
import fr.gabarit.gazetteer.WayNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects what ways tell, and which nodes are needed to place it. Confined to one reading. */
final class WayPass implements OsmVisitor {
  private static final List<String> OTHER_NAMES =
      List.of(
          "alt_name",
          "official_name",
          "loc_name",
          "short_name",
          "reg_name",
          "name:left",
          "name:right");

  private final RelationPass relations;
  private final LongHashSet neededNodes = new LongHashSet();
  private final LongObjectHashMap<long[]> boundaryWays = new LongObjectHashMap<>();
  private final List<Building> buildings = new ArrayList<>();
  private final List<Interpolation> interpolations = new ArrayList<>();
  private final List<WayNames> names = new ArrayList<>();
  private final Set<Long> motorroads = new HashSet<>();
  private final Map<Long, Municipality> cities = new HashMap<>();

  /** A house drawn as an area. */
  record Building(String number, Optional<String> street, long[] nodeIds) {}

  /** A line of houses of which only some are on the map. */
  record Interpolation(String kind, Optional<String> street, long[] nodeIds) {}

  WayPass(RelationPass relations) {
    this.relations = relations;
  }

  @Override
  public Set<RelationMember.Type> wanted() {
    return Set.of(RelationMember.Type.WAY);
  }

  @Override
  public void way(long id, long[] nodeIds, Map<String, String> tags) {
    if (nodeIds.length == 0) {
      return;
    }
    if (relations.bounds(id)) {
      boundaryWays.put(id, nodeIds);
      neededNodes.addAll(nodeIds);
    }
    if (tags.containsKey("highway")) {
      road(id, tags);
    }
    Optional<String> street = AddressTags.street(tags).or(() -> relations.streetOfWay(id));
    Optional<String> number = AddressTags.number(tags);
    String interpolation = tags.getOrDefault("addr:interpolation", "");
    if (!interpolation.isEmpty()) {
      interpolations.add(new Interpolation(interpolation, street, nodeIds));
      neededNodes.addAll(nodeIds);
    } else if (number.isPresent() && !tags.containsKey("highway")) {
      buildings.add(new Building(number.get(), street, nodeIds));
      neededNodes.addAll(nodeIds);
    }
    AddressTags.city(tags)
        .ifPresent(
            city -> {
              long middle = nodeIds[nodeIds.length / 2];
              cities.put(middle, city);
              neededNodes.add(middle);
            });
  }

  private void road(long id, Map<String, String> tags) {
    if ("yes".equals(tags.get("motorroad"))) {
      motorroads.add(id);
    }
    List<String> current = new ArrayList<>();
    for (String key : OTHER_NAMES) {
      AddressTags.text(tags, key).ifPresent(current::add);
    }
    relations
        .streetOfWay(id)
        .filter(name -> !name.equals(tags.get("name")))
        .ifPresent(current::add);
    List<String> former = AddressTags.text(tags, "old_name").map(List::of).orElse(List.of());
    if (!current.isEmpty() || !former.isEmpty()) {
      names.add(new WayNames(id, current, former));
    }
  }

  boolean needsNode(long id) {
    return neededNodes.contains(id);
  }

  /** The nodes of a boundary way, if the file has it. */
  Optional<long[]> boundaryWay(long id) {
    return Optional.ofNullable(boundaryWays.get(id));
  }

  List<Building> buildings() {
    return buildings;
  }

  List<Interpolation> interpolations() {
    return interpolations;
  }

  List<WayNames> names() {
    return names;
  }

  Set<Long> motorroads() {
    return motorroads;
  }

  /** Towns told by ways, by a node of each. */
  Map<Long, Municipality> cities() {
    return cities;
  }
}
