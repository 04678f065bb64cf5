package fr.gabarit.network;

import com.carrotsearch.hppc.IntObjectHashMap;
import com.carrotsearch.hppc.LongObjectHashMap;
import java.util.Arrays;

/**
 * Edges that stand for the same stretch of road. GraphHopper doubles an edge to express a turn
 * restriction over a via way: same OSM way, same end nodes, same length. A stop on a road lies on
 * all its twins. Immutable and thread-safe.
 */
final class EdgeTwins {
  private final IntObjectHashMap<int[]> groups = new IntObjectHashMap<>();

  EdgeTwins(RoadTopology topology, RoadGeometry geometry, RoadFacts facts) {
    LongObjectHashMap<int[]> byEnds = new LongObjectHashMap<>();
    for (int edge = 0; edge < topology.edgeCount(); edge++) {
      int forward = EdgeKeys.forward(edge);
      long ends = ((long) topology.tail(forward) << 32) | topology.head(forward);
      int[] parallel = byEnds.get(ends);
      if (parallel == null) {
        byEnds.put(ends, new int[] {edge});
        continue;
      }
      for (int other : parallel) {
        if (facts.wayId(other) == facts.wayId(edge)
            && geometry.lengthMetres(other) == geometry.lengthMetres(edge)) {
          join(other, edge);
          break;
        }
      }
      byEnds.put(ends, append(parallel, edge));
    }
  }

  private void join(int known, int edge) {
    int[] group = append(groups.getOrDefault(known, new int[] {known}), edge);
    for (int member : group) {
      groups.put(member, group);
    }
  }

  private static int[] append(int[] array, int value) {
    int[] longer = Arrays.copyOf(array, array.length + 1);
    longer[array.length] = value;
    return longer;
  }

  /** The edge and its twins, ascending. */
  int[] of(int edge) {
    int[] group = groups.get(edge);
    return group == null ? new int[] {edge} : group.clone();
  }

  /** The lowest of the edge and its twins: one name for all of them. */
  int first(int edge) {
    int[] group = groups.get(edge);
    return group == null ? edge : Math.min(edge, group[0]);
  }
}
