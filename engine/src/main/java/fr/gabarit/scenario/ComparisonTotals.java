package fr.gabarit.scenario;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a change of orders does to all trips together. Kilometres, minutes and costs are sums over
 * the trips that have a legal way before and after, each counted with its weight.
 *
 * @param byStatus how many trips have each status; none is missing
 * @param before sums before
 * @param after sums after
 */
public record ComparisonTotals(Map<TripStatus, Share> byStatus, Sums before, Sums after) {
  public ComparisonTotals {
    byStatus = Collections.unmodifiableMap(new EnumMap<>(byStatus));
  }

  /**
   * Some of the trips.
   *
   * @param trips how many
   * @param weight sum of their weights
   */
  public record Share(int trips, double weight) {}

  /**
   * Sums over trips, weighted.
   *
   * @param metres driven
   * @param millis driving
   * @param costMillis cost
   */
  public record Sums(double metres, double millis, double costMillis) {
    static final Sums NONE = new Sums(0, 0, 0);

    Sums plus(TripFigures figures, double weight) {
      return new Sums(
          metres + weight * figures.metres(),
          millis + weight * figures.millis(),
          costMillis + weight * figures.costMillis());
    }
  }

  /** Adds up trips, in their order, so that the sums depend on nothing else. */
  static ComparisonTotals of(List<TripOutcome> outcomes) {
    Map<TripStatus, Integer> trips = new EnumMap<>(TripStatus.class);
    Map<TripStatus, Long> weights = new EnumMap<>(TripStatus.class);
    Sums before = Sums.NONE;
    Sums after = Sums.NONE;
    for (TripOutcome outcome : outcomes) {
      trips.merge(outcome.status(), 1, Integer::sum);
      weights.merge(outcome.status(), outcome.trip().weightMillionths(), Long::sum);
      if (outcome.before().isPresent() && outcome.after().isPresent()) {
        before = before.plus(outcome.before().get(), outcome.trip().weight());
        after = after.plus(outcome.after().get(), outcome.trip().weight());
      }
    }
    Map<TripStatus, Share> byStatus = new EnumMap<>(TripStatus.class);
    for (TripStatus status : TripStatus.values()) {
      byStatus.put(
          status,
          new Share(
              trips.getOrDefault(status, 0), Trip.ofMillionths(weights.getOrDefault(status, 0L))));
    }
    return new ComparisonTotals(byStatus, before, after);
  }
}
