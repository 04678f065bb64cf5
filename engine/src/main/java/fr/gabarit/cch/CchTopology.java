package fr.gabarit.cch;

import java.util.Arrays;

/**
 * The part of a hierarchy that depends on the graph and the order alone. Nodes bear the number of
 * their rank here: node 0 is contracted first. Every pair of nodes joined by the graph or by the
 * contraction of a lower node is an edge, with a weight upwards and one downwards in each metric.
 * Immutable and thread-safe.
 */
public final class CchTopology {
  /** A weight no way can have; larger sums mean that there is no way. */
  public static final int INFINITY = (1 << 30) - 1;

  private final int[] rankOf;
  private final int[] nodeAt;
  private final int[] firstUp;
  private final int[] upHeads;
  private final int[] upTails;
  private final int[] parents;
  private final int[] firstDown;
  private final int[] downEdges;
  private final int[] edgeOfArc;
  private final boolean[] arcGoesUp;
  private final int[] firstArc;
  private final int[] arcsOfEdges;

  private CchTopology(Digraph graph, int[] order) {
    int nodes = graph.nodeCount();
    nodeAt = order.clone();
    rankOf = new int[nodes];
    Arrays.fill(rankOf, -1);
    for (int rank = 0; rank < nodes; rank++) {
      if (rankOf[order[rank]] >= 0) {
        throw new IllegalArgumentException(
            "Node %d comes twice in the order.".formatted(order[rank]));
      }
      rankOf[order[rank]] = rank;
    }
    FillIn fillIn = new FillIn(graph, rankOf);
    firstUp = fillIn.firstUp();
    upHeads = fillIn.upHeads();
    parents = new int[nodes];
    upTails = new int[upHeads.length];
    for (int node = 0; node < nodes; node++) {
      parents[node] = firstUp[node] < firstUp[node + 1] ? upHeads[firstUp[node]] : -1;
      Arrays.fill(upTails, firstUp[node], firstUp[node + 1], node);
    }
    firstDown = new int[nodes + 1];
    for (int head : upHeads) {
      firstDown[head + 1]++;
    }
    for (int node = 0; node < nodes; node++) {
      firstDown[node + 1] += firstDown[node];
    }
    downEdges = new int[upHeads.length];
    int[] next = Arrays.copyOf(firstDown, nodes);
    for (int edge = 0; edge < upHeads.length; edge++) {
      downEdges[next[upHeads[edge]]++] = edge;
    }
    edgeOfArc = new int[graph.arcCount()];
    arcGoesUp = new boolean[graph.arcCount()];
    firstArc = new int[upHeads.length + 1];
    for (int arc = 0; arc < graph.arcCount(); arc++) {
      int tail = rankOf[graph.tail(arc)];
      int head = rankOf[graph.head(arc)];
      arcGoesUp[arc] = tail < head;
      edgeOfArc[arc] = tail == head ? -1 : edge(Math.min(tail, head), Math.max(tail, head));
      if (edgeOfArc[arc] >= 0) {
        firstArc[edgeOfArc[arc] + 1]++;
      }
    }
    for (int edge = 0; edge < upHeads.length; edge++) {
      firstArc[edge + 1] += firstArc[edge];
    }
    arcsOfEdges = new int[firstArc[upHeads.length]];
    int[] nextArc = Arrays.copyOf(firstArc, upHeads.length);
    for (int arc = 0; arc < graph.arcCount(); arc++) {
      if (edgeOfArc[arc] >= 0) {
        arcsOfEdges[nextArc[edgeOfArc[arc]]++] = arc;
      }
    }
  }

  /**
   * Makes the topology.
   *
   * @param order the nodes, that contracted first first; each once
   */
  public static CchTopology of(Digraph graph, int[] order) {
    if (order.length != graph.nodeCount()) {
      throw new IllegalArgumentException(
          "The order must have %d nodes but has %d.".formatted(graph.nodeCount(), order.length));
    }
    return new CchTopology(graph, order);
  }

  /** Number of nodes. */
  public int nodeCount() {
    return nodeAt.length;
  }

  /** Number of edges, those of the graph and those that contraction adds. */
  public int edgeCount() {
    return upHeads.length;
  }

  /** Number of arcs of the graph. */
  public int arcCount() {
    return edgeOfArc.length;
  }

  /** The rank of a node of the graph. */
  public int rank(int node) {
    return rankOf[node];
  }

  /** The node of the graph that has a rank. */
  public int node(int rank) {
    return nodeAt[rank];
  }

  /** The parent in the elimination tree: the lowest upper neighbour; -1 for a root. */
  int parent(int rank) {
    return parents[rank];
  }

  /** First edge upwards from a rank; {@code firstUp(rank + 1)} is behind its last. */
  int firstUp(int rank) {
    return firstUp[rank];
  }

  /** The upper end of an edge. */
  int head(int edge) {
    return upHeads[edge];
  }

  /** The lower end of an edge. */
  int tail(int edge) {
    return upTails[edge];
  }

  int firstDown(int rank) {
    return firstDown[rank];
  }

  /** An edge downwards from a rank; their lower ends ascend. */
  int downEdge(int slot) {
    return downEdges[slot];
  }

  /** The edge that an arc of the graph is part of; -1 for a loop. */
  int edgeOfArc(int arc) {
    return edgeOfArc[arc];
  }

  boolean arcGoesUp(int arc) {
    return arcGoesUp[arc];
  }

  int firstArc(int edge) {
    return firstArc[edge];
  }

  /** An arc of the graph that is part of an edge. */
  int arcOfEdge(int slot) {
    return arcsOfEdges[slot];
  }

  /** The edge between two ranks; -1 if there is none. */
  int edge(int low, int high) {
    int slot = Arrays.binarySearch(upHeads, firstUp[low], firstUp[low + 1], high);
    return slot < 0 ? -1 : slot;
  }

  /** The metric of these weights. */
  public CchMetric customize(int[] weights) {
    return CchMetric.of(this, weights);
  }
}
