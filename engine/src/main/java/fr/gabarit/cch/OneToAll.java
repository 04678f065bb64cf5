package fr.gabarit.cch;

import java.util.Arrays;

/**
 * Distances between terminals and all nodes: the terminals' ancestors are labelled, then one sweep
 * over all ranks from the highest down does the rest (PHAST: D. Delling, A. Goldberg, A. Nowatzyk,
 * R. Werneck, "PHAST: Hardware-accelerated shortest path trees", J. Parallel Distrib. Comput. 73,
 * 2013). For areas of reach. Keeps arrays of the size of the graph: one for each thread. Not
 * thread-safe.
 */
public final class OneToAll {
  private final CchTopology topology;
  private final Direction direction;
  private final Ancestors ancestors;
  private final int[] distances;
  private int least;

  /** Allocates 12 bytes for each node. Nothing is within reach before the first run. */
  public OneToAll(CchTopology topology, Direction direction) {
    this.topology = topology;
    this.direction = direction;
    ancestors = new Ancestors(topology);
    distances = new int[topology.nodeCount()];
    Arrays.fill(distances, CchTopology.INFINITY);
  }

  /**
   * Finds all distances.
   *
   * @throws IllegalArgumentException if the metric belongs to another topology
   */
  public void run(CchMetric metric, Terminals terminals) {
    if (metric.topology() != topology) {
      throw new IllegalArgumentException("The metric belongs to another topology.");
    }
    Arrays.fill(distances, CchTopology.INFINITY);
    least = terminals.leastOffset();
    ancestors.gather(terminals);
    Labels.climb(metric.climbed(direction), topology, ancestors, terminals, distances);
    UpwardGraph swept = metric.climbed(direction.reversed());
    PagedInts weights = swept.weights();
    int begin = distances.length;
    while (begin > 0) {
      int end = begin;
      begin = weights.pageBegin(end - 1);
      sweep(swept, begin, end);
    }
  }

  /** Ranks whose weights lie in one page. */
  private void sweep(UpwardGraph swept, int begin, int end) {
    int[] all = distances;
    int[] first = swept.first();
    int[] heads = swept.heads();
    int[] page = swept.weights().page(begin);
    int start = swept.weights().start(begin);
    for (int rank = end - 1; rank >= begin; rank--) {
      int distance = all[rank];
      for (int slot = first[rank]; slot < first[rank + 1]; slot++) {
        distance = Math.min(distance, all[heads[slot]] + page[slot - start]);
      }
      all[rank] = distance;
    }
  }

  /**
   * The distance between the terminals of the last run and a node, offsets included; {@link
   * CchTopology#INFINITY} if there is no way.
   */
  public int distance(int node) {
    return Terminals.sum(distances[topology.rank(node)], least, 0);
  }
}
