package fr.gabarit.matching;

import fr.gabarit.gazetteer.RoadSpot;
import fr.gabarit.gazetteer.RoadSpots;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadTopology;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Positions on one street: of points beside it and of its nodes. Immutable and thread-safe. */
final class StreetSpots {
  /** How much farther the other carriageway may be. */
  private static final double CARRIAGEWAYS_APART_METRES = 45;

  private final RoadNetwork network;
  private final Set<Integer> edges;
  private final RoadSpots spots;
  private final TrafficHeadings headings;

  StreetSpots(RoadNetwork network, Set<Integer> edges) {
    this.network = network;
    this.edges = edges;
    spots = new RoadSpots(network);
    headings = new TrafficHeadings(network);
  }

  /** The street abreast of a point, on both carriageways if it has two; empty if it is too far. */
  List<RoadSpot> beside(double longitude, double latitude, double reachMetres) {
    Optional<RoadSpot> nearest = nearest(edges, longitude, latitude);
    if (nearest.isEmpty() || nearest.get().distanceMetres() > reachMetres) {
      return List.of();
    }
    List<RoadSpot> found = new ArrayList<>(List.of(nearest.get()));
    int edge = nearest.get().edge();
    if (headings.oneway(edge)) {
      Set<Integer> others = new HashSet<>();
      for (int other : edges) {
        if (other != edge && headings.oneway(other) && headings.opposed(edge, other)) {
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

  /**
   * Whether a node lies on the carriageway of an edge, or on a part of the street not divided. A
   * link across the median is no such part.
   */
  private boolean onCarriageway(int node, int edge) {
    RoadTopology topology = network.topology();
    for (int slot = topology.firstOut(node); slot < topology.firstOut(node + 1); slot++) {
      int own = EdgeKeys.edge(topology.outKey(slot));
      boolean along =
          headings.oneway(own) ? headings.alongside(own, edge) : headings.inLine(own, edge);
      if (edges.contains(own) && (own == edge || along)) {
        return true;
      }
    }
    return false;
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

  /**
   * Nodes of the street grouped by crossing, in ascending order.
   *
   * @param others the edges of what it meets there
   */
  List<List<RoadSpot>> crossings(Collection<Integer> nodes, Set<Integer> others) {
    CrossingJudge judge = new CrossingJudge(network, edges, others);
    List<List<Integer>> groups = new ArrayList<>();
    for (int node : nodes.stream().sorted().toList()) {
      List<List<Integer>> near =
          groups.stream()
              .filter(group -> group.stream().anyMatch(other -> judge.oneCrossing(node, other)))
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
}
