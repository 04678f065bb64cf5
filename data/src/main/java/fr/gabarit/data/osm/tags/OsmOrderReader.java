package fr.gabarit.data.osm.tags;

import fr.gabarit.data.osm.OsmPbf;
import fr.gabarit.data.osm.OsmVisitor;
import fr.gabarit.data.osm.RelationMember;
import fr.gabarit.network.FreightWays;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes traffic orders of the restrictions tagged on the roads of an OSM file, so that they are
 * evaluated, shown and cited like any other order. Thread-safe.
 *
 * <p>Read are ways (access, dimensions, masses, axles, trailers, dangerous goods, speed limits of
 * goods vehicles, oneways that change, always or on conditions) and barriers on them. Ways that the
 * network holds closed to goods vehicles, such as loose tracks, and barriers on such ways alone
 * rule nothing. Turn restrictions are not among them.
 */
public final class OsmOrderReader {
  private final RetiredTags retiredTags;
  private final FreightRoads roads = new FreightRoads();
  private final KeyFamilies families = new KeyFamilies();
  private final WayTagReader wayReader = new WayTagReader(roads, families);
  private final NodeTagReader nodeReader = new NodeTagReader(families);

  /**
   * @param retiredTags tags that no longer count
   */
  public OsmOrderReader(RetiredTags retiredTags) {
    this.retiredTags = retiredTags;
  }

  /**
   * Reads all roads of a file.
   *
   * @throws fr.gabarit.data.osm.OsmFileException if the file cannot be used
   */
  public OsmOrders read(Path osmPbf) throws IOException {
    Reading reading = new Reading();
    OsmPbf file = new OsmPbf(osmPbf);
    file.visit(reading.new NodeVisitor()); // First, whatever the order of the file.
    file.visit(reading.new RoadVisitor());
    return reading.result();
  }

  /** One reading of a file. */
  private final class Reading {
    private final RetiredTags.Application retirement = retiredTags.new Application();
    private final OrderGroups groups = new OrderGroups();
    private final Map<Long, RoadNode> nodes = new TreeMap<>();
    private final List<OsmTagNote> notes = new ArrayList<>();
    private final Map<String, Integer> elementsByKey = new TreeMap<>();
    private final Map<String, Integer> notUnderstoodByKey = new HashMap<>();
    private int roadCount;

    /** Keeps the nodes that may rule something. */
    private final class NodeVisitor implements OsmVisitor {
      @Override
      public Set<RelationMember.Type> wanted() {
        return Set.of(RelationMember.Type.NODE);
      }

      @Override
      public void node(long id, double latitude, double longitude, Map<String, String> tags) {
        if (NodeTagReader.mayRule(tags)) {
          nodes.put(id, new RoadNode(id, latitude, longitude, tags));
        }
      }
    }

    /** Reads the roads, and tells their nodes of them. */
    private final class RoadVisitor implements OsmVisitor {
      @Override
      public Set<RelationMember.Type> wanted() {
        return Set.of(RelationMember.Type.WAY);
      }

      @Override
      public void way(long id, long[] nodeIds, Map<String, String> allTags) {
        if (!roads.isRoad(allTags)) {
          return;
        }
        roadCount++;
        ElementNotes wayNotes = new ElementNotes(OsmElement.way(id));
        Map<String, String> tags = retirement.apply(allTags, wayNotes);
        boolean carriageway = FreightWays.carriageway(allTags);
        // Loose tracks count as arms of junctions, but carry no goods vehicle that could be barred.
        List<TagRule> rules = carriageway ? wayReader.read(tags, wayNotes) : List.of();
        rules.forEach(rule -> groups.placesOf(rule).addWay(id, rule));
        boolean restricted = rules.stream().anyMatch(TagRule::isAccess);
        for (int i = 0; i < nodeIds.length; i++) {
          RoadNode node = nodes.get(nodeIds[i]);
          if (node != null) {
            node.passedBy(id, i == 0 || i == nodeIds.length - 1, carriageway, restricted);
          }
        }
        count(carriageway ? tags : Map.of(), wayNotes.list());
      }
    }

    private void readNode(RoadNode node) {
      ElementNotes nodeNotes = new ElementNotes(OsmElement.node(node.id()));
      Map<String, String> tags = retirement.apply(node.tags(), nodeNotes);
      nodeReader
          .read(node, tags, nodeNotes)
          .forEach(rule -> groups.placesOf(rule).addNode(node, rule));
      count(tags, nodeNotes.list());
    }

    private void count(Map<String, String> tags, List<OsmTagNote> elementNotes) {
      tags.keySet().stream()
          .filter(families::isRead)
          .forEach(key -> elementsByKey.merge(key, 1, Integer::sum));
      elementNotes.stream()
          .filter(note -> note.kind().notUnderstood())
          .map(OsmTagNote::key)
          .distinct()
          .forEach(key -> notUnderstoodByKey.merge(key, 1, Integer::sum));
      notes.addAll(elementNotes);
    }

    private OsmOrders result() {
      nodes.values().stream().filter(RoadNode::onCarriageway).forEach(this::readNode);
      notes.addAll(retirement.unused());
      List<KeyTally> tallies = new ArrayList<>();
      elementsByKey.forEach(
          (key, elements) ->
              tallies.add(new KeyTally(key, elements, notUnderstoodByKey.getOrDefault(key, 0))));
      return new OsmOrders(groups.orders(), notes, tallies, roadCount);
    }
  }
}
