package fr.gabarit.scenario;

import java.util.stream.IntStream;

/**
 * How much passes each undirected edge before and after a change of orders: the weights of the
 * trips that drive on it, whole or in part, in either direction. Immutable and thread-safe.
 */
public final class EdgeFlows {
  private final long[] before;
  private final long[] after;

  private EdgeFlows(long[] before, long[] after) {
    this.before = before;
    this.after = after;
  }

  /** Adds up flows. Not thread-safe. */
  static final class Counter {
    private final long[] before;
    private final long[] after;

    Counter(int edgeCount) {
      before = new long[edgeCount];
      after = new long[edgeCount];
    }

    void add(ComparedTrip compared) {
      long weight = compared.outcome().trip().weightMillionths();
      compared.edgesBefore().forEach(edge -> before[edge] += weight);
      compared.edgesAfter().forEach(edge -> after[edge] += weight);
    }

    EdgeFlows flows() {
      return new EdgeFlows(before.clone(), after.clone());
    }
  }

  /** The edges that anything passes, ascending. */
  public IntStream edges() {
    return IntStream.range(0, before.length).filter(edge -> before[edge] != 0 || after[edge] != 0);
  }

  /** Sum of the weights of trips that passed the edge before. */
  public double before(int edge) {
    return Trip.ofMillionths(before[edge]);
  }

  /** Sum of the weights of trips that pass the edge after. */
  public double after(int edge) {
    return Trip.ofMillionths(after[edge]);
  }

  /** What passes more after than before; negative if less. */
  public double difference(int edge) {
    return Trip.ofMillionths(after[edge] - before[edge]);
  }
}
