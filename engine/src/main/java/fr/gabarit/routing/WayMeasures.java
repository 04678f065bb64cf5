package fr.gabarit.routing;

import fr.gabarit.cch.CchMetric;
import fr.gabarit.metric.SpanWeights.Bound;

/** What measures the ways of a row: by one sweep if they are many. Not thread-safe. */
final class WayMeasures {
  private final TableMetrics metrics;
  private final CchMetric network;
  private final int mostQueries;
  private SweptWays swept;
  private QueriedWays queried;

  private WayMeasures(TableMetrics metrics, CchMetric network, int mostQueries) {
    this.metrics = metrics;
    this.network = network;
    this.mostQueries = mostQueries;
  }

  /**
   * In the network in which areas are closed.
   *
   * @param mostQueries more are swept
   */
  static WayMeasures closed(TableMetrics metrics, int mostQueries) {
    return new WayMeasures(metrics, metrics.closed(Bound.LOWER), mostQueries);
  }

  /** In a network in which all is open that the row and the column open. */
  static WayMeasures opened(TableMetrics metrics, CchMetric network) {
    return new WayMeasures(metrics, network, Integer.MAX_VALUE);
  }

  WayMeasure of(int ways) {
    if (ways > mostQueries) {
      if (swept == null) {
        swept = new SweptWays(metrics);
      }
      return swept;
    }
    if (queried == null) {
      queried = new QueriedWays(metrics, network);
    }
    return queried;
  }
}
