package fr.gabarit.routing;

import fr.gabarit.cch.CchMetric;
import fr.gabarit.cch.CchTopology;
import fr.gabarit.cch.LazyPotential;
import fr.gabarit.network.TravelTimes;
import fr.gabarit.overlay.SliceSpan;
import fr.gabarit.overlay.TurnAutomaton;

/**
 * Roads that a leg surely comes to: what it costs at most to get to the end of a directed edge, by
 * the greatest weights of the hours from its departure on. Not thread-safe.
 */
final class SureReach {
  private final LazyPotential cost;
  private final TurnAutomaton turns;
  private final long leftMillis;

  /**
   * @param cost its memory
   * @param first the rules of the departure, as the leg meets them
   * @param strictest the greatest weights of the span; areas that open to the leg may be open
   */
  SureReach(
      LegRequest request,
      LegStart start,
      SliceSpan span,
      LazyPotential cost,
      LegRules.Slice first,
      CchMetric strictest) {
    this.cost = cost;
    turns = request.rules().turns();
    leftMillis = span.untilMillis() - request.departure().toEpochMilli();
    TravelTimes times =
        request.rules().overlay().network().travelTimes(request.rules().vehicle().speedClass());
    cost.begin(
        strictest,
        start.terminals(
            key ->
                times.drivable(key) && first.legal(key)
                    ? first.rules().costMillis(key)
                    : CchTopology.INFINITY));
  }

  /**
   * What the cheapest legal way to the end of a directed edge costs at most, in milliseconds; more
   * than the span lasts if there is none in it for sure, or if a barred turn may be begun on it.
   */
  long costMillis(int key) {
    int most = cost.at(key);
    return most < leftMillis && turns.statesAt(key) == 1 ? most : Long.MAX_VALUE;
  }
}
