package fr.gabarit.network;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.LongObjectHashMap;
import com.carrotsearch.hppc.cursors.IntCursor;
import java.util.stream.IntStream;

/** Finds the edges of an OSM way. Immutable and thread-safe. */
public final class WayIndex {
  private final LongObjectHashMap<IntArrayList> edgesByWay;

  private WayIndex(LongObjectHashMap<IntArrayList> edgesByWay) {
    this.edgesByWay = edgesByWay;
  }

  static WayIndex of(RoadTopology topology, RoadFacts facts) {
    LongObjectHashMap<IntArrayList> edgesByWay = new LongObjectHashMap<>();
    for (int edge = 0; edge < topology.edgeCount(); edge++) {
      IntArrayList edges = edgesByWay.get(facts.wayId(edge));
      if (edges == null) {
        edges = new IntArrayList(4);
        edgesByWay.put(facts.wayId(edge), edges);
      }
      edges.add(edge);
    }
    return new WayIndex(edgesByWay);
  }

  /** The edges of a way, empty if the network has none of it. */
  public IntStream edges(long wayId) {
    IntArrayList edges = edgesByWay.get(wayId);
    if (edges == null) {
      return IntStream.empty();
    }
    IntStream.Builder stream = IntStream.builder();
    for (IntCursor cursor : edges) {
      stream.add(cursor.value);
    }
    return stream.build();
  }
}
