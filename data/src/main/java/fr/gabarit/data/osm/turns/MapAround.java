package fr.gabarit.data.osm.turns;

import fr.gabarit.data.osm.OsmVisitor;
import fr.gabarit.data.osm.RelationMember;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.locationtech.jts.geom.Coordinate;

/** The nodes and ways that restrictions name, as far as the file has them. Not thread-safe. */
final class MapAround implements OsmVisitor {
  private final Set<Long> wantedNodes = new HashSet<>();
  private final Set<Long> wantedWays = new HashSet<>();
  private final Map<Long, Coordinate> nodes = new HashMap<>();
  private final Map<Long, List<Long>> ways = new HashMap<>();

  MapAround(Collection<RestrictionRelation> relations) {
    for (RestrictionRelation relation : relations) {
      for (RelationMember member : relation.members()) {
        if (member.type() == RelationMember.Type.NODE) {
          wantedNodes.add(member.ref());
        } else if (member.type() == RelationMember.Type.WAY) {
          wantedWays.add(member.ref());
        }
      }
    }
  }

  @Override
  public Set<RelationMember.Type> wanted() {
    return EnumSet.of(RelationMember.Type.NODE, RelationMember.Type.WAY);
  }

  @Override
  public void node(long id, double latitude, double longitude, Map<String, String> tags) {
    if (wantedNodes.contains(id)) {
      nodes.put(id, new Coordinate(longitude, latitude));
    }
  }

  @Override
  public void way(long id, long[] nodeIds, Map<String, String> tags) {
    if (wantedWays.contains(id)) {
      ways.put(id, LongStream.of(nodeIds).boxed().toList());
    }
  }

  /** Where a node lies, x = longitude, y = latitude. */
  Optional<Coordinate> node(long id) {
    return Optional.ofNullable(nodes.get(id));
  }

  /** The nodes of a way. */
  Optional<List<Long>> way(long id) {
    return Optional.ofNullable(ways.get(id));
  }
}
