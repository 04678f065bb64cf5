package fr.gabarit.cch;

/**
 * Memory for metrics that are changed for a short while, again and again: what is made of one
 * metric is changed in place when it is changed further, and the memory is used for the next one.
 * Keeps the pages that it ever touched: make one for each thread, and keep it. Not thread-safe.
 */
public final class MetricDraft {
  private final CchTopology topology;
  private final PagedInts.Editor weights;
  private final PagedInts.Editor up;
  private final PagedInts.Editor down;
  private final PartialCustomization customization;
  private CchMetric drafted;

  /** Nothing is drafted yet. */
  public MetricDraft(CchTopology topology) {
    this.topology = topology;
    weights = new PagedInts.Editor(topology.arcPages());
    up = new PagedInts.Editor(topology.edgePages());
    down = new PagedInts.Editor(topology.edgePages());
    customization = new PartialCustomization(topology, weights, up, down);
  }

  /**
   * Like {@link CchMetric#with}, but what comes of it holds only until this is asked again.
   *
   * @param metric what this gave last, or any metric of the topology that it did not give, which
   *     stays as it is
   * @throws IllegalArgumentException if a weight is negative or an arc is none
   */
  public CchMetric with(CchMetric metric, int[] arcs, int[] newWeights) {
    if (arcs.length != newWeights.length) {
      throw new IllegalArgumentException(
          "There are %d arcs but %d weights.".formatted(arcs.length, newWeights.length));
    }
    return with(metric, arcs, newWeights, arcs.length);
  }

  /**
   * The same for arrays that have more room than is used.
   *
   * @param count how many weights change; what lies in the arrays behind is not looked at
   * @throws IllegalArgumentException if a weight is negative or an arc is none
   */
  public CchMetric with(CchMetric metric, int[] arcs, int[] newWeights, int count) {
    for (int i = 0; i < count; i++) {
      if (arcs[i] < 0 || arcs[i] >= topology.arcCount()) {
        throw new IllegalArgumentException(
            "Arc %d is changed but there are %d arcs.".formatted(arcs[i], topology.arcCount()));
      }
      CchMetric.checked(arcs[i], newWeights[i]);
    }
    if (metric != drafted) {
      weights.begin(metric.arcWeights());
      up.begin(metric.weights(true));
      down.begin(metric.weights(false));
    }
    for (int i = 0; i < count; i++) {
      weights.set(arcs[i], arcs[i], CchMetric.checked(arcs[i], newWeights[i]));
    }
    customization.update(arcs, count);
    drafted =
        drafted != null && drafted.weights(true) == up.changed()
            ? drafted.renewed()
            : CchMetric.basic(topology, weights.changed(), up.changed(), down.changed());
    return drafted;
  }
}
