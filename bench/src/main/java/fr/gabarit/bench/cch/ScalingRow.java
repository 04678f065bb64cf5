package fr.gabarit.bench.cch;

/**
 * What the hierarchy of one extract costs and gives; times are medians on one thread.
 *
 * @param nodes nodes of the turn-expanded graph
 * @param turns its arcs
 * @param edges edges of the hierarchy
 * @param topologyMillis order and contraction, once
 * @param customizeMillis a metric of all weights
 * @param perfectMillis what a perfect metric costs on top
 * @param tenMillis ten turns changed
 * @param hundredMillis a hundred turns changed
 * @param queryMicros a distance
 * @param wayMicros a distance, whether the way is the only one, and its turns
 * @param potentialMicros a target's labels and the first distance to it
 * @param tableMillis distances of 1000 by 1000
 * @param stockMillis what GraphHopper's edge-based contraction took; negative if not measured
 * @param topologyBytes memory of what all metrics share
 * @param metricBytes memory of a metric
 * @param tenBytes memory of a metric with ten turns changed, beyond what it shares
 * @param perfectBytes memory of a perfect metric, its way parts included
 */
record ScalingRow(
    String extract,
    int nodes,
    int turns,
    int edges,
    double topologyMillis,
    double customizeMillis,
    double perfectMillis,
    double tenMillis,
    double hundredMillis,
    double queryMicros,
    double wayMicros,
    double potentialMicros,
    double tableMillis,
    double stockMillis,
    long topologyBytes,
    long metricBytes,
    long tenBytes,
    long perfectBytes) {

  double edgesPerTurn() {
    return edges / (double) turns;
  }

  double customizeNanosPerTurn() {
    return customizeMillis * 1e6 / turns;
  }
}
