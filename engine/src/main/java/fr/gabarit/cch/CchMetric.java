package fr.gabarit.cch;

import java.util.Optional;

/**
 * The weights of a hierarchy for one set of arc weights. Immutable and thread-safe: one metric may
 * serve any number of queries at the same time.
 */
public final class CchMetric {
  private final CchTopology topology;
  private final PagedInts weights;
  private final PagedInts up;
  private final PagedInts down;
  private final UpwardGraph forward;
  private final UpwardGraph backward;

  /** What edges stand for; nothing if that has to be looked for. */
  private final Optional<EdgeParts> parts;

  private CchMetric(
      CchTopology topology,
      PagedInts weights,
      PagedInts up,
      PagedInts down,
      UpwardGraph forward,
      UpwardGraph backward,
      Optional<EdgeParts> parts) {
    this.topology = topology;
    this.weights = weights;
    this.up = up;
    this.down = down;
    this.forward = forward;
    this.backward = backward;
    this.parts = parts;
  }

  /**
   * Customizes a topology. Takes time in proportion to the triangles of the topology, whatever the
   * weights.
   *
   * @param arcWeights weight of each arc of the graph, at least 0; {@link CchTopology#INFINITY} or
   *     more if it is closed
   * @throws IllegalArgumentException if a weight is negative or there is not one for each arc
   */
  static CchMetric of(CchTopology topology, int[] arcWeights) {
    if (arcWeights.length != topology.arcCount()) {
      throw new IllegalArgumentException(
          "There must be %d weights but there are %d."
              .formatted(topology.arcCount(), arcWeights.length));
    }
    int[] weights = new int[arcWeights.length];
    for (int arc = 0; arc < weights.length; arc++) {
      weights[arc] = checked(arc, arcWeights[arc]);
    }
    int[] up = new int[topology.edgeCount()];
    int[] down = new int[topology.edgeCount()];
    BasicCustomization.run(topology, weights, up, down);
    return basic(topology, PagedInts.of(weights), PagedInts.of(up), PagedInts.of(down));
  }

  /** A metric of weights that are customized. */
  static CchMetric basic(CchTopology topology, PagedInts weights, PagedInts up, PagedInts down) {
    return new CchMetric(
        topology,
        weights,
        up,
        down,
        UpwardGraph.all(topology, up),
        UpwardGraph.all(topology, down),
        Optional.empty());
  }

  /** Another metric for the same numbers, if these have changed. */
  CchMetric renewed() {
    return new CchMetric(topology, weights, up, down, forward, backward, parts);
  }

  /** A weight, at most infinite. */
  static int checked(int arc, int weight) {
    if (weight < 0) {
      throw new IllegalArgumentException(
          "The weight of arc %d must not be negative but was %d.".formatted(arc, weight));
    }
    return Math.min(weight, CchTopology.INFINITY);
  }

  /**
   * The metric with some weights changed; equal to one made anew of all weights, in less time the
   * fewer they are. This one stays as it is, and the new one shares with it all but the pages that
   * hold what changed. It has all edges, even if this one was made by {@link #perfect}.
   *
   * @param arcs which weights change; if one comes twice the last weight counts
   * @param newWeights their new values, in the same order
   * @throws IllegalArgumentException if a weight is negative or an arc is none
   */
  public CchMetric with(int[] arcs, int[] newWeights) {
    return new MetricDraft(topology).with(this, arcs, newWeights);
  }

  /**
   * The same metric without the edges that no shortest way uses, and with what the others stand for
   * written down: all answers are the same, queries, ways and their uniqueness are quicker. Takes
   * some times as long to make as the metric did. Pays from some hundred queries on.
   */
  public CchMetric perfect() {
    int[] leastUp = up.toArray();
    int[] leastDown = down.toArray();
    new PerfectCustomization(topology, leastUp, leastDown).run();
    UpwardGraph usefulUp = UpwardGraph.useful(topology, up, leastUp);
    UpwardGraph usefulDown = UpwardGraph.useful(topology, down, leastDown);
    EdgeParts usefulParts = EdgeParts.of(topology, weights, usefulUp, usefulDown);
    return new CchMetric(
        topology, weights, up, down, usefulUp, usefulDown, Optional.of(usefulParts));
  }

  /** The topology it belongs to. */
  public CchTopology topology() {
    return topology;
  }

  /** The weight of an arc of the graph, at most {@link CchTopology#INFINITY}. */
  public int weight(int arc) {
    return weights.get(arc, arc);
  }

  /**
   * Bytes it holds, the weights of arcs included, the topology not: {@link #ownByteSize} and what
   * it shares.
   */
  public long byteSize() {
    return ownByteSize() + weights.wholeByteSize() + up.wholeByteSize() + down.wholeByteSize();
  }

  /**
   * Bytes it holds beyond the weights that were first customized, which it shares with all metrics
   * that come from these by {@link #with} and {@link #perfect}. Of several such metrics, those that
   * come from each other share more than this says: sums are never too low.
   */
  public long ownByteSize() {
    return weights.changedByteSize()
        + up.changedByteSize()
        + down.changedByteSize()
        + forward.byteSize()
        + backward.byteSize()
        + parts.map(EdgeParts::byteSize).orElse(0L);
  }

  /** Whether the two come from the same weights that were first customized. */
  public boolean sharesWith(CchMetric other) {
    return up.sharesWith(other.up);
  }

  /** Length of the shortest way over lower ranks from the lower end of an edge to the upper. */
  int up(int edge) {
    return up.get(topology.tails(), edge);
  }

  /** Length of the shortest way over lower ranks from the upper end of an edge to the lower. */
  int down(int edge) {
    return down.get(topology.tails(), edge);
  }

  /** The weights of arcs. */
  PagedInts arcWeights() {
    return weights;
  }

  /** Lengths of the shortest ways over lower ranks of all edges; they belong to lower ends. */
  PagedInts weights(boolean upwards) {
    return upwards ? up : down;
  }

  /** What a search climbs. */
  UpwardGraph climbed(Direction direction) {
    return direction == Direction.FROM ? forward : backward;
  }

  /**
   * A way to turn edges back into arcs.
   *
   * @param stack its memory, empty
   */
  Unpacking unpacking(IntList stack) {
    return parts.isPresent()
        ? new StoredUnpacking(parts.get(), stack)
        : new TriangleUnpacking(this, stack);
  }
}
