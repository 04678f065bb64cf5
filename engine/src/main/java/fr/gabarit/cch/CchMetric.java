package fr.gabarit.cch;

import java.util.Arrays;

/**
 * The weights of a hierarchy for one set of arc weights. Immutable and thread-safe.
 *
 * <p>Every edge has the length of the shortest way between its ends over lower ranks (basic
 * customization, section 5 of Dibbelt et al.).
 */
public final class CchMetric {
  private final CchTopology topology;
  private final int[] weights;
  private final int[] up;
  private final int[] down;

  private CchMetric(CchTopology topology, int[] weights, int[] up, int[] down) {
    this.topology = topology;
    this.weights = weights;
    this.up = up;
    this.down = down;
  }

  static CchMetric of(CchTopology topology, int[] arcWeights) {
    int[] weights = checked(topology, arcWeights);
    int[] up = new int[topology.edgeCount()];
    int[] down = new int[topology.edgeCount()];
    Arrays.fill(up, CchTopology.INFINITY);
    Arrays.fill(down, CchTopology.INFINITY);
    for (int arc = 0; arc < weights.length; arc++) {
      int edge = topology.edgeOfArc(arc);
      if (edge >= 0) {
        int[] side = topology.arcGoesUp(arc) ? up : down;
        side[edge] = Math.min(side[edge], weights[arc]);
      }
    }
    for (int node = 0; node < topology.nodeCount(); node++) {
      relaxUpperTriangles(topology, node, up, down);
    }
    return new CchMetric(topology, weights, up, down);
  }

  private static int[] checked(CchTopology topology, int[] arcWeights) {
    if (arcWeights.length != topology.arcCount()) {
      throw new IllegalArgumentException(
          "There must be %d weights but there are %d."
              .formatted(topology.arcCount(), arcWeights.length));
    }
    int[] weights = arcWeights.clone();
    for (int arc = 0; arc < weights.length; arc++) {
      if (weights[arc] < 0) {
        throw new IllegalArgumentException(
            "The weight of arc %d must not be negative but was %d.".formatted(arc, weights[arc]));
      }
      weights[arc] = Math.min(weights[arc], CchTopology.INFINITY);
    }
    return weights;
  }

  /** Ways over a node between each two of its upper neighbours. */
  private static void relaxUpperTriangles(
      CchTopology topology, int node, int[] up, int[] down) {
    int end = topology.firstUp(node + 1);
    for (int first = topology.firstUp(node); first < end; first++) {
      int toFirst = up[first];
      int fromFirst = down[first];
      if (toFirst >= CchTopology.INFINITY && fromFirst >= CchTopology.INFINITY) {
        continue;
      }
      int upper = topology.firstUp(topology.head(first));
      for (int second = first + 1; second < end; second++) {
        int high = topology.head(second);
        // Upper neighbours of the node above the first one are neighbours of the first one too.
        while (topology.head(upper) < high) {
          upper++;
        }
        up[upper] = Math.min(up[upper], fromFirst + up[second]);
        down[upper] = Math.min(down[upper], down[second] + toFirst);
      }
    }
  }

  /**
   * The metric with some weights changed; equal to one made anew of all weights, in less time the
   * fewer they are.
   *
   * @param arcs which weights change
   * @param newWeights their new values, in the same order
   */
  public CchMetric with(int[] arcs, int[] newWeights) {
    if (arcs.length != newWeights.length) {
      throw new IllegalArgumentException(
          "There are %d arcs but %d weights.".formatted(arcs.length, newWeights.length));
    }
    int[] changed = weights.clone();
    for (int i = 0; i < arcs.length; i++) {
      changed[arcs[i]] = newWeights[i];
    }
    changed = checked(topology, changed);
    int[] newUp = up.clone();
    int[] newDown = down.clone();
    new PartialCustomization(topology, changed, newUp, newDown).update(arcs);
    return new CchMetric(topology, changed, newUp, newDown);
  }

  /** The topology it belongs to. */
  public CchTopology topology() {
    return topology;
  }

  /** The weight of an arc of the graph, at most {@link CchTopology#INFINITY}. */
  public int weight(int arc) {
    return weights[arc];
  }

  /** Bytes it holds, the weights of arcs included. */
  public long byteSize() {
    return 4L * (weights.length + up.length + down.length);
  }

  int up(int edge) {
    return up[edge];
  }

  int down(int edge) {
    return down[edge];
  }
}
