package fr.gabarit.cch;

import java.util.Arrays;

/**
 * Shortest ways between two nodes, by the elimination tree: only the ancestors of both are looked
 * at (section 6 of Dibbelt et al.). Keeps arrays of the size of the graph to be used again; one
 * object for each thread.
 */
public final class CchQuery {
  private final CchTopology topology;
  private final int[] forward;
  private final int[] backward;
  private final int[] forwardEdge;
  private final int[] backwardEdge;
  private CchMetric metric;
  private int source;
  private int target;
  private int meeting;

  public CchQuery(CchTopology topology) {
    this.topology = topology;
    forward = infinite();
    backward = infinite();
    forwardEdge = new int[topology.nodeCount()];
    backwardEdge = new int[topology.nodeCount()];
  }

  private int[] infinite() {
    int[] distances = new int[topology.nodeCount()];
    Arrays.fill(distances, CchTopology.INFINITY);
    return distances;
  }

  /**
   * The length of the shortest way; {@link CchTopology#INFINITY} if there is none.
   *
   * @param usedMetric a metric of the same topology
   * @param sourceNode node of the graph
   * @param targetNode node of the graph
   */
  public int run(CchMetric usedMetric, int sourceNode, int targetNode) {
    if (usedMetric.topology() != topology) {
      throw new IllegalArgumentException("The metric belongs to another topology.");
    }
    metric = usedMetric;
    source = topology.rank(sourceNode);
    target = topology.rank(targetNode);
    forward[source] = 0;
    forwardEdge[source] = -1;
    backward[target] = 0;
    backwardEdge[target] = -1;
    meeting = -1;
    int best = CchTopology.INFINITY;
    int left = source;
    int right = target;
    // Both climb towards the root; what is below the first common ancestor cannot be a meeting.
    while (left != right) {
      if (right < 0 || left >= 0 && left < right) {
        climbForward(left, best);
        left = topology.parent(left);
      } else {
        climbBackward(right, best);
        right = topology.parent(right);
      }
    }
    for (int node = left; node >= 0; node = topology.parent(node)) {
      int way = forward[node] + backward[node];
      if (way < best) {
        best = way;
        meeting = node;
      }
      climbForward(node, best);
      climbBackward(node, best);
    }
    clear(source, forward);
    clear(target, backward);
    return best;
  }

  private void climbForward(int node, int best) {
    int distance = forward[node];
    if (distance >= best) {
      return;
    }
    for (int edge = topology.firstUp(node); edge < topology.firstUp(node + 1); edge++) {
      int through = distance + metric.up(edge);
      int head = topology.head(edge);
      if (through < forward[head]) {
        forward[head] = through;
        forwardEdge[head] = edge;
      }
    }
  }

  private void climbBackward(int node, int best) {
    int distance = backward[node];
    if (distance >= best) {
      return;
    }
    for (int edge = topology.firstUp(node); edge < topology.firstUp(node + 1); edge++) {
      int through = distance + metric.down(edge);
      int head = topology.head(edge);
      if (through < backward[head]) {
        backward[head] = through;
        backwardEdge[head] = edge;
      }
    }
  }

  private void clear(int from, int[] distances) {
    for (int node = from; node >= 0; node = topology.parent(node)) {
      distances[node] = CchTopology.INFINITY;
    }
  }

  /**
   * The arcs of the way found by the last run, in order; none if source and target are the same.
   *
   * @throws IllegalStateException if there was no way
   */
  public int[] path() {
    if (meeting < 0) {
      throw new IllegalStateException("The last run found no way.");
    }
    IntList climbed = new IntList();
    for (int node = meeting; node != source; node = topology.tail(forwardEdge[node])) {
      climbed.add(forwardEdge[node]);
    }
    IntList arcs = new IntList();
    for (int i = climbed.size() - 1; i >= 0; i--) {
      unpack(climbed.get(i), true, arcs);
    }
    for (int node = meeting; node != target; node = topology.tail(backwardEdge[node])) {
      unpack(backwardEdge[node], false, arcs);
    }
    return arcs.toArray();
  }

  /** The arcs behind an edge, driven upwards or downwards. */
  private void unpack(int edge, boolean upwards, IntList arcs) {
    int weight = upwards ? metric.up(edge) : metric.down(edge);
    for (int slot = topology.firstArc(edge); slot < topology.firstArc(edge + 1); slot++) {
      int arc = topology.arcOfEdge(slot);
      if (topology.arcGoesUp(arc) == upwards && metric.weight(arc) == weight) {
        arcs.add(arc);
        return;
      }
    }
    LowerTriangles triangles = new LowerTriangles(topology, edge);
    while (triangles.next()) {
      int first = upwards ? triangles.tailEdge() : triangles.headEdge();
      int second = upwards ? triangles.headEdge() : triangles.tailEdge();
      if (metric.down(first) + metric.up(second) == weight) {
        unpack(first, false, arcs);
        unpack(second, true, arcs);
        return;
      }
    }
    throw new IllegalStateException("Edge " + edge + " stands for no way.");
  }
}
