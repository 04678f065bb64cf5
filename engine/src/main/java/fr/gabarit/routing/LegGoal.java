package fr.gabarit.routing;

import com.carrotsearch.hppc.IntArrayList;
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

  private final RoadTopology topology;
  private final RoadPosition destination;
  private final int node;
  private final int[] edges;

  LegGoal(RoadNetwork network, RoadPosition destination) {
    this.destination = destination;
    topology = network.topology();
    node = destination.node(topology).orElse(NO_NODE);
    edges = network.twins(destination.edge());
  }

  /** The directed edges that a leg may end with. */
  int[] keys() {
    IntArrayList keys = new IntArrayList(4);
    if (atNode()) {
      for (int slot = topology.firstOut(node); slot < topology.firstOut(node + 1); slot++) {
        keys.add(EdgeKeys.reverse(topology.outKey(slot)));
      }
    } else {
      for (int edge : edges) {
        keys.add(EdgeKeys.forward(edge), EdgeKeys.backward(edge));
      }
    }
    return keys.toArray();
  }

  /**
   * The directed edges on which a leg may end, as nodes of the hierarchy.
   *
   * @param wholeCosts cost of a directed edge; {@link CchTopology#INFINITY} if it is closed
   */
  Terminals terminals(IntUnaryOperator wholeCosts) {
    IntArrayList keys = new IntArrayList(4);
    IntArrayList offsets = new IntArrayList(4);
    for (int key : keys()) {
      int whole = wholeCosts.applyAsInt(key);
      if (whole < CchTopology.INFINITY) {
        keys.add(key);
        // The hierarchy counts the whole of the last edge; perhaps only part of it is driven.
        offsets.add(atNode() ? 0 : EdgeShare.of(whole, share(key)) - whole);
      }
    }
    return Terminals.of(keys.toArray(), offsets.toArray());
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
    for (int twin : edges) {
      if (twin == edge) {
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
