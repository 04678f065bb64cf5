package fr.gabarit.server.answer;

import com.graphhopper.storage.BaseGraph;
import fr.gabarit.network.FreightHopper;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Edges of the road network as they are told on routes; those told of late are kept, as many roads
 * are part of many routes. Thread-safe.
 */
final class KnownEdges {
  /** A power of two; together they hold some 25 MB. */
  private static final int MOST = 1 << 16;

  private final BaseGraph graph;
  private final InstructionValues asked;
  private final AtomicReferenceArray<KnownEdge> kept = new AtomicReferenceArray<>(MOST);

  KnownEdges(FreightHopper hopper) {
    graph = hopper.getBaseGraph();
    asked = InstructionValues.of(hopper.getEncodingManager());
  }

  /** The edge in the direction of a key. */
  KnownEdge edge(int key) {
    int slot = key & (MOST - 1);
    KnownEdge known = kept.getPlain(slot);
    if (known == null || known.getEdgeKey() != key) {
      known = new KnownEdge(graph.getEdgeIteratorStateForKey(key), asked);
      kept.set(slot, known);
    }
    return known;
  }
}
