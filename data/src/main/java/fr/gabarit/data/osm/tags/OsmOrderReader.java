package fr.gabarit.data.osm.tags;

import fr.gabarit.data.osm.OsmPbf;
import fr.gabarit.data.osm.OsmVisitor;
import fr.gabarit.data.osm.RelationMember;
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
 * <p>Read are the static values of ways: access, dimensions, masses, axles, trailers, dangerous
 * goods, speed limits of goods vehicles. Conditional values are only noted. Barriers and turn
 * restrictions are no orders; they belong to the road network.
 */
public final class OsmOrderReader {
  private final RetiredTags retiredTags;
  private final FreightRoads roads = new FreightRoads();
  private final KeyFamilies families = new KeyFamilies();
  private final WayTagReader tagReader = new WayTagReader(roads, families);

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
    RoadVisitor visitor = new RoadVisitor();
    new OsmPbf(osmPbf).visit(visitor);
    return visitor.result();
  }

  /** One pass over a file. */
  private final class RoadVisitor implements OsmVisitor {
    private final RetiredTags.Application retirement = retiredTags.new Application();
    private final OrderGroups groups = new OrderGroups();
    private final List<OsmTagNote> notes = new ArrayList<>();
    private final Map<String, Integer> waysByKey = new TreeMap<>();
    private final Map<String, Integer> notUnderstoodByKey = new HashMap<>();
    private int roadCount;

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
      WayNotes wayNotes = new WayNotes(id);
      Map<String, String> tags = retirement.apply(id, allTags, wayNotes);
      tagReader.read(tags, wayNotes).forEach(rule -> groups.add(id, rule));
      count(tags, wayNotes.list());
      notes.addAll(wayNotes.list());
    }

    private void count(Map<String, String> tags, List<OsmTagNote> wayNotes) {
      tags.keySet().stream()
          .filter(families::isRead)
          .forEach(key -> waysByKey.merge(key, 1, Integer::sum));
      wayNotes.stream()
          .filter(note -> note.kind().notUnderstood())
          .map(OsmTagNote::key)
          .distinct()
          .forEach(key -> notUnderstoodByKey.merge(key, 1, Integer::sum));
    }

    private OsmOrders result() {
      notes.addAll(retirement.unused());
      List<KeyTally> tallies = new ArrayList<>();
      waysByKey.forEach(
          (key, ways) ->
              tallies.add(new KeyTally(key, ways, notUnderstoodByKey.getOrDefault(key, 0))));
      return new OsmOrders(groups.orders(), notes, tallies, roadCount);
    }
  }
}
