package fr.gabarit.network;

/**
 * Nodes and directed edges as compact arrays: who joins whom. Immutable and thread-safe.
 *
 * <p>Every undirected edge has two keys (see {@link EdgeKeys}); whether a key may be driven at all
 * is said by {@link TravelTimes}.
 */
public final class RoadTopology {
  private final int[] tails;
  private final int[] firstOut;
  private final int[] outKeys;
  private final double[] latitudes;
  private final double[] longitudes;

  /**
   * @param fromNodes start node of each edge in storage direction
   * @param toNodes end node of each edge
   * @param latitudes WGS 84 latitude of each node
   * @param longitudes WGS 84 longitude of each node
   */
  public RoadTopology(int[] fromNodes, int[] toNodes, double[] latitudes, double[] longitudes) {
    int edges = fromNodes.length;
    this.latitudes = latitudes.clone();
    this.longitudes = longitudes.clone();
    tails = new int[2 * edges];
    firstOut = new int[latitudes.length + 1];
    for (int edge = 0; edge < edges; edge++) {
      tails[EdgeKeys.forward(edge)] = fromNodes[edge];
      tails[EdgeKeys.backward(edge)] = toNodes[edge];
      firstOut[fromNodes[edge] + 1]++;
      firstOut[toNodes[edge] + 1]++;
    }
    for (int node = 0; node < latitudes.length; node++) {
      firstOut[node + 1] += firstOut[node];
    }
    outKeys = new int[2 * edges];
    int[] next = firstOut.clone();
    for (int key = 0; key < tails.length; key++) {
      outKeys[next[tails[key]]++] = key;
    }
  }

  public int nodeCount() {
    return latitudes.length;
  }

  public int edgeCount() {
    return tails.length / 2;
  }

  /** Number of edge keys: twice the number of edges. */
  public int keyCount() {
    return tails.length;
  }

  /** The node at which a directed edge starts. */
  public int tail(int key) {
    return tails[key];
  }

  /** The node at which a directed edge ends. */
  public int head(int key) {
    return tails[key ^ 1];
  }

  /** First slot of the keys that start at a node; they end before {@code firstOut(node + 1)}. */
  public int firstOut(int node) {
    return firstOut[node];
  }

  /** The key in a slot. */
  public int outKey(int slot) {
    return outKeys[slot];
  }

  /** Degrees. */
  public double latitude(int node) {
    return latitudes[node];
  }

  /** Degrees. */
  public double longitude(int node) {
    return longitudes[node];
  }
}
