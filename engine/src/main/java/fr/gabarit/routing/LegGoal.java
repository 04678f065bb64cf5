package fr.gabarit.routing;

import fr.gabarit.cch.CchTopology;
import fr.gabarit.cch.Terminals;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadPosition;
import fr.gabarit.network.RoadTopology;
import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;

/**
 * Where a leg ends: at a node, or part of the way along an edge and its twins. Immutable and
 * thread-safe.
 */
final class LegGoal {
  private static final int NO_NODE = -1;

  private final RoadPosition destination;
  private final int node;
  private final int[] keys;

  LegGoal(RoadNetwork network, RoadPosition destination) {
    this.destination = destination;
    RoadTopology topology = network.topology();
    node = destination.node(topology).orElse(NO_NODE);
    keys =
        node == NO_NODE
            ? LegStart.bothWays(network.twins(destination.edge()))
            : entering(topology, node);
  }

  private static int[] entering(RoadTopology topology, int node) {
    int[] keys = new int[topology.firstOut(node + 1) - topology.firstOut(node)];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = EdgeKeys.reverse(topology.outKey(topology.firstOut(node) + i));
    }
    return keys;
  }

  /** The directed edges that a leg may end with; not to be changed. */
  int[] keys() {
    return keys;
  }

  /**
   * The directed edges on which a leg may end, as nodes of the hierarchy.
   *
   * @param wholeCosts cost of a directed edge; {@link CchTopology#INFINITY} if it is closed
   */
  Terminals terminals(IntUnaryOperator wholeCosts) {
    int[] offsets = new int[keys.length];
    for (int i = 0; i < keys.length; i++) {
      int whole = wholeCosts.applyAsInt(keys[i]);
      if (whole >= CchTopology.INFINITY) {
        offsets[i] = CchTopology.INFINITY;
      } else {
        // The hierarchy counts the whole of the last edge; perhaps only part of it is driven.
        offsets[i] = atNode() ? 0 : EdgeShare.of(whole, share(keys[i])) - whole;
      }
    }
    return Terminals.ofOwn(keys, offsets);
  }

  /** Whether the leg ends at a node. */
  boolean atNode() {
    return node != NO_NODE;
  }

  /** Whether the leg ends at this node. */
  boolean isNode(int other) {
    return node == other;
  }

  /** Whether a leg that begins at this node ends there too. */
  boolean isNode(OptionalInt other) {
    return other.isPresent() && other.getAsInt() == node;
  }

  /** Whether the leg ends part of the way along the edge. */
  boolean isOn(int edge) {
    if (atNode()) {
      return false;
    }
    for (int key : keys) {
      if (EdgeKeys.edge(key) == edge) {
        return true;
      }
    }
    return false;
  }

  /**
   * The share of a first edge on which the leg ends that lies between its ends; negative if the
   * destination lies behind the origin.
   */
  double between(LegStart start, int key) {
    return start.share(key) - EdgeShare.ahead(destination, key);
  }

  /** The share of the last edge that is driven. */
  double share(int key) {
    return EdgeShare.behind(destination, key);
  }
}
