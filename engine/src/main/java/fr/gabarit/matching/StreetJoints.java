package fr.gabarit.matching;

import com.graphhopper.routing.ev.RoadClass;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadFacts;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadTopology;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * The nameless sections that hold a street together: its own roundabouts and short links. A
 * roundabout that another street or road leads into is not the street's: to restrict it would
 * restrict the others. Immutable and thread-safe.
 */
final class StreetJoints {
  private static final double LONGEST_LINK_METRES = 50;
  private static final Set<RoadClass> BYWAYS =
      EnumSet.of(
          RoadClass.SERVICE,
          RoadClass.TRACK,
          RoadClass.PATH,
          RoadClass.FOOTWAY,
          RoadClass.CYCLEWAY,
          RoadClass.STEPS,
          RoadClass.BRIDLEWAY);

  private final RoadNetwork network;

  StreetJoints(RoadNetwork network) {
    this.network = network;
  }

  /** The nodes at which edges end. */
  Set<Integer> nodes(Set<Integer> edges) {
    RoadTopology topology = network.topology();
    Set<Integer> nodes = new HashSet<>();
    for (int edge : edges) {
      nodes.add(topology.tail(EdgeKeys.forward(edge)));
      nodes.add(topology.head(EdgeKeys.forward(edge)));
    }
    return nodes;
  }

  /** All edges of the roundabouts at whose nodes edges end, themselves not among them. */
  Set<Set<Integer>> ringsAt(Set<Integer> edges) {
    Set<Set<Integer>> rings = new HashSet<>();
    Set<Integer> seen = new HashSet<>();
    for (int node : nodes(edges)) {
      for (int edge : edgesAt(node)) {
        boolean unseen = network.facts().roundabout(edge) && !edges.contains(edge);
        if (unseen && !seen.contains(edge)) {
          Set<Integer> ring = ring(edge);
          seen.addAll(ring);
          rings.add(ring);
        }
      }
    }
    return rings;
  }

  private Set<Integer> ring(int start) {
    Set<Integer> ring = new HashSet<>(Set.of(start));
    Deque<Integer> open = new ArrayDeque<>(ring);
    while (!open.isEmpty()) {
      for (int node : nodes(Set.of(open.remove()))) {
        for (int edge : edgesAt(node)) {
          if (network.facts().roundabout(edge) && ring.add(edge)) {
            open.add(edge);
          }
        }
      }
    }
    return ring;
  }

  /** Whether the street enters a ring twice or more and no other street does. */
  boolean ownRing(Set<Integer> ring, Set<Integer> street) {
    int entries = 0;
    for (int node : nodes(ring)) {
      boolean entered = false;
      for (int edge : edgesAt(node)) {
        if (ring.contains(edge)) {
          continue;
        }
        if (street.contains(edge)) {
          entered = true;
        } else if (!BYWAYS.contains(network.facts().roadClass(edge))) {
          return false;
        }
      }
      entries += entered ? 1 : 0;
    }
    return entries >= 2;
  }

  /**
   * Short nameless edges between a node of one part of a street and a node of another, if no other
   * road meets them.
   */
  Set<Integer> links(Set<Integer> partNodes, Set<Integer> otherNodes, Set<Integer> street) {
    Set<Integer> links = new HashSet<>();
    for (int node : partNodes) {
      RoadTopology topology = network.topology();
      for (int slot = topology.firstOut(node); slot < topology.firstOut(node + 1); slot++) {
        int key = topology.outKey(slot);
        if (otherNodes.contains(topology.head(key)) && isLink(EdgeKeys.edge(key))) {
          links.add(EdgeKeys.edge(key));
        }
      }
    }
    links.removeIf(link -> !ownLink(link, links, street));
    return links;
  }

  private boolean ownLink(int link, Set<Integer> links, Set<Integer> street) {
    for (int node : nodes(Set.of(link))) {
      for (int edge : edgesAt(node)) {
        boolean other =
            !street.contains(edge)
                && !links.contains(edge)
                && !BYWAYS.contains(network.facts().roadClass(edge));
        if (other) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isLink(int edge) {
    RoadFacts facts = network.facts();
    return facts.name(edge).isEmpty()
        && facts.ref(edge).isEmpty()
        && !facts.roundabout(edge)
        && !BYWAYS.contains(facts.roadClass(edge))
        && network.geometry().lengthMetres(edge) <= LONGEST_LINK_METRES;
  }

  Set<Integer> edgesAt(int node) {
    RoadTopology topology = network.topology();
    Set<Integer> edges = new HashSet<>();
    for (int slot = topology.firstOut(node); slot < topology.firstOut(node + 1); slot++) {
      edges.add(EdgeKeys.edge(topology.outKey(slot)));
    }
    return edges;
  }
}
