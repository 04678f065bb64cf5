package fr.gabarit.data.sample.draft;

import fr.gabarit.data.osm.RelationMember;
import fr.gabarit.data.sample.place.PlannedRoad;
import fr.gabarit.data.sample.place.Settlement;
import fr.gabarit.data.sample.place.Territories;
import fr.gabarit.data.sample.plane.Curve;
import fr.gabarit.data.sample.plane.PlanePoint;
import fr.gabarit.data.sample.road.RoadEdge;
import fr.gabarit.data.sample.road.RoadNetwork;
import fr.gabarit.data.sample.road.RoadNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * What orders in words refer to: boundaries of communes (made up around the settlements, without
 * official codes) and kilometre posts on the departmental roads (counted along each road from its
 * first town).
 */
final class Administration {

  private static final double POST_SPACING_METRES = 1000;
  private static final double POST_OFFSET_METRES = 5;

  private final OsmDraft draft;
  private final RoadNetwork network;
  private final Map<Corner, Long> cornerIds = new HashMap<>();
  private final Map<Set<Corner>, Long> sideIds = new LinkedHashMap<>();

  /** A corner of boundaries to the half metre, as neighbours compute it slightly differently. */
  private record Corner(long east, long north) {
    static Corner of(PlanePoint point) {
      return new Corner(Math.round(2 * point.x()), Math.round(2 * point.y()));
    }

    PlanePoint point() {
      return new PlanePoint(east / 2.0, north / 2.0);
    }
  }

  Administration(OsmDraft draft, RoadNetwork network) {
    this.draft = draft;
    this.network = network;
  }

  void add() {
    Territories.of(network.plan()).rings().forEach(this::addCommune);
    Map<String, List<RoadEdge>> edgesByRef = edgesByRef();
    Set<String> numbered = new HashSet<>();
    for (PlannedRoad road : network.plan().roads()) {
      if (!road.dual() && road.ref().isPresent() && numbered.add(road.ref().get())) {
        String ref = road.ref().get();
        addPosts(ref, road.stops().get(0), edgesByRef.getOrDefault(ref, List.of()));
      }
    }
  }

  private Map<String, List<RoadEdge>> edgesByRef() {
    Map<String, List<RoadEdge>> edges = new HashMap<>();
    for (RoadEdge edge : network.graph().edges()) {
      edge.refs().forEach(ref -> edges.computeIfAbsent(ref, key -> new ArrayList<>()).add(edge));
    }
    return edges;
  }

  private void addCommune(Settlement settlement, List<PlanePoint> ring) {
    List<RelationMember> members = new ArrayList<>();
    List<Corner> corners = new ArrayList<>();
    for (PlanePoint point : ring) {
      Corner corner = Corner.of(point);
      if (corners.isEmpty() || !corners.get(corners.size() - 1).equals(corner)) {
        corners.add(corner);
      }
    }
    for (int i = 0; i < corners.size(); i++) {
      Corner from = corners.get(i);
      Corner to = corners.get((i + 1) % corners.size());
      if (!from.equals(to)) {
        long way =
            sideIds.computeIfAbsent(
                Set.of(from, to),
                side ->
                    draft.way(
                        List.of(id(from), id(to)),
                        Map.of("boundary", "administrative", "admin_level", "8")));
        members.add(new RelationMember(RelationMember.Type.WAY, way, "outer"));
      }
    }
    draft.relation(
        members,
        Map.of(
            "type", "boundary",
            "boundary", "administrative",
            "admin_level", "8",
            "name", settlement.name()));
  }

  private long id(Corner corner) {
    return cornerIds.computeIfAbsent(corner, key -> draft.node(key.point()));
  }

  private record Reached(RoadNode node, double metres) {}

  private void addPosts(String ref, Settlement first, List<RoadEdge> edges) {
    Optional<RoadNode> start =
        edges.stream()
            .flatMap(edge -> List.of(edge.from(), edge.to()).stream())
            .min(
                Comparator.comparingDouble((RoadNode node) -> node.at().distanceTo(first.centre()))
                    .thenComparingInt(RoadNode::id));
    if (start.isEmpty()) {
      return;
    }
    Map<RoadNode, Double> metres = distances(start.get(), ref);
    Set<Integer> set = new HashSet<>();
    for (RoadEdge edge : edges) {
      if (!edge.roundabout() && metres.containsKey(edge.from()) && metres.containsKey(edge.to())) {
        addPosts(ref, edge, metres.get(edge.from()), metres.get(edge.to()), set);
      }
    }
  }

  /** Sets the posts that an edge passes, unless it leads round a place already counted. */
  private void addPosts(
      String ref, RoadEdge edge, double fromMetres, double toMetres, Set<Integer> set) {
    Curve curve = edge.curve();
    double length = curve.lengthMetres();
    if (Math.abs(Math.abs(toMetres - fromMetres) - length) > 0.001) {
      return;
    }
    double low = Math.min(fromMetres, toMetres);
    int post = (int) Math.ceil(low / POST_SPACING_METRES);
    for (; post * POST_SPACING_METRES < low + length; post++) {
      double along = post * POST_SPACING_METRES - low;
      boolean forward = fromMetres < toMetres;
      if (set.add(post)) {
        draft.node(
            curve.beside(
                forward ? along : length - along,
                forward ? -POST_OFFSET_METRES : POST_OFFSET_METRES),
            Map.of("highway", "milestone", "distance", "" + post, "road:ref", ref));
      }
    }
  }

  /** Metres along the road from its start; roundabouts belong to every road. */
  private static Map<RoadNode, Double> distances(RoadNode start, String ref) {
    Map<RoadNode, Double> settled = new HashMap<>();
    PriorityQueue<Reached> queue =
        new PriorityQueue<>(
            Comparator.comparingDouble(Reached::metres)
                .thenComparingInt(reached -> reached.node().id()));
    queue.add(new Reached(start, 0));
    while (!queue.isEmpty()) {
      Reached reached = queue.remove();
      if (settled.putIfAbsent(reached.node(), reached.metres()) != null) {
        continue;
      }
      for (RoadEdge edge : reached.node().edges()) {
        if (edge.refs().contains(ref) || edge.roundabout()) {
          queue.add(
              new Reached(
                  edge.other(reached.node()), reached.metres() + edge.curve().lengthMetres()));
        }
      }
    }
    return settled;
  }
}
