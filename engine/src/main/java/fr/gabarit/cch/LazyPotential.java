package fr.gabarit.cch;

import java.util.Arrays;

/**
 * Exact distances between single nodes, asked for one by one, and a fixed set of terminals: a
 * perfect A* potential for searches on a graph whose weights are these or greater (B. Strasser, T.
 * Zeitz, "A Fast and Tight Heuristic for A* in Road Networks", SEA 2021). The terminals' ancestors
 * are labelled first; the distance of a node is the least of its label and of the distances of its
 * upper neighbours plus the edge to them, and is kept once known. To begin anew costs nothing in
 * proportion to the graph. Keeps arrays of the size of the graph: one for each thread. Not
 * thread-safe.
 */
public final class LazyPotential {
  private final CchTopology topology;
  private final Direction direction;
  private final Ancestors ancestors;
  private final int[] labels;
  private final int[] distances;
  private final int[] known;
  private final int[] stack;
  private int run = 1;
  private int least;
  private UpwardGraph climbed;
  private CchMetric begunWith;
  private Terminals begunAt;

  /**
   * Allocates 24 bytes for each node. Nothing is within reach before the first {@link #begin}.
   *
   * @param direction {@link Direction#TO} for distances to the terminals, as A* forwards needs
   */
  public LazyPotential(CchTopology topology, Direction direction) {
    this.topology = topology;
    this.direction = direction;
    ancestors = new Ancestors(topology);
    labels = new int[topology.nodeCount()];
    Arrays.fill(labels, CchTopology.INFINITY);
    distances = new int[topology.nodeCount()];
    known = new int[topology.nodeCount()];
    stack = new int[topology.nodeCount()];
  }

  /**
   * Sets the terminals.
   *
   * @throws IllegalArgumentException if the metric belongs to another topology
   */
  public void begin(CchMetric metric, Terminals terminals) {
    if (metric.topology() != topology) {
      throw new IllegalArgumentException("The metric belongs to another topology.");
    }
    if (metric == begunWith && terminals.equals(begunAt)) {
      // Another search to the same place: what is known holds.
      return;
    }
    begunWith = metric;
    begunAt = terminals;
    for (int i = 0; i < ancestors.size(); i++) {
      labels[ancestors.get(i)] = CchTopology.INFINITY;
    }
    run++;
    if (run == 0) {
      Arrays.fill(known, 0);
      run = 1;
    }
    least = terminals.leastOffset();
    climbed = metric.climbed(direction.reversed());
    ancestors.gather(terminals);
    Labels.climb(metric.climbed(direction), topology, ancestors, terminals, labels);
  }

  /**
   * The distance between a node and the terminals, their offsets included; {@link
   * CchTopology#INFINITY} if there is no way.
   */
  public int at(int node) {
    int rank = topology.rank(node);
    int depth = 0;
    for (int above = rank; above >= 0 && known[above] != run; above = topology.parent(above)) {
      stack[depth++] = above;
    }
    while (depth > 0) {
      settle(stack[--depth]);
    }
    return Terminals.sum(distances[rank], least, 0);
  }

  private void settle(int rank) {
    if (climbed == null) {
      distances[rank] = CchTopology.INFINITY;
      return;
    }
    int distance = labels[rank];
    int[] heads = climbed.heads();
    int[] weights = climbed.weights().page(rank);
    int start = climbed.weights().start(rank);
    int end = climbed.first()[rank + 1];
    for (int slot = climbed.first()[rank]; slot < end; slot++) {
      distance = Math.min(distance, weights[slot - start] + distances[heads[slot]]);
    }
    distances[rank] = distance;
    known[rank] = run;
  }
}
