package fr.gabarit.data.sample.draft;

import fr.gabarit.data.osm.RelationMember;
import fr.gabarit.data.sample.place.RoadClass;
import fr.gabarit.data.sample.plane.Dice;
import fr.gabarit.data.sample.plane.PlanePoint;
import fr.gabarit.data.sample.road.RoadEdge;
import fr.gabarit.data.sample.road.RoadGraph;
import fr.gabarit.data.sample.road.RoadNode;
import fr.gabarit.data.sample.road.Strokes;
import fr.gabarit.data.sample.road.TurnRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Turns road edges into OSM ways. A way runs over several junctions as long as its tags stay the
 * same, and ends where a turn restriction needs it to.
 */
final class RoadWays {

  private final OsmDraft draft;
  private final Dice dice;
  private final Map<RoadNode, Long> nodeIds = new HashMap<>();
  private final Map<RoadEdge, Long> wayIds = new HashMap<>();
  private final Map<RoadEdge, SortedMap<String, String>> tagsByEdge = new HashMap<>();

  RoadWays(OsmDraft draft, long seed) {
    this.draft = draft;
    this.dice = new Dice(seed, "ways");
  }

  void add(RoadGraph graph) {
    for (RoadEdge edge : graph.edges()) {
      tagsByEdge.put(edge, tags(edge));
    }
    for (Strokes.Stroke stroke : new Strokes(this::alike).thread(graph)) {
      add(stroke);
    }
  }

  /** The id of the node, which is added to the draft when first asked for. */
  long nodeId(RoadNode node) {
    return nodeIds.computeIfAbsent(node, key -> draft.node(key.at(), key.tags()));
  }

  void add(TurnRule rule) {
    List<RelationMember> members = new ArrayList<>();
    members.add(member(rule.from(), "from"));
    if (rule.viaEdges().isEmpty()) {
      members.add(new RelationMember(RelationMember.Type.NODE, nodeId(rule.viaNode()), "via"));
    }
    rule.viaEdges().forEach(edge -> members.add(member(edge, "via")));
    members.add(member(rule.to(), "to"));
    Map<String, String> tags = new TreeMap<>();
    tags.put("type", "restriction");
    tags.put(rule.key(), rule.kind());
    rule.except().ifPresent(except -> tags.put("except", except));
    draft.relation(members, tags);
  }

  private RelationMember member(RoadEdge edge, String role) {
    return new RelationMember(RelationMember.Type.WAY, wayIds.get(edge), role);
  }

  private boolean alike(RoadEdge a, RoadEdge b) {
    if (!tagsByEdge.get(a).equals(tagsByEdge.get(b))) {
      return false;
    }
    if (a.flow() == RoadEdge.Flow.BOTH) {
      return true;
    }
    return head(a) == tail(b) || head(b) == tail(a);
  }

  private static RoadNode head(RoadEdge edge) {
    return edge.flow() == RoadEdge.Flow.BACKWARD ? edge.from() : edge.to();
  }

  private static RoadNode tail(RoadEdge edge) {
    return edge.other(head(edge));
  }

  private void add(Strokes.Stroke stroke) {
    List<RoadNode> nodes = stroke.nodes();
    boolean ring = stroke.edges().get(0).roundabout();
    int start = 0;
    int limit = ring ? Integer.MAX_VALUE : 2 + dice.below(7);
    for (int i = 1; i <= stroke.edges().size(); i++) {
      boolean last = i == stroke.edges().size();
      if (last || i - start >= limit || (!ring && nodes.get(i).wayEnd())) {
        addWay(stroke.edges().subList(start, i), nodes.get(start));
        start = i;
        limit = ring ? limit : 2 + dice.below(7);
      }
    }
  }

  private void addWay(List<RoadEdge> edges, RoadNode start) {
    List<Long> refs = new ArrayList<>();
    RoadNode at = start;
    refs.add(nodeId(at));
    for (RoadEdge edge : edges) {
      List<PlanePoint> bends = new ArrayList<>(edge.bends());
      if (edge.from() != at) {
        Collections.reverse(bends);
      }
      bends.forEach(bend -> refs.add(draft.node(bend)));
      at = edge.other(at);
      refs.add(nodeId(at));
    }
    RoadEdge first = edges.get(0);
    Map<String, String> tags = new TreeMap<>(tagsByEdge.get(first));
    if (first.flow() != RoadEdge.Flow.BOTH) {
      boolean drawnWithFlow = tail(first) == start;
      boolean minor = !first.roadClass().atLeast(RoadClass.TERTIARY) && !first.roundabout();
      boolean against = minor && dice.chance(0.04);
      if (drawnWithFlow == against) {
        Collections.reverse(refs);
      }
      tags.put("oneway", against ? "-1" : "yes");
    }
    long id = draft.way(refs, tags);
    edges.forEach(edge -> wayIds.put(edge, id));
  }

  private static SortedMap<String, String> tags(RoadEdge edge) {
    TreeMap<String, String> tags = new TreeMap<>(edge.tags());
    tags.put("highway", edge.roadClass().tag());
    boolean named = !edge.roundabout() && !edge.roadClass().atLeast(RoadClass.TRUNK_LINK);
    if (named) {
      edge.name().ifPresent(name -> tags.put("name", name));
    }
    if (!edge.refs().isEmpty() && !edge.roundabout()) {
      tags.put("ref", String.join(";", edge.refs()));
    }
    // Part of the tags so that streets of opposite sense never share a way.
    tags.put("oneway", edge.flow() == RoadEdge.Flow.BOTH ? "no" : "yes");
    if (edge.flow() == RoadEdge.Flow.BOTH) {
      tags.remove("oneway");
    }
    return tags;
  }
}
