package fr.gabarit.server.answer;

import com.graphhopper.storage.BaseGraph;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Edges of the road network as they are told on routes; those told of late are kept, as many roads
 * are part of many routes. Thread-safe.
 */
final class KnownEdges {
  /** A power of two; together they hold some 20 MB. */
  private static final int MOST = 1 << 16;

  private final BaseGraph graph;
  private final AtomicReferenceArray<KnownEdge> kept = new AtomicReferenceArray<>(MOST);

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
}
