package fr.gabarit.matching;

import fr.gabarit.gazetteer.RoadSpots;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadTopology;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells one street from several of the same name. Parts that a short gap, a link or a roundabout
 * separates are one street. Immutable and thread-safe.
 */
final class StreetPieces {
  /** Streets are interrupted by squares, crossings and short pieces of other streets. */
  private static final double WIDEST_GAP_METRES = 150;

  private final RoadNetwork network;
  private final StreetJoints joints;

  StreetPieces(RoadNetwork network) {
    this.network = network;
    joints = new StreetJoints(network);
  }

  /** The parts of what bears one name, longest first. */
  List<StreetPiece> of(Set<Integer> edges) {
    return of(edges, WIDEST_GAP_METRES);
  }

  /** The same for another widest gap. */
  List<StreetPiece> of(Set<Integer> edges, double widestGapMetres) {
    List<Part> parts = new ArrayList<>();
    for (Set<Integer> connected : connected(edges)) {
      parts.add(new Part(connected, joints.nodes(connected)));
    }
    Set<Integer> own = new HashSet<>();
    for (Set<Integer> ring : joints.ringsAt(edges)) {
      Set<Integer> ringNodes = joints.nodes(ring);
      merge(parts, part -> part.nodes.stream().anyMatch(ringNodes::contains));
      if (joints.ownRing(ring, edges)) {
        own.addAll(ring);
      }
    }
    boolean merged = true;
    while (merged) {
      merged = false;
      for (int i = 0; i < parts.size() && !merged; i++) {
        for (int j = i + 1; j < parts.size() && !merged; j++) {
          Part a = parts.get(i);
          Part b = parts.get(j);
          Set<Integer> links = joints.links(a.nodes, b.nodes, edges);
          if (!links.isEmpty() || closerThan(widestGapMetres, a, b)) {
            own.addAll(links);
            merge(parts, part -> part == a || part == b);
            merged = true;
          }
        }
      }
    }
    List<StreetPiece> pieces = new ArrayList<>();
    for (Part part : parts) {
      Set<Integer> partJoints = new HashSet<>();
      for (int joint : own) {
        if (part.holds(joint)) {
          partJoints.add(joint);
        }
      }
      pieces.add(new StreetPiece(part.edges, partJoints));
    }
    pieces.sort(Comparator.comparingDouble(this::metres).reversed());
    return pieces;
  }

  private double metres(StreetPiece piece) {
    return piece.edges().stream().mapToDouble(network.geometry()::lengthMetres).sum();
  }

  private interface Test {
    boolean holds(Part part);
  }

  /** Makes one of all parts for which the test holds. */
  private static void merge(List<Part> parts, Test test) {
    List<Part> chosen = parts.stream().filter(test::holds).toList();
    for (int i = 1; i < chosen.size(); i++) {
      chosen.get(0).edges.addAll(chosen.get(i).edges);
      chosen.get(0).nodes.addAll(chosen.get(i).nodes);
      parts.remove(chosen.get(i));
    }
  }

  /** Edges that hang together, and their nodes. Confined to one thread. */
  private final class Part {
    private final Set<Integer> edges;
    private final Set<Integer> nodes;

    Part(Set<Integer> edges, Set<Integer> nodes) {
      this.edges = edges;
      this.nodes = nodes;
    }

    boolean holds(int joint) {
      if (network.facts().roundabout(joint)) {
        return joints.ringsAt(edges).stream().anyMatch(ring -> ring.contains(joint));
      }
      return nodes.containsAll(joints.nodes(Set.of(joint)));
    }
  }

  private List<Set<Integer>> connected(Set<Integer> edges) {
    List<Set<Integer>> components = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    for (int start : new TreeSet<>(edges)) {
      if (!seen.add(start)) {
        continue;
      }
      Set<Integer> component = new HashSet<>(Set.of(start));
      Deque<Integer> open = new ArrayDeque<>(component);
      while (!open.isEmpty()) {
        for (int node : joints.nodes(Set.of(open.remove()))) {
          for (int edge : joints.edgesAt(node)) {
            if (edges.contains(edge) && seen.add(edge)) {
              component.add(edge);
              open.add(edge);
            }
          }
        }
      }
      components.add(component);
    }
    return components;
  }

  private boolean closerThan(double metres, Part a, Part b) {
    RoadTopology topology = network.topology();
    for (int node : a.nodes) {
      for (int other : b.nodes) {
        double distance =
            RoadSpots.metresBetween(
                topology.longitude(node),
                topology.latitude(node),
                topology.longitude(other),
                topology.latitude(other));
        if (distance <= metres) {
          return true;
        }
      }
    }
    return false;
  }
}
