package fr.gabarit.matching;

import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.TurnPath;
import fr.gabarit.order.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds a point of the map on the network. Immutable and thread-safe.
 *
 * <p>The import parts roads at restricted nodes by an edge without length, which then bears the
 * rule. At a junction the rule lies on every turn that leads through it. Only where the network was
 * not parted is the whole section of road taken, and the outcome says so.
 */
final class NodeMatcher {
  private final RoadNetwork network;
  private final Junctions junctions;

  NodeMatcher(RoadNetwork network) {
    this.network = network;
    junctions = new Junctions(network);
  }

  MatchOutcome match(Place.OsmNode place) {
    List<Integer> edges = junctions.edges(place.wayIds());
    Set<Integer> nodes = junctions.nodesAt(edges, place.longitude(), place.latitude());
    String id = Long.toString(place.nodeId());
    List<Integer> points =
        edges.stream()
            .filter(junctions::isPoint)
            .filter(edge -> nodes.contains(network.topology().tail(EdgeKeys.forward(edge))))
            .toList();
    if (!points.isEmpty()) {
      EdgeSet passable = drivable(points);
      return passable.isEmpty()
          ? unmatched(MatchNote.of(MatchNote.Kind.NODE_CLOSED_ANYWAY, id))
          : new MatchOutcome.Matched(passable, 1, 1, List.of());
    }
    if (!nodes.isEmpty()) {
      List<TurnPath> turns = new ArrayList<>();
      nodes.forEach(node -> addThrough(node, turns));
      return turns.isEmpty()
          ? unmatched(MatchNote.of(MatchNote.Kind.NODE_AT_DEAD_END, id))
          : MatchOutcome.Matched.turns(turns, List.of());
    }
    EdgeSet sections =
        drivable(
            edges.stream()
                .filter(edge -> junctions.passes(edge, place.longitude(), place.latitude()))
                .toList());
    return sections.isEmpty()
        ? unmatched(MatchNote.of(MatchNote.Kind.NODE_NOT_ON_ROAD, id))
        : new MatchOutcome.Matched(
            sections, 1, 1, List.of(MatchNote.of(MatchNote.Kind.NODE_TAKEN_AS_SECTION, id)));
  }

  private EdgeSet drivable(List<Integer> edges) {
    return EdgeSet.of(
        edges.stream()
            .flatMapToInt(edge -> IntStream.of(EdgeKeys.forward(edge), EdgeKeys.backward(edge)))
            .filter(network::drivable));
  }

  private void addThrough(int node, List<TurnPath> turns) {
    for (int into : junctions.into(node)) {
      for (int out : junctions.outOf(node)) {
        if (out != EdgeKeys.reverse(into)) {
          turns.add(TurnPath.of(into, out));
        }
      }
    }
  }

  private static MatchOutcome unmatched(MatchNote reason) {
    return new MatchOutcome.Unmatched(reason, 0, List.of());
  }
}
