package fr.gabarit.server.answer;

import com.graphhopper.storage.BaseGraph;
import com.graphhopper.util.EdgeExplorer;
import com.graphhopper.util.EdgeIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Edges of the road network as they are told on routes, and as they meet at its nodes; those told
 * of late are kept, as many roads are part of many routes. Thread-safe.
 */
final class KnownEdges {
  /** A power of two; together they hold some 25 MB. */
  private static final int MOST = 1 << 16;

  /** A power of two; their edges are mostly those kept above, and at most as many again. */
  private static final int MOST_NODES = 1 << 15;

  private final BaseGraph graph;
  private final AtomicReferenceArray<KnownEdge> kept = new AtomicReferenceArray<>(MOST);
  private final AtomicReferenceArray<KnownNode> keptNodes = new AtomicReferenceArray<>(MOST_NODES);

  /** The edges that leave a node, in GraphHopper's order. */
  private record KnownNode(int node, KnownEdge[] edges) {}

  KnownEdges(BaseGraph graph) {
    this.graph = graph;
  }

  /** The edge in the direction of a key. */
  KnownEdge edge(int key) {
    int slot = key & (MOST - 1);
    KnownEdge known = kept.getPlain(slot);
    if (known == null || known.getEdgeKey() != key) {
      known = new KnownEdge(graph.getEdgeIteratorStateForKey(key));
      kept.set(slot, known);
    }
    return known;
  }

  /** The edges at a node, directed away from it, in the order in which GraphHopper tells them. */
  KnownEdge[] from(int node) {
    int slot = node & (MOST_NODES - 1);
    KnownNode known = keptNodes.getPlain(slot);
    if (known == null || known.node() != node) {
      known = new KnownNode(node, read(node));
      keptNodes.set(slot, known);
    }
    return known.edges();
  }

  private KnownEdge[] read(int node) {
    List<KnownEdge> edges = new ArrayList<>();
    EdgeExplorer explorer = graph.createEdgeExplorer();
    for (EdgeIterator at = explorer.setBaseNode(node); at.next(); ) {
      edges.add(edge(at.getEdgeKey()));
    }
    return edges.toArray(new KnownEdge[0]);
  }
}
