package fr.gabarit.cch;

import java.util.Arrays;

/**
 * The part of a hierarchy that depends on the graph and the order alone. Nodes bear the number of
 * their rank here: rank 0 is contracted first. An edge joins two ranks between which there is an
 * arc, or a way over lower ranks, in either direction; each metric gives it a weight upwards and
 * one downwards. Immutable and thread-safe.
 *
 * <p>Contraction of both directions at once joins more pairs: those with no way over lower ranks in
 * either direction are left out, many in turn-expanded graphs (section 4 of Buchhold, Wagner, Zeitz
 * and Zündorf). The elimination tree is that of all pairs.
 */
public final class CchTopology {
  /** A weight no way can have; larger sums mean that there is no way. */
  public static final int INFINITY = (1 << 30) - 1;

  /** Pages of 64 ranks and 512 arcs: smaller ones make their table larger than what is copied. */
  private static final int RANKS_OF_A_PAGE = 6;

  private static final int ARCS_OF_A_PAGE = 9;

  private final int[] nodeAt;
  private final int[] rankOf;
  private final int[] parents;
  private final int[] firstUp;
  private final int[] upHeads;
  private final int[] upTails;
  private final int[] firstDown;
  private final int[] downEdges;
  private final int[] edgeOfArc;
  private final boolean[] arcGoesUp;
  private final int[] firstArc;
  private final int[] arcsOfEdges;

  private CchTopology(
      int[] nodeAt,
      int[] rankOf,
      int[] parents,
      int[] firstUp,
      int[] upHeads,
      int[] edgeOfArc,
      boolean[] arcGoesUp) {
    this.nodeAt = nodeAt;
    this.rankOf = rankOf;
    this.parents = parents;
    this.firstUp = firstUp;
    this.upHeads = upHeads;
    this.edgeOfArc = edgeOfArc;
    this.arcGoesUp = arcGoesUp;
    upTails = new int[upHeads.length];
    for (int rank = 0; rank < nodeAt.length; rank++) {
      Arrays.fill(upTails, firstUp[rank], firstUp[rank + 1], rank);
    }
    firstDown = Buckets.first(upHeads, nodeAt.length);
    downEdges = Buckets.members(upHeads, firstDown);
    firstArc = Buckets.first(edgeOfArc, upHeads.length);
    arcsOfEdges = Buckets.members(edgeOfArc, firstArc);
  }

  /**
   * Makes the topology.
   *
   * @param order the nodes, that contracted first first; each once
   * @throws IllegalArgumentException if the order is none, or leaves more than 2^31 edges
   */
  public static CchTopology of(Digraph graph, int[] order) {
    if (order.length != graph.nodeCount()) {
      throw new IllegalArgumentException(
          "The order must have %d nodes but has %d.".formatted(graph.nodeCount(), order.length));
    }
    int[] rankOf = ranks(order);
    FillIn fillIn = new FillIn(graph, rankOf);
    CchTopology all =
        of(graph, order, rankOf, fillIn.parents(), fillIn.firstUp(), fillIn.upHeads());
    return all.withoutDeadEdges(graph);
  }

  private static CchTopology of(
      Digraph graph, int[] order, int[] rankOf, int[] parents, int[] firstUp, int[] upHeads) {
    int[] edgeOfArc = new int[graph.arcCount()];
    boolean[] goesUp = new boolean[graph.arcCount()];
    for (int arc = 0; arc < edgeOfArc.length; arc++) {
      int tail = rankOf[graph.tail(arc)];
      int head = rankOf[graph.head(arc)];
      goesUp[arc] = tail < head;
      int low = Math.min(tail, head);
      edgeOfArc[arc] =
          tail == head
              ? -1
              : Arrays.binarySearch(upHeads, firstUp[low], firstUp[low + 1], Math.max(tail, head));
    }
    return new CchTopology(order.clone(), rankOf, parents, firstUp, upHeads, edgeOfArc, goesUp);
  }

  /** Leaves out the edges that are infinite both ways in every metric. */
  private CchTopology withoutDeadEdges(Digraph graph) {
    int[] up = new int[edgeCount()];
    int[] down = new int[edgeCount()];
    BasicCustomization.run(this, new int[arcCount()], up, down);
    int[] first = new int[nodeCount() + 1];
    int[] heads = new int[edgeCount()];
    int size = 0;
    for (int rank = 0; rank < nodeCount(); rank++) {
      for (int edge = firstUp[rank]; edge < firstUp[rank + 1]; edge++) {
        if (Math.min(up[edge], down[edge]) < INFINITY) {
          heads[size++] = upHeads[edge];
        }
      }
      first[rank + 1] = size;
    }
    return of(graph, nodeAt, rankOf, parents, first, Arrays.copyOf(heads, size));
  }

