package fr.gabarit.scenario;

import java.util.List;

/**
 * Trips before and after a change of orders.
 *
 * @param outcomes one for each trip, in their order
 * @param totals of all together
 * @param flows on the roads
 */
public record Comparison(List<TripOutcome> outcomes, ComparisonTotals totals, EdgeFlows flows) {
  public Comparison {
    outcomes = List.copyOf(outcomes);
  }
}
