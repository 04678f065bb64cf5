package fr.gabarit.matching;

import fr.gabarit.gazetteer.RoadSpot;
import fr.gabarit.gazetteer.RoadSpots;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadTopology;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/** Positions on one street: of points beside it and of its nodes. Immutable and thread-safe. */
final class StreetSpots {
  /** How much farther the other carriageway may be. */
  private static final double CARRIAGEWAYS_APART_METRES = 45;

  /** The nodes of one crossing of divided roads lie so near to each other. */
  private static final double ONE_CROSSING_METRES = 60;

  private static final double SAME_SPOT_METRES = 15;

  private final RoadNetwork network;
  private final Set<Integer> edges;
  private final RoadSpots spots;

  StreetSpots(RoadNetwork network, Set<Integer> edges) {
    this.network = network;
    this.edges = edges;
    spots = new RoadSpots(network);
  }

  /** The street abreast of a point, on both carriageways if it has two; empty if it is too far. */
  List<RoadSpot> beside(double longitude, double latitude, double reachMetres) {
    Optional<RoadSpot> nearest = nearest(edges, longitude, latitude);
    if (nearest.isEmpty() || nearest.get().distanceMetres() > reachMetres) {
      return List.of();
    }
    List<RoadSpot> found = new ArrayList<>(List.of(nearest.get()));
    int edge = nearest.get().edge();
    if (oneway(edge)) {
      Set<Integer> others = new HashSet<>();
      for (int other : edges) {
        if (other != edge && oneway(other) && opposed(edge, other)) {
          others.add(other);
        }
      }
      nearest(others, longitude, latitude)
          .filter(
              spot ->
                  spot.distanceMetres()
                      <= nearest.get().distanceMetres() + CARRIAGEWAYS_APART_METRES)
          .ifPresent(found::add);
    }
    return found;
  }

  private Optional<RoadSpot> nearest(Collection<Integer> among, double longitude, double latitude) {
    return among.stream()
        .map(edge -> spots.on(edge, longitude, latitude))
        .min(Comparator.comparingDouble(RoadSpot::distanceMetres).thenComparingInt(RoadSpot::edge));
  }

  private boolean oneway(int edge) {
    return network.drivable(EdgeKeys.forward(edge)) != network.drivable(EdgeKeys.backward(edge));
  }

  /** Whether the traffic of two one-way edges runs roughly against each other. */
  private boolean opposed(int edge, int other) {
    double turn = Math.IEEEremainder(heading(edge) - heading(other), 2 * Math.PI);
    return Math.abs(turn) > Math.toRadians(120);
  }

  private double heading(int edge) {
    RoadTopology topology = network.topology();
    int forward = EdgeKeys.forward(edge);
    int key = network.drivable(forward) ? forward : EdgeKeys.backward(edge);
    int tail = topology.tail(key);
    int head = topology.head(key);
    return Math.atan2(
        topology.latitude(head) - topology.latitude(tail),
        (topology.longitude(head) - topology.longitude(tail))
            * Math.cos(Math.toRadians(topology.latitude(tail))));
  }

  /** Whether a node lies on the carriageway of an edge, or on a part of the street not divided. */
  private boolean onCarriageway(int node, int edge) {
    RoadTopology topology = network.topology();
    for (int slot = topology.firstOut(node); slot < topology.firstOut(node + 1); slot++) {
      int own = EdgeKeys.edge(topology.outKey(slot));
      if (edges.contains(own) && (own == edge || !oneway(own) || alongside(own, edge))) {
        return true;
      }
    }
    return false;
  }

  private boolean alongside(int edge, int other) {
    double turn = Math.IEEEremainder(heading(edge) - heading(other), 2 * Math.PI);
    return Math.abs(turn) < Math.toRadians(60);
  }

  /** A node of the street as a position on one of its edges. */
  Optional<RoadSpot> at(int node) {
    RoadTopology topology = network.topology();
    for (int slot = topology.firstOut(node); slot < topology.firstOut(node + 1); slot++) {
      int key = topology.outKey(slot);
      int edge = EdgeKeys.edge(key);
      if (edges.contains(edge)) {
        double position = EdgeKeys.isForward(key) ? 0 : network.geometry().lengthMetres(edge);
        return Optional.of(new RoadSpot(edge, position, 0));
      }
    }
    return Optional.empty();
  }

  /** Nodes of the street grouped by crossing, in ascending order. */
  List<List<RoadSpot>> crossings(Collection<Integer> nodes) {
    List<List<Integer>> groups = new ArrayList<>();
    for (int node : nodes.stream().sorted().toList()) {
      List<List<Integer>> near =
          groups.stream()
              .filter(group -> group.stream().anyMatch(other -> oneCrossing(node, other)))
              .toList();
      List<Integer> group = new ArrayList<>(List.of(node));
      near.forEach(group::addAll);
      groups.removeAll(near);
      groups.add(group);
    }
    List<List<RoadSpot>> crossings = new ArrayList<>();
    for (List<Integer> group : groups) {
      List<RoadSpot> crossing = new ArrayList<>();
      for (int node : group) {
        at(node).ifPresent(crossing::add);
        abreast(node, group).ifPresent(crossing::add);
      }
      crossings.add(crossing);
    }
    return crossings;
  }

  /** The other carriageway, if a street joins only the one. */
  private Optional<RoadSpot> abreast(int node, List<Integer> group) {
    RoadTopology topology = network.topology();
    List<RoadSpot> both = beside(topology.longitude(node), topology.latitude(node), 1);
    if (both.size() < 2) {
      return Optional.empty();
    }
    RoadSpot other = both.get(1);
    boolean reached = group.stream().anyMatch(known -> onCarriageway(known, other.edge()));
    return reached ? Optional.empty() : Optional.of(other);
  }

  /**
   * Whether two nodes lie near to each other, by road too. Where the street goes round between
   * them, it meets the other street twice.
   */
  private boolean oneCrossing(int node, int other) {
    double straight = metres(node, other);
    double limit = 1.5 * straight + SAME_SPOT_METRES;
    if (straight > ONE_CROSSING_METRES || !reaches(node, other, limit, edge -> true)) {
      return false;
    }
    if (joined(node, other, limit)) {
      return false;
    }
    boolean divided = !onTwoWay(node) || !onTwoWay(other);
    return divided || reaches(node, other, limit, edges::contains);
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

  private boolean onTwoWay(int node) {
    RoadTopology topology = network.topology();
    for (int slot = topology.firstOut(node); slot < topology.firstOut(node + 1); slot++) {
      int edge = EdgeKeys.edge(topology.outKey(slot));
      if (edges.contains(edge) && !oneway(edge)) {
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
