package fr.gabarit.data.sample.draft;

import fr.gabarit.data.osm.PbfWriter;
import fr.gabarit.data.osm.RelationMember;
import fr.gabarit.data.sample.plane.LocalPlane;
import fr.gabarit.data.sample.plane.PlanePoint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An OSM extract under way. Ids of each kind count from 1 in the order of adding. */
public final class OsmDraft {

  private final LocalPlane plane;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Way> ways = new ArrayList<>();
  private final List<Relation> relations = new ArrayList<>();

  private record Node(PlanePoint at, Map<String, String> tags) {}

  private record Way(List<Long> refs, Map<String, String> tags) {}

  private record Relation(List<RelationMember> members, Map<String, String> tags) {}

  public OsmDraft(LocalPlane plane) {
    this.plane = plane;
  }

  /** Adds a node and returns its id. */
  public long node(PlanePoint at, Map<String, String> tags) {
    nodes.add(new Node(at, tags.isEmpty() ? Map.of() : new TreeMap<>(tags)));
    return nodes.size();
  }

  public long node(PlanePoint at) {
    return node(at, Map.of());
  }

  /** Adds a way over nodes present and returns its id. */
  public long way(List<Long> refs, Map<String, String> tags) {
    ways.add(new Way(List.copyOf(refs), new TreeMap<>(tags)));
    return ways.size();
  }

  /** Adds a closed way around the corners. */
  public long area(List<PlanePoint> corners, Map<String, String> tags) {
    List<Long> refs = new ArrayList<>();
    for (PlanePoint corner : corners) {
      refs.add(node(corner));
    }
    refs.add(refs.get(0));
    return way(refs, tags);
  }

  public long relation(List<RelationMember> members, Map<String, String> tags) {
    relations.add(new Relation(List.copyOf(members), new TreeMap<>(tags)));
    return relations.size();
  }

  /** Writes everything, in the order of PBF. */
  public void write(PbfWriter writer) throws IOException {
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      writer.node(i + 1, plane.lat(node.at), plane.lon(node.at), node.tags);
    }
    for (int i = 0; i < ways.size(); i++) {
      long[] refs = ways.get(i).refs.stream().mapToLong(Long::longValue).toArray();
      writer.way(i + 1, refs, ways.get(i).tags);
    }
    for (int i = 0; i < relations.size(); i++) {
      writer.relation(i + 1, relations.get(i).members, relations.get(i).tags);
    }
  }
}
