package fr.gabarit.data.osm.turns;

import fr.gabarit.data.osm.RelationMember;
import java.util.List;
import java.util.Map;

/**
 * A relation of type restriction.
 *
 * @param id OSM id
 */
record RestrictionRelation(long id, List<RelationMember> members, Map<String, String> tags) {
  RestrictionRelation {
    members = List.copyOf(members);
    tags = Map.copyOf(tags);
  }

  /** Ids of the members in a role, in the order of the relation. */
  List<Long> members(RelationMember.Type type, String role) {
    return members.stream()
        .filter(member -> member.type() == type && member.role().equals(role))
        .map(RelationMember::ref)
        .toList();
  }
}
