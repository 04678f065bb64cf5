package fr.gabarit.data.sample.road;

import fr.gabarit.data.sample.place.RoadClass;
import fr.gabarit.data.sample.plane.Dice;
import fr.gabarit.data.sample.plane.PlanePoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sprinkles turn restrictions over junctions of through roads, never so that traffic is stuck. */
final class TurnRules {

  private final RoadGraph graph;
  private final Dice dice;
  private final Set<RoadNode> used = new HashSet<>();
  private final List<TurnRule> rules = new ArrayList<>();

  TurnRules(RoadGraph graph, long seed) {
    this.graph = graph;
    this.dice = new Dice(seed, "turns");
  }

  List<TurnRule> sprinkle() {
    for (RoadNode node : graph.nodes()) {
      boolean through =
          node.edges().size() >= 3
              && node.highestClass().atLeast(RoadClass.UNCLASSIFIED)
              && node.edges().stream().noneMatch(RoadEdge::roundabout)
              && node.edges().stream().allMatch(edge -> edge.from() != edge.to());
      if (through && dice.chance(0.045)) {
        viaNode(node);
      } else if (through && dice.chance(0.004)) {
        viaWay(node);
      }
    }
    return rules;
  }

  private void viaNode(RoadNode node) {
    RoadEdge from = dice.pick(node.edges());
    List<RoadEdge> exits = exits(node, from);
    if (!enters(from, node) || exits.size() < 2 || !used.add(node)) {
      return;
    }
    node.cutWays();
    double draw = dice.between(0, 1);
    RoadEdge to = dice.pick(exits);
    String direction = direction(from, node, to);
    if (draw < 0.12) {
      boolean straight = direction.equals("straight_on");
      if (exits.size() >= 3 || straight) {
        String kind = straight ? "only_straight_on" : "only_" + direction;
        add(kind, "restriction", Optional.empty(), from, node, to);
      }
    } else if (draw < 0.22 && from.flow() == RoadEdge.Flow.BOTH) {
      add("no_u_turn", "restriction", Optional.empty(), from, node, from);
    } else if (draw < 0.42) {
      add("no_" + direction, "restriction:hgv", Optional.empty(), from, node, to);
    } else if (draw < 0.5) {
      add("no_" + direction, "restriction", Optional.of("hgv"), from, node, to);
    } else {
      add("no_" + direction, "restriction", Optional.empty(), from, node, to);
    }
  }

  private void viaWay(RoadNode first) {
    RoadEdge via = dice.pick(first.edges());
    RoadNode second = via.other(first);
    boolean fit =
        via.passableFrom(first)
            && second.edges().size() >= 3
            && second.edges().stream().noneMatch(RoadEdge::roundabout)
            && !used.contains(first)
            && !used.contains(second);
    if (!fit) {
      return;
    }
    List<RoadEdge> entries =
        first.edges().stream().filter(edge -> edge != via && enters(edge, first)).toList();
    List<RoadEdge> exits = exits(second, via);
    if (entries.isEmpty() || exits.size() < 2) {
      return;
    }
    used.add(first);
    used.add(second);
    first.cutWays();
    second.cutWays();
    RoadEdge from = dice.pick(entries);
    RoadEdge to = dice.pick(exits);
    String kind = direction(via, second, to).equals("left_turn") ? "no_left_turn" : "no_u_turn";
    rules.add(new TurnRule(kind, "restriction", Optional.empty(), from, first, List.of(via), to));
  }

  private void add(
      String kind, String key, Optional<String> except, RoadEdge from, RoadNode via, RoadEdge to) {
    rules.add(new TurnRule(kind, key, except, from, via, List.of(), to));
  }

  private static boolean enters(RoadEdge edge, RoadNode node) {
    return edge.passableFrom(edge.other(node));
  }

  private static List<RoadEdge> exits(RoadNode node, RoadEdge from) {
    return node.edges().stream().filter(edge -> edge != from && edge.passableFrom(node)).toList();
  }

  private static String direction(RoadEdge from, RoadNode node, RoadEdge to) {
    PlanePoint coming = from.leaving(node).times(-1);
    PlanePoint going = to.leaving(node);
    if (coming.dot(going) > 0.85) {
      return "straight_on";
    }
    return coming.cross(going) > 0 ? "left_turn" : "right_turn";
  }
}
