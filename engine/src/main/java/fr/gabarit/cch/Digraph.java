package fr.gabarit.cch;

/**
 * A directed graph: arcs are numbered in the order given; parallel arcs and loops are allowed.
 * Immutable and thread-safe.
 */
public final class Digraph {
  private final int nodeCount;
  private final int[] tails;
  private final int[] heads;
  private final int[] firstOut;
  private final int[] outArcs;

  /**
   * @param nodeCount nodes are 0 to nodeCount - 1
   * @param tails where each arc begins
   * @param heads where each arc ends
   * @throws IllegalArgumentException if the arrays differ in length or name a node that is not
   */
  public Digraph(int nodeCount, int[] tails, int[] heads) {
    if (tails.length != heads.length) {
      throw new IllegalArgumentException(
          "tails and heads must have the same length but have %d and %d."
              .formatted(tails.length, heads.length));
    }
    this.nodeCount = nodeCount;
    this.tails = tails.clone();
    this.heads = heads.clone();
    for (int arc = 0; arc < tails.length; arc++) {
      check(tails[arc], arc);
      check(heads[arc], arc);
    }
    firstOut = Buckets.first(tails, nodeCount);
    outArcs = Buckets.members(tails, firstOut);
  }

  private void check(int node, int arc) {
    if (node < 0 || node >= nodeCount) {
      throw new IllegalArgumentException(
          "Arc %d names node %d but there are %d nodes.".formatted(arc, node, nodeCount));
    }
  }

  /** Number of nodes. */
  public int nodeCount() {
    return nodeCount;
  }

  /** Number of arcs. */
  public int arcCount() {
    return tails.length;
  }

  /** Where an arc begins. */
  public int tail(int arc) {
    return tails[arc];
  }

  /** Where an arc ends. */
  public int head(int arc) {
    return heads[arc];
  }

  /** First slot of the arcs that begin at a node; {@code firstOut(node + 1)} is behind the last. */
  public int firstOut(int node) {
    return firstOut[node];
  }

  /** The arc in a slot. */
  public int outArc(int slot) {
    return outArcs[slot];
  }

  /** An arc from one node to another; -1 if there is none. */
  public int arc(int tail, int head) {
    for (int slot = firstOut[tail]; slot < firstOut[tail + 1]; slot++) {
      if (heads[outArcs[slot]] == head) {
        return outArcs[slot];
      }
    }
    return -1;
  }
}
