package fr.gabarit.data.osm.turns;

import fr.gabarit.data.osm.RelationMember;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.order.TurnVia;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;

/**
 * Makes sense of the members of a restriction: from which ways, where and to which ways. What is
 * wrong with them is noted, for restrictions of the network too, which the importer drops then.
 */
final class TurnMembers {
  private static final Set<String> ROLES = Set.of("from", "via", "to", "location_hint");

  private final MapAround map;
  private final List<TurnNote> notes;

  /** The ways of a turn and where it is made. */
  record Members(Set<Long> fromWays, TurnVia via, Set<Long> toWays) {}

  /**
   * @param notes receives what is wrong
   */
  TurnMembers(MapAround map, List<TurnNote> notes) {
    this.map = map;
    this.notes = notes;
  }

  Optional<Members> read(RestrictionRelation relation) {
    List<Long> from = relation.members(RelationMember.Type.WAY, "from");
    List<Long> to = relation.members(RelationMember.Type.WAY, "to");
    List<Long> viaNodes = relation.members(RelationMember.Type.NODE, "via");
    List<Long> viaWays = relation.members(RelationMember.Type.WAY, "via");
    Optional<NoteText> fault = fault(relation, from, viaNodes, viaWays, to);
    if (fault.isPresent()) {
      notes.add(new TurnNote(relation.id(), TurnNote.Kind.FAULTY, fault.get()));
      return Optional.empty();
    }
    List<Long> all = new ArrayList<>(from);
    all.addAll(viaWays);
    all.addAll(to);
    List<String> missing = new ArrayList<>();
    all.stream().filter(way -> map.way(way).isEmpty()).forEach(way -> missing.add("way " + way));
    viaNodes.stream()
        .filter(node -> map.node(node).isEmpty())
        .forEach(node -> missing.add("node " + node));
    if (!missing.isEmpty()) {
      notes.add(
          new TurnNote(
              relation.id(),
              TurnNote.Kind.MEMBER_MISSING,
              NoteText.of(
                  "The turn restriction has no effect: %s is not in the file.",
                  String.join(", ", missing))));
      return Optional.empty();
    }
    return viaNodes.isEmpty()
        ? alongWays(relation, from, viaWays, to)
        : atNode(relation, from, viaNodes.get(0), to);
  }

  private static Optional<NoteText> fault(
      RestrictionRelation relation,
      List<Long> from,
      List<Long> viaNodes,
      List<Long> viaWays,
      List<Long> to) {
    Optional<String> unknownRole =
        relation.members().stream()
            .map(RelationMember::role)
            .filter(role -> !ROLES.contains(role))
            .findFirst();
    if (unknownRole.isPresent()) {
      return Optional.of(NoteText.of("A member has the role '%s'.", unknownRole.get()));
    }
    for (String role : List.of("from", "to")) {
      if (relation.members(RelationMember.Type.WAY, role).isEmpty()) {
        return Optional.of(NoteText.of("No way has the role '%s'.", role));
      }
    }
    if (viaNodes.isEmpty() == viaWays.isEmpty() || viaNodes.size() > 1) {
      return Optional.of(NoteText.of("The role 'via' must be that of one node, or of ways."));
    }
    Collection<String> values = relation.tags().values();
    if (from.size() > 1 && values.stream().noneMatch(value -> value.startsWith("no_entry"))) {
      return Optional.of(
          NoteText.of("Several ways have the role 'from' although it is no 'no_entry'."));
    }
    if (to.size() > 1 && values.stream().noneMatch(value -> value.startsWith("no_exit"))) {
      return Optional.of(
          NoteText.of("Several ways have the role 'to' although it is no 'no_exit'."));
    }
    return Optional.empty();
  }

  private Optional<Members> atNode(
      RestrictionRelation relation, List<Long> from, long node, List<Long> to) {
    List<Long> ways = new ArrayList<>(from);
    ways.addAll(to);
    for (long way : ways) {
      List<Long> nodes = map.way(way).orElseThrow();
      if (!nodes.contains(node)) {
        notes.add(
            new TurnNote(
                relation.id(),
                TurnNote.Kind.FAULTY,
                NoteText.of("Way %d does not touch node %d, where the turn is made.", way, node)));
        return Optional.empty();
      }
      if (nodes.get(0) != node && nodes.get(nodes.size() - 1) != node) {
        notes.add(
            new TurnNote(
                relation.id(),
                TurnNote.Kind.DOUBTFUL,
                NoteText.of(
                    "Way %d passes through node %d instead of ending there; the turn has an effect"
                        + " only if it can be read in one way.",
                    way, node)));
      }
    }
    Coordinate at = map.node(node).orElseThrow();
    return Optional.of(
        new Members(
            new LinkedHashSet<>(from),
            new TurnVia.Node(node, at.x, at.y),
            new LinkedHashSet<>(to)));
  }

  private Optional<Members> alongWays(
      RestrictionRelation relation, List<Long> from, List<Long> via, List<Long> to) {
    boolean joined =
        from.stream().anyMatch(way -> touch(way, via.get(0)))
            && to.stream().anyMatch(way -> touch(via.get(via.size() - 1), way));
    for (int i = 1; i < via.size(); i++) {
      joined &= touch(via.get(i - 1), via.get(i));
    }
    if (!joined) {
      notes.add(
          new TurnNote(
              relation.id(),
              TurnNote.Kind.FAULTY,
              NoteText.of(
                  "The ways with the roles 'from', 'via' and 'to' do not follow one another.")));
      return Optional.empty();
    }
    return Optional.of(
        new Members(new LinkedHashSet<>(from), new TurnVia.Ways(via), new LinkedHashSet<>(to)));
  }

  private boolean touch(long way, long other) {
    return !Collections.disjoint(map.way(way).orElseThrow(), map.way(other).orElseThrow());
  }
}
