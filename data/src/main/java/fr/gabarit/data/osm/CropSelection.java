package fr.gabarit.data.osm;

import com.carrotsearch.hppc.LongHashSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The ids that a crop keeps, found by the passes {@link #selecting} and {@link #completing}. */
final class CropSelection {
  /** Communes have some dozen; a relation of more is a mistake, and would swell the crop. */
  private static final int MOST_BOUNDARY_MEMBERS = 1000;

  private final Path file;
  private final AreaPolygon area;
  private final LongHashSet nodesInside = new LongHashSet();
  private final LongHashSet nodesOutside = new LongHashSet();
  private final LongHashSet ways = new LongHashSet();
  private final LongHashSet relations = new LongHashSet();

  /** Kept only for the sake of a turn restriction; no reason to keep further relations. */
  private final LongHashSet restrictionWays = new LongHashSet();

  private final LongHashSet completedNodes = new LongHashSet();

  /** Kept only for the sake of the boundary of a commune at the rim: as shapes, not as roads. */
  private final LongHashSet boundaryWays = new LongHashSet();

  CropSelection(Path file, AreaPolygon area) {
    this.file = file;
    this.area = area;
  }

  boolean isEmpty() {
    return nodesInside.isEmpty();
  }

  /** Whether the pass {@link #completing} is needed. */
  boolean lacksNodes() {
    return !restrictionWays.isEmpty() || !boundaryWays.isEmpty();
  }

  boolean keepsNode(long id) {
    return nodesInside.contains(id) || nodesOutside.contains(id) || completedNodes.contains(id);
  }

  boolean keepsWay(long id) {
    return keepsTags(id) || boundaryWays.contains(id);
  }

  /** Whether a way is kept for what it is, not only as a piece of a boundary. */
  boolean keepsTags(long id) {
    return ways.contains(id) || restrictionWays.contains(id);
  }

  boolean keepsRelation(long id) {
    return relations.contains(id);
  }

  /** The first pass. */
  OsmVisitor selecting() {
    return new Selecting();
  }

  /** The pass for ways of turn restrictions and boundaries that lie outside. */
  OsmVisitor completing() {
    return new OsmVisitor() {
      @Override
      public Set<RelationMember.Type> wanted() {
        return Set.of(RelationMember.Type.WAY);
      }

      @Override
      public void way(long id, long[] nodeIds, Map<String, String> tags) {
        if (restrictionWays.contains(id) || boundaryWays.contains(id)) {
          completedNodes.addAll(nodeIds);
        }
      }
    };
  }

  private void keepNodes(long[] nodeIds) {
    for (long node : nodeIds) {
      if (!nodesInside.contains(node)) {
        nodesOutside.add(node);
      }
    }
  }

  private final class Selecting implements OsmVisitor {
    /** Relations that may yet be kept for a member relation; parents by id. */
    private final Map<Long, List<Long>> undecidedParents = new TreeMap<>();

    private RelationMember.Type phase = RelationMember.Type.NODE;
    private long lastId = Long.MIN_VALUE;

    @Override
    public void node(long id, double latitude, double longitude, Map<String, String> tags)
        throws IOException {
      checkOrder(RelationMember.Type.NODE, id);
      if (area.contains(latitude, longitude)) {
        nodesInside.add(id);
      }
    }

    @Override
    public void way(long id, long[] nodeIds, Map<String, String> tags) throws IOException {
      checkOrder(RelationMember.Type.WAY, id);
      for (long node : nodeIds) {
        if (nodesInside.contains(node)) {
          ways.add(id);
          keepNodes(nodeIds);
          return;
        }
      }
    }

    @Override
    public void relation(long id, List<RelationMember> members, Map<String, String> tags)
        throws IOException {
      checkOrder(RelationMember.Type.RELATION, id);
      if (members.stream().anyMatch(this::isKept)) {
        keepRelation(id);
        if ("restriction".equals(tags.get("type"))) {
          members.forEach(this::complete);
        } else if (isCommune(tags) && members.size() <= MOST_BOUNDARY_MEMBERS) {
          members.stream()
              .filter(member -> member.type() == RelationMember.Type.WAY)
              .filter(member -> !ways.contains(member.ref()))
              .forEach(member -> boundaryWays.add(member.ref()));
        }
        return;
      }
      for (RelationMember member : members) {
        if (member.type() == RelationMember.Type.RELATION) {
          undecidedParents.merge(
              member.ref(),
              List.of(id),
              (known, more) -> Stream.concat(known.stream(), more.stream()).toList());
        }
      }
    }

    /** Keeps a relation and those that came before it and have it as a member. */
    private void keepRelation(long id) {
      if (relations.add(id)) {
        List<Long> parents = undecidedParents.remove(id);
        if (parents != null) {
          parents.forEach(this::keepRelation);
        }
      }
    }

    private boolean isKept(RelationMember member) {
      return switch (member.type()) {
        case NODE -> nodesInside.contains(member.ref()) || nodesOutside.contains(member.ref());
        case WAY -> ways.contains(member.ref());
        case RELATION -> relations.contains(member.ref());
      };
    }

    private static boolean isCommune(Map<String, String> tags) {
      return "administrative".equals(tags.get("boundary")) && "8".equals(tags.get("admin_level"));
    }

    private void complete(RelationMember member) {
      if (member.type() == RelationMember.Type.NODE) {
        completedNodes.add(member.ref());
      } else if (member.type() == RelationMember.Type.WAY && !ways.contains(member.ref())) {
        restrictionWays.add(member.ref());
      }
    }

    private void checkOrder(RelationMember.Type type, long id) throws OsmFileException {
      boolean inOrder = type == phase ? id > lastId : type.compareTo(phase) > 0;
      if (!inOrder) {
        throw new OsmFileException(
            file,
            "is not sorted: %s %d comes after %s %d".formatted(type, id, phase, lastId),
            "Sort it with 'osmium sort'.");
      }
      phase = type;
      lastId = id;
    }
  }
}
