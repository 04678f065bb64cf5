package fr.gabarit.matching;

import fr.gabarit.gazetteer.RoadSpots;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadTopology;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.locationtech.jts.geom.Coordinate;

/**
 * Tells whether two nodes at which a street meets another are one crossing. Immutable and
 * thread-safe.
 */
final class CrossingJudge {
  /** The nodes of one crossing of divided roads lie so near to each other. */
  private static final double ONE_CROSSING_METRES = 60;

  private static final double SAME_SPOT_METRES = 15;

  /** How far from a junction one looks to see on which side a road leaves. */
  private static final double ARM_METRES = 15;

  private final RoadNetwork network;
  private final Set<Integer> edges;
  private final Set<Integer> others;
  private final TrafficHeadings headings;
  private final RoadSpots spots;

  /**
   * @param edges the street
   * @param others the edges of what it meets; may be empty
   */
  CrossingJudge(RoadNetwork network, Set<Integer> edges, Set<Integer> others) {
    this.network = network;
    this.edges = edges;
    this.others = others;
    headings = new TrafficHeadings(network);
    spots = new RoadSpots(network);
  }

  /**
   * Whether two nodes lie near to each other, by road too, and one of the streets is divided there
   * or the other goes on across this one a few metres farther. Where the street goes round between
   * them, or the other one comes back to the same side, they meet twice.
   */
  boolean oneCrossing(int node, int other) {
    double straight = metres(node, other);
    double limit = 1.5 * straight + SAME_SPOT_METRES;
    if (straight > ONE_CROSSING_METRES
        || !reaches(node, other, limit, edge -> true)
        || joined(node, other, limit)) {
      return false;
    }
    if (divided(node) || divided(other)) {
      return true;
    }
    return (straight <= SAME_SPOT_METRES || carriagewaysMeet(node, other) || staggered(node, other))
        && reaches(node, other, limit, edges::contains);
  }

  /** Whether the street passes a node in a carriageway of its own. */
  private boolean divided(int node) {
    List<Integer> own = at(node, edges);
    List<Integer> oneways = own.stream().filter(headings::oneway).toList();
    return oneways.size() == own.size()
        || oneways.stream()
            .anyMatch(a -> oneways.stream().anyMatch(b -> a < b && headings.alongside(a, b)));
  }

  /** Whether the other street meets this one in two carriageways, or arms, one at each node. */
  private boolean carriagewaysMeet(int node, int other) {
    List<Integer> there = at(other, others).stream().filter(headings::oneway).toList();
    return at(node, others).stream()
        .filter(headings::oneway)
        .anyMatch(a -> there.stream().anyMatch(b -> headings.opposed(a, b)));
  }

  /**
   * Whether the other street comes from one side at one node and leaves to the other at the other.
   */
  private boolean staggered(int node, int other) {
    double here = side(node, node, other);
    double there = side(other, node, other);
    return here * there < 0;
  }

  /**
   * On which side of the line from one node to another the other street's edges at a node lie:
   * negative or positive; 0 if on both.
   */
  private double side(int at, int from, int to) {
    RoadTopology topology = network.topology();
    double side = 0;
    for (int edge : at(at, others)) {
      double length = network.geometry().lengthMetres(edge);
      double metres = Math.min(ARM_METRES, length);
      boolean begins = topology.tail(EdgeKeys.forward(edge)) == at;
      Coordinate arm = spots.point(edge, begins ? metres : length - metres);
      double shrink = Math.cos(Math.toRadians(arm.y));
      double cross =
          (topology.longitude(to) - topology.longitude(from))
                  * shrink
                  * (arm.y - topology.latitude(at))
              - (topology.latitude(to) - topology.latitude(from))
                  * (arm.x - topology.longitude(at))
                  * shrink;
      if (side * cross < 0) {
        return 0;
      }
      side = cross;
    }
    return Math.signum(side);
  }

  private List<Integer> at(int node, Set<Integer> among) {
    RoadTopology topology = network.topology();
    List<Integer> found = new ArrayList<>();
    for (int slot = topology.firstOut(node); slot < topology.firstOut(node + 1); slot++) {
      int edge = EdgeKeys.edge(topology.outKey(slot));
      if (among.contains(edge) && !found.contains(edge)) {
        found.add(edge);
      }
    }
    return found;
  }

  /** Whether an edge of the street that is longer than that leads from one to the other. */
  private boolean joined(int node, int other, double metres) {
    RoadTopology topology = network.topology();
    for (int slot = topology.firstOut(node); slot < topology.firstOut(node + 1); slot++) {
      int key = topology.outKey(slot);
      if (topology.head(key) == other
          && edges.contains(EdgeKeys.edge(key))
          && network.geometry().lengthMetres(EdgeKeys.edge(key)) > metres) {
        return true;
      }
    }
    return false;
  }

  private boolean reaches(int start, int target, double limitMetres, IntPredicate usable) {
    RoadTopology topology = network.topology();
    Map<Integer, Double> reached = new HashMap<>(Map.of(start, 0.0));
    Deque<Integer> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty() && !reached.containsKey(target)) {
      int node = open.remove();
      for (int slot = topology.firstOut(node); slot < topology.firstOut(node + 1); slot++) {
        int key = topology.outKey(slot);
        double metres = reached.get(node) + network.geometry().lengthMetres(EdgeKeys.edge(key));
        int next = topology.head(key);
        if (usable.test(EdgeKeys.edge(key))
            && metres <= limitMetres
            && metres < reached.getOrDefault(next, limitMetres + 1)) {
          reached.put(next, metres);
          open.add(next);
        }
      }
    }
    return reached.containsKey(target);
  }

  private double metres(int node, int other) {
    RoadTopology topology = network.topology();
    return RoadSpots.metresBetween(
        topology.longitude(node),
        topology.latitude(node),
        topology.longitude(other),
        topology.latitude(other));
  }
}
