package fr.gabarit.data.osm.gazetteer;

import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.LongObjectHashMap;
import fr.gabarit.data.osm.OsmVisitor;
import fr.gabarit.data.osm.RelationMember;
import fr.gabarit.gazetteer.Municipality;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Collects boundaries of communes and street relations. Confined to one reading. */
final class RelationPass implements OsmVisitor {
  private static final String GERMAN_KEY = "de:amtlicher_gemeindeschluessel";

  private final List<Boundary> boundaries = new ArrayList<>();
  private final LongHashSet boundaryWays = new LongHashSet();
  private final LongHashSet centreNodes = new LongHashSet();
  private final LongObjectHashMap<String> streetOfNode = new LongObjectHashMap<>();
  private final LongObjectHashMap<String> streetOfWay = new LongObjectHashMap<>();

  /**
   * A boundary as its relation tells it.
   *
   * @param outerWays ids of the ways around it
   * @param innerWays ids of the ways around what does not belong to it
   * @param centreNode the node of its centre, if named
   */
  record Boundary(
      Municipality municipality,
      List<Long> outerWays,
      List<Long> innerWays,
      Optional<Long> centreNode) {}

  @Override
  public Set<RelationMember.Type> wanted() {
    return Set.of(RelationMember.Type.RELATION);
  }

  @Override
  public void relation(long id, List<RelationMember> members, Map<String, String> tags) {
    String type = tags.getOrDefault("type", "");
    if (type.equals("associatedStreet") || type.equals("street")) {
      Optional.ofNullable(tags.getOrDefault("name", tags.get("addr:street")))
          .filter(name -> !name.isBlank())
          .ifPresent(name -> addStreet(name, members));
    } else if (isCommune(tags)) {
      addBoundary(members, tags);
    }
  }

  private static boolean isCommune(Map<String, String> tags) {
    return "administrative".equals(tags.get("boundary"))
        && !tags.getOrDefault("name", "").isBlank()
        && ("8".equals(tags.get("admin_level")) || tags.containsKey(GERMAN_KEY));
  }

  private void addBoundary(List<RelationMember> members, Map<String, String> tags) {
    Optional<String> code =
        Stream.of(tags.get("ref:INSEE"), tags.get(GERMAN_KEY))
            .filter(text -> text != null && !text.isBlank())
            .findFirst();
    List<Long> outer = new ArrayList<>();
    List<Long> inner = new ArrayList<>();
    Optional<Long> centre = Optional.empty();
    for (RelationMember member : members) {
      if (member.type() == RelationMember.Type.WAY) {
        (member.role().equals("inner") ? inner : outer).add(member.ref());
        boundaryWays.add(member.ref());
      } else if (member.type() == RelationMember.Type.NODE
          && (member.role().equals("admin_centre") || member.role().equals("label"))) {
        centre = Optional.of(member.ref());
        centreNodes.add(member.ref());
      }
    }
    boundaries.add(new Boundary(new Municipality(code, tags.get("name")), outer, inner, centre));
  }

  private void addStreet(String name, List<RelationMember> members) {
    for (RelationMember member : members) {
      if (member.type() == RelationMember.Type.NODE) {
        streetOfNode.put(member.ref(), name);
      } else if (member.type() == RelationMember.Type.WAY) {
        streetOfWay.put(member.ref(), name);
      }
    }
  }

  List<Boundary> boundaries() {
    return boundaries;
  }

  boolean bounds(long wayId) {
    return boundaryWays.contains(wayId);
  }

  boolean isCentre(long nodeId) {
    return centreNodes.contains(nodeId);
  }

  /** The street a node belongs to by a relation. */
  Optional<String> streetOfNode(long nodeId) {
    return Optional.ofNullable(streetOfNode.get(nodeId));
  }

  /** The street a way, road or building, belongs to by a relation. */
  Optional<String> streetOfWay(long wayId) {
    return Optional.ofNullable(streetOfWay.get(wayId));
  }
}