  /**
   * Puts together what was stored.
   *
   * @throws IllegalArgumentException if it is no order
   */
  static CchTopology ofParts(
      int[] nodeAt,
      int[] parents,
      int[] firstUp,
      int[] upHeads,
      int[] edgeOfArc,
      boolean[] arcGoesUp) {
    return new CchTopology(nodeAt, ranks(nodeAt), parents, firstUp, upHeads, edgeOfArc, arcGoesUp);
  }

  private static int[] ranks(int[] order) {
    int[] rankOf = new int[order.length];
    Arrays.fill(rankOf, -1);
    for (int rank = 0; rank < order.length; rank++) {
      int node = order[rank];
      if (node < 0 || node >= order.length) {
        throw new IllegalArgumentException(
            "The order names node %d but there are %d nodes.".formatted(node, order.length));
      }
      if (rankOf[node] >= 0) {
        throw new IllegalArgumentException("Node %d comes twice in the order.".formatted(node));
      }
      rankOf[node] = rank;
    }
    return rankOf;
  }

  /**
   * Whether this was made of a graph (with any order): to be asked of a topology that was stored.
   */
  public boolean belongsTo(Digraph graph) {
    if (graph.nodeCount() != nodeCount() || graph.arcCount() != arcCount()) {
      return false;
    }
    for (int arc = 0; arc < arcCount(); arc++) {
      int tail = rankOf[graph.tail(arc)];
      int head = rankOf[graph.head(arc)];
      int edge = edgeOfArc[arc];
      boolean same =
          edge < 0
              ? tail == head
              : arcGoesUp[arc] == tail < head
                  && upTails[edge] == Math.min(tail, head)
                  && upHeads[edge] == Math.max(tail, head);
      if (!same) {
        return false;
      }
    }
    return true;
  }

  /** Number of nodes. */
  public int nodeCount() {
    return nodeAt.length;
  }

  /** Number of edges: those of the graph and those that contraction adds. */
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

  /** Bytes it holds. */
  public long byteSize() {
    return 4L * (3L * nodeCount() + firstUp.length + firstDown.length + firstArc.length)
        + 12L * edgeCount()
        + 9L * arcCount();
  }

  /** The parent in the elimination tree: the lowest upper neighbour; -1 for a root. */
  int parent(int rank) {
    return parents[rank];
  }

  /** First edge upwards from a rank; {@code firstUp(rank + 1)} is behind its last. */
  int firstUp(int rank) {
    return firstUp[rank];
  }

  /** First edges of all ranks; not to be changed. */
  int[] firstUp() {
    return firstUp;
  }

  /** Upper ends of all edges, ascending for each rank; not to be changed. */
  int[] heads() {
    return upHeads;
  }

  /** Lower ends of all edges; not to be changed. */
  int[] tails() {
    return upTails;
  }

  /** The upper end of an edge. */
  int head(int edge) {
    return upHeads[edge];
  }

  /** The lower end of an edge. */
  int tail(int edge) {
    return upTails[edge];
  }

  /** First slot of the edges downwards from a rank. */
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

  /** Whether an arc leads to the higher rank. */
  boolean arcGoesUp(int arc) {
    return arcGoesUp[arc];
  }

  /** First slot of the arcs that are part of an edge. */
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

  /**
   * The edge between two ranks, looked for behind another of the lower one that is not far away; -1
   * if there is none.
   */
  int edgeAfter(int edge, int low, int high) {
    int[] heads = upHeads;
    int end = firstUp[low + 1];
    for (int next = edge + 1; next < end; next++) {
      if (heads[next] >= high) {
        return heads[next] == high ? next : -1;
      }
    }
    return -1;
  }

  /** How the weights of edges are parted into pages. */
  PagedInts.Layout edgePages() {
    return new PagedInts.Layout(RANKS_OF_A_PAGE, nodeCount(), rank -> firstUp[rank]);
  }

  /** How the weights of arcs are parted into pages. */
  PagedInts.Layout arcPages() {
    return new PagedInts.Layout(ARCS_OF_A_PAGE, arcCount(), arc -> arc);
  }

  /** The metric of these weights: {@link CchMetric#of}. */
  public CchMetric customize(int[] weights) {
    return CchMetric.of(this, weights);
  }
}
