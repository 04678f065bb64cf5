package fr.gabarit.routing;

import fr.gabarit.cch.CchTopology;
import fr.gabarit.cch.Terminals;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadPosition;
import fr.gabarit.network.RoadTopology;
import java.util.function.IntUnaryOperator;

/** Where a leg begins: at a node, or part of the way along an edge and its twins. */
final class LegStart {
  private final RoadNetwork network;
  private final RoadPosition origin;

  LegStart(RoadNetwork network, RoadPosition origin) {
    this.network = network;
    this.origin = origin;
  }

  /** The directed edges that a leg may begin with. */
  int[] keys() {
    if (origin.atNode()) {
      RoadTopology topology = network.topology();
      int node = origin.node(topology).getAsInt();
      int[] keys = new int[topology.firstOut(node + 1) - topology.firstOut(node)];
      for (int i = 0; i < keys.length; i++) {
        keys[i] = topology.outKey(topology.firstOut(node) + i);
      }
      return keys;
    }
    return bothWays(network.twins(origin.edge()));
  }

  /** The directed edges of some edges. */
  static int[] bothWays(int[] edges) {
    int[] keys = new int[2 * edges.length];
    for (int i = 0; i < edges.length; i++) {
      keys[2 * i] = EdgeKeys.forward(edges[i]);
      keys[2 * i + 1] = EdgeKeys.backward(edges[i]);
    }
    return keys;
  }

  /** The share of a first edge that is driven. */
  double share(int key) {
    return origin.atNode() ? 1 : EdgeShare.ahead(origin, key);
  }

  /**
   * The directed edges that a leg may begin with, as nodes of the hierarchy.
   *
   * @param wholeCosts cost of a directed edge; {@link CchTopology#INFINITY} if it is closed
   */
  Terminals terminals(IntUnaryOperator wholeCosts) {
    int[] keys = keys();
    int[] costs = new int[keys.length];
    for (int i = 0; i < keys.length; i++) {
      int whole = wholeCosts.applyAsInt(keys[i]);
      costs[i] = whole >= CchTopology.INFINITY ? whole : EdgeShare.of(whole, share(keys[i]));
    }
    return Terminals.of(keys, costs);
  }
}
