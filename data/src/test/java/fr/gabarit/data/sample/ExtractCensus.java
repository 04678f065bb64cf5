package fr.gabarit.data.sample;

import fr.gabarit.data.osm.OsmVisitor;
import fr.gabarit.data.osm.RelationMember;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Counts what an extract holds. */
final class ExtractCensus implements OsmVisitor {

  private static final Set<String> NOT_DRIVABLE = Set.of("pedestrian", "track");

  private final Set<Long> nodes = new HashSet<>();
  private final Set<Long> ways = new HashSet<>();
  private final List<String> dangling = new ArrayList<>();
  private final List<long[]> drivable = new ArrayList<>();
  private final Map<Long, Integer> arms = new HashMap<>();
  private final Set<String> keys = new TreeSet<>();

  @Override
  public void node(long id, double latitude, double longitude, Map<String, String> tags) {
    nodes.add(id);
  }

  @Override
  public void way(long id, long[] nodeIds, Map<String, String> tags) {
    ways.add(id);
    for (long node : nodeIds) {
      if (!nodes.contains(node)) {
        dangling.add("way " + id + " -> node " + node);
      }
    }
    String highway = tags.get("highway");
    if (highway != null && !NOT_DRIVABLE.contains(highway)) {
      drivable.add(nodeIds);
      keys.addAll(tags.keySet());
      for (int i = 0; i < nodeIds.length; i++) {
        arms.merge(nodeIds[i], i == 0 || i == nodeIds.length - 1 ? 1 : 2, Integer::sum);
      }
    }
  }

  @Override
  public void relation(long id, List<RelationMember> members, Map<String, String> tags) {
    for (RelationMember member : members) {
      Set<Long> known = member.type() == RelationMember.Type.NODE ? nodes : ways;
      if (!known.contains(member.ref())) {
        dangling.add("relation " + id + " -> " + member);
      }
    }
  }

  List<String> danglingReferences() {
    return dangling;
  }

  int drivableWays() {
    return drivable.size();
  }

  Set<String> keysOfDrivableWays() {
    return keys;
  }

  double edgesPerDrivableWay() {
    long edges = 0;
    for (long[] way : drivable) {
      edges++;
      for (int i = 1; i < way.length - 1; i++) {
        edges += arms.get(way[i]) > 2 ? 1 : 0;
      }
    }
    return edges / (double) drivable.size();
  }

  double shareOfJunctionsWithFourArms() {
    long junctions = arms.values().stream().filter(count -> count >= 3).count();
    long crossings = arms.values().stream().filter(count -> count == 4).count();
    return crossings / (double) junctions;
  }
}
