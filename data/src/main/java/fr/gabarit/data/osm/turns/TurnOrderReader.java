package fr.gabarit.data.osm.turns;

import fr.gabarit.data.osm.OsmPbf;
import fr.gabarit.data.osm.OsmVisitor;
import fr.gabarit.data.osm.RelationMember;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes traffic orders of the turn restrictions of an OSM file that somebody escapes or that do not
 * hold at every hour (see {@link fr.gabarit.network.TurnRestrictionTags}); looks through the others
 * too, and notes what is wrong with any. Thread-safe.
 */
public final class TurnOrderReader {

  /**
   * Reads all turn restrictions of a file.
   *
   * @throws fr.gabarit.data.osm.OsmFileException if the file cannot be used
   */
  public TurnOrders read(Path osmPbf) throws IOException {
    OsmPbf file = new OsmPbf(osmPbf);
    RelationVisitor relations = new RelationVisitor();
    file.visit(relations);
    if (relations.found.isEmpty()) {
      return new TurnOrders(List.of(), List.of(), 0);
    }
    relations.found.sort(Comparator.comparingLong(RestrictionRelation::id));
    MapAround map = new MapAround(relations.found);
    file.visit(map);
    List<TurnNote> notes = new ArrayList<>();
    TurnMembers members = new TurnMembers(map, notes);
    TurnOrderMaker maker = new TurnOrderMaker(members, notes);
    return new TurnOrders(
        relations.found.stream().flatMap(relation -> maker.order(relation).stream()).toList(),
        notes,
        relations.found.size());
  }

  private static final class RelationVisitor implements OsmVisitor {
    private final List<RestrictionRelation> found = new ArrayList<>();

    @Override
    public Set<RelationMember.Type> wanted() {
      return Set.of(RelationMember.Type.RELATION);
    }

    @Override
    public void relation(long id, List<RelationMember> members, Map<String, String> tags) {
      if ("restriction".equals(tags.get("type"))) {
        found.add(new RestrictionRelation(id, members, tags));
      }
    }
  }
}
