package fr.gabarit.cch;

import java.util.Arrays;

/**
 * The search from one end of a query. Labels stay until the next search begins, so that the edges
 * they came by can be found afterwards: writing them down in passing would make every relaxation a
 * branch that processors guess wrong. Not thread-safe.
 */
final class QuerySide {
  /** Stands for no edge where a label is that of a terminal. */
  static final int START = -1;

  private final CchTopology topology;
  private final Direction direction;
  private final Ancestors ancestors;
  private final int[] labels;
  private Terminals terminals;
  private CchMetric metric;
  private int[] first;
  private int[] heads;
  private int[] weights;
  private int position;

  QuerySide(CchTopology topology, Direction direction) {
    this.topology = topology;
    this.direction = direction;
    ancestors = new Ancestors(topology);
    labels = new int[topology.nodeCount()];
    Arrays.fill(labels, CchTopology.INFINITY);
  }

  void begin(CchMetric used, Terminals from) {
    for (int i = 0; i < ancestors.size(); i++) {
      labels[ancestors.get(i)] = CchTopology.INFINITY;
    }
    metric = used;
    terminals = from;
    UpwardGraph climbed = metric.climbed(direction);
    first = climbed.first();
    heads = climbed.heads();
    weights = climbed.weights();
    position = 0;
    ancestors.gather(terminals);
    for (int i = 0; i < terminals.size(); i++) {
      int rank = topology.rank(terminals.node(i));
      labels[rank] = Math.min(labels[rank], terminals.excess(i));
    }
  }

  boolean hasNext() {
    return position < ancestors.size();
  }

  /** The lowest rank not yet climbed from. */
  int next() {
    return ancestors.get(position);
  }

  int label(int rank) {
    return labels[rank];
  }

  /** Passes the next label on to higher ranks, unless it is above a limit. */
  void climb(int limit) {
    int rank = ancestors.get(position++);
    int label = labels[rank];
    if (label <= limit) {
      int end = first[rank + 1];
      for (int slot = first[rank]; slot < end; slot++) {
        int head = heads[slot];
        labels[head] = Math.min(labels[head], label + weights[slot]);
      }
    }
  }

  /** Whether the finite label of a rank is that of a terminal or came by one edge only. */
  boolean cameOneWay(int rank) {
    return ways(rank, 2) == 1;
  }

  private int ways(int rank, int enough) {
    int ways = 0;
    for (int i = 0; i < terminals.size(); i++) {
      ways += starts(i, rank) ? 1 : 0;
    }
    for (int slot = topology.firstDown(rank);
        slot < topology.firstDown(rank + 1) && ways < enough;
        slot++) {
      ways += cameBy(topology.downEdge(slot), rank) ? 1 : 0;
    }
    return ways;
  }

  /** An edge by which the finite label of a rank came, or {@link #START}. */
  int edge(int rank) {
    for (int i = 0; i < terminals.size(); i++) {
      if (starts(i, rank)) {
        return START;
      }
    }
    for (int slot = topology.firstDown(rank + 1) - 1; slot >= topology.firstDown(rank); slot--) {
      if (cameBy(topology.downEdge(slot), rank)) {
        return topology.downEdge(slot);
      }
    }
    throw new IllegalStateException("The label of rank " + rank + " came by no edge.");
  }

  private boolean starts(int terminal, int rank) {
    return topology.rank(terminals.node(terminal)) == rank
        && terminals.excess(terminal) == labels[rank];
  }

  private boolean cameBy(int edge, int rank) {
    int below = labels[topology.tail(edge)];
    return below <= labels[rank]
        && below + (direction == Direction.FROM ? metric.up(edge) : metric.down(edge))
            == labels[rank];
  }
}
