package fr.gabarit.bench;

import fr.gabarit.routing.LegPath;
import fr.gabarit.routing.LegResult;
import java.util.List;
import java.util.Locale;

/**
 * What a case consists of.
 *
 * @param orders orders that concern the vehicle
 * @param restrictedEdges edges on which they lie
 * @param edges edges of the network
 * @param medianTripMetres over the trips that can be made; 0 if there is none
 * @param longestTripMetres over the trips that can be made; 0 if there is none
 */
record CaseFacts(
    int orders, int restrictedEdges, int edges, double medianTripMetres, double longestTripMetres) {

  static CaseFacts of(RoutingCase routingCase) {
    List<Double> metres =
        routingCase.pairs().stream()
            .map(routingCase::search)
            .filter(LegResult.Found.class::isInstance)
            .map(result -> ((LegResult.Found) result).path())
            .map((LegPath path) -> path.lengthMetres(routingCase.network()))
            .sorted()
            .toList();
    return new CaseFacts(
        routingCase.rules().rules().size(),
        routingCase.restrictedEdgeCount(),
        routingCase.network().topology().edgeCount(),
        metres.isEmpty() ? 0 : metres.get(metres.size() / 2),
        metres.isEmpty() ? 0 : metres.get(metres.size() - 1));
  }

  @Override
  public String toString() {
    String what =
        String.format(
            Locale.ROOT,
            "%,d orders on %,d of %,d edges (%.1f %%)",
            orders,
            restrictedEdges,
            edges,
            100.0 * restrictedEdges / edges);
    return medianTripMetres == 0
        ? what
        : what
            + String.format(
                Locale.ROOT,
                "; median trip %.1f km, longest %.1f km",
                medianTripMetres / 1000,
                longestTripMetres / 1000);
  }
}
