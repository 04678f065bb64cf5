package fr.gabarit.routing;

import fr.gabarit.cch.CchTopology;
import fr.gabarit.cch.Terminals;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadPosition;
import fr.gabarit.network.RoadTopology;
import java.util.function.IntUnaryOperator;

/**
 * Where a leg begins: at a node, or part of the way along an edge and its twins. Immutable and
 * thread-safe.
 */
final class LegStart {
  private final RoadPosition origin;
  private final int[] keys;

  LegStart(RoadNetwork network, RoadPosition origin) {
    this.origin = origin;
    keys =
        origin.atNode()
            ? leaving(network.topology(), origin.node(network.topology()).getAsInt())
            : bothWays(network.twins(origin.edge()));
  }

  private static int[] leaving(RoadTopology topology, int node) {
    int[] keys = new int[topology.firstOut(node + 1) - topology.firstOut(node)];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = topology.outKey(topology.firstOut(node) + i);
    }
    return keys;
  }

  /** The directed edges that a leg may begin with; not to be changed. */
  int[] keys() {
    return keys;
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
    int[] costs = new int[keys.length];
    for (int i = 0; i < keys.length; i++) {
      int whole = wholeCosts.applyAsInt(keys[i]);
      costs[i] = whole >= CchTopology.INFINITY ? whole : EdgeShare.of(whole, share(keys[i]));
    }
    return Terminals.ofOwn(keys, costs);
  }
}
