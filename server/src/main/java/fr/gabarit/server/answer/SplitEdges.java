package fr.gabarit.server.answer;

import com.carrotsearch.hppc.IntObjectHashMap;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.routing.querygraph.VirtualEdgeIteratorState;
import com.graphhopper.util.EdgeIteratorState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The edges that a request's stops divide into virtual ones. For one request; not to be changed
 * once made.
 */
final class SplitEdges {
  private final KnownEdges whole;
  private final IntObjectHashMap<List<EdgeIteratorState>> piecesByKey = new IntObjectHashMap<>();

  /**
   * @param whole the edges that are not divided
   */
  SplitEdges(QueryGraph graph, KnownEdges whole) {
    this.whole = whole;
    Map<Integer, Map<Integer, EdgeIteratorState>> byBaseNode = new TreeMap<>();
    int firstVirtualKey = 2 * graph.getBaseGraph().getEdges();
    for (int key = firstVirtualKey; key < 2 * graph.getEdges(); key++) {
      EdgeIteratorState piece = graph.getEdgeIteratorStateForKey(key);
      byBaseNode
          .computeIfAbsent(
              ((VirtualEdgeIteratorState) piece).getOriginalEdgeKey(), k -> new LinkedHashMap<>())
          .put(piece.getBaseNode(), piece);
    }
    byBaseNode.forEach((key, pieces) -> piecesByKey.put(key, chain(key, pieces)));
  }

  /** Strings the pieces of a directed edge together, from its tail to its head. */
  private List<EdgeIteratorState> chain(int key, Map<Integer, EdgeIteratorState> byBaseNode) {
    List<EdgeIteratorState> chain = new ArrayList<>();
    int node = whole.edge(key).getBaseNode();
    while (chain.size() < byBaseNode.size()) {
      EdgeIteratorState piece = byBaseNode.get(node);
      if (piece == null) {
        throw new IllegalStateException("The pieces of edge key %d do not join.".formatted(key));
      }
      chain.add(piece);
      node = piece.getAdjNode();
    }
    return chain;
  }

  /** Whether a stop divides a directed edge of the road network. */
  boolean divides(int key) {
    return piecesByKey.containsKey(key);
  }

  /** A directed edge of the road network as a whole. */
  EdgeIteratorState whole(int key) {
    return whole.edge(key);
  }

  /** The pieces of a directed edge of the road network, in driving order; at least one. */
  List<EdgeIteratorState> pieces(int key) {
    List<EdgeIteratorState> pieces = piecesByKey.get(key);
    return pieces != null ? pieces : List.of(whole.edge(key));
  }
}
