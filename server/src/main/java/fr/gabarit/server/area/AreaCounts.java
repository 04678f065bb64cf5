package fr.gabarit.server.area;

import fr.gabarit.matching.MatchOutcome;
import fr.gabarit.overlay.PlacedOrders;
import fr.gabarit.overlay.Placement;

/**
 * How much an area holds.
 *
 * @param roads undirected road sections
 * @param orders traffic orders
 * @param rules measures that lie on roads
 * @param placesMatched places found on the roads
 * @param placesAmbiguous places that fit several roads; without effect
 * @param placesUnmatched places not found; without effect
 */
public record AreaCounts(
    int roads, int orders, int rules, int placesMatched, int placesAmbiguous, int placesUnmatched) {

  static AreaCounts of(PlacedOrders placed, int orders) {
    int matched = 0;
    int ambiguous = 0;
    for (Placement placement : placed.placements()) {
      matched += placement.outcome() instanceof MatchOutcome.Matched ? 1 : 0;
      ambiguous += placement.outcome() instanceof MatchOutcome.Ambiguous ? 1 : 0;
    }
    return new AreaCounts(
        placed.overlay().network().topology().edgeCount(),
        orders,
        placed.overlay().rules().size(),
        matched,
        ambiguous,
        placed.placements().size() - matched - ambiguous);
  }
}
