package fr.gabarit.data.sample.road;

import fr.gabarit.data.sample.place.AreaPlan;
import fr.gabarit.data.sample.place.RoadClass;
import fr.gabarit.data.sample.place.Settlement;
import fr.gabarit.data.sample.plane.Dice;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Raises the streets that join settlements to through roads, and lowers some lanes to tracks. */
final class RoadHierarchy {

  private final AreaPlan plan;
  private final RoadGraph graph;
  private final Map<Settlement, RoadNode> hubs;
  private final Dice dice;

  RoadHierarchy(AreaPlan plan, RoadGraph graph, Map<Settlement, RoadNode> hubs, long seed) {
    this.plan = plan;
    this.graph = graph;
    this.hubs = hubs;
    this.dice = new Dice(seed, "hierarchy");
  }

  /** Joins the end of a motorway to the middle of its town by a road of some rank. */
  void joinTerminal(RoadNode terminal, Settlement town) {
    raise(terminal, hubs.get(town), RoadClass.SECONDARY);
  }

  private void raise(RoadNode from, RoadNode to, RoadClass roadClass) {
    WayFinder finder =
        new WayFinder(
            edge -> edge.chordMetres() * (edge.roadClass().atLeast(RoadClass.TERTIARY) ? 0.6 : 1));
    for (RoadEdge edge : finder.find(from, to)) {
      if (roadClass.atLeast(edge.roadClass())) {
        edge.reclass(roadClass);
      }
    }
  }

  /** Country lanes that nothing depends on become tracks, about half of them. */
  void lowerToTracks() {
    Map<RoadNode, RoadNode> group = new HashMap<>();
    Set<RoadEdge> lanes =
        graph.edges().stream()
            .filter(
                edge ->
                    edge.roadClass() == RoadClass.UNCLASSIFIED
                        && !edge.main()
                        && plan.reach(edge.from().at().towards(edge.to().at(), 0.5)) > 1.25
                        && dice.chance(0.6))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    for (RoadEdge edge : graph.edges()) {
      if (!lanes.contains(edge)) {
        group.put(root(group, edge.from()), root(group, edge.to()));
      }
    }
    for (RoadEdge lane : lanes) {
      RoadNode from = root(group, lane.from());
      RoadNode to = root(group, lane.to());
      if (from == to) {
        lane.reclass(RoadClass.TRACK);
      } else {
        group.put(from, to);
      }
    }
  }

  private static RoadNode root(Map<RoadNode, RoadNode> group, RoadNode node) {
    RoadNode at = node;
    while (group.getOrDefault(at, at) != at) {
      RoadNode parent = group.get(at);
      group.put(at, group.getOrDefault(parent, parent));
      at = parent;
    }
    return at;
  }
}
