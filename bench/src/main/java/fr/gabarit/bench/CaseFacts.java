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
 * @param meanTripBytes memory of a way found, over the trips that can be made; 0 if there is none
 */
record CaseFacts(
    int orders,
    int restrictedEdges,
    int edges,
    double medianTripMetres,
    double longestTripMetres,
    double meanTripBytes) {
  /** Of a directed edge and the time at which it is entered. */
  private static final int BYTES_PER_EDGE = 2 * Integer.BYTES;

  /** Of the objects around them: the way, two arrays, what is found. */
  private static final int BYTES_PER_WAY = 136;

  static CaseFacts of(RoutingCase routingCase) {
    List<LegPath> paths =
        routingCase.pairs().stream()
            .map(routingCase::search)
            .filter(LegResult.Found.class::isInstance)
            .map(result -> ((LegResult.Found) result).path())
            .toList();
    List<Double> metres =
        paths.stream().map(path -> path.lengthMetres(routingCase.network())).sorted().toList();
    return new CaseFacts(
        routingCase.rules().rules().size(),
        routingCase.restrictedEdgeCount(),
        routingCase.network().topology().edgeCount(),
        metres.isEmpty() ? 0 : metres.get(metres.size() / 2),
        metres.isEmpty() ? 0 : metres.get(metres.size() - 1),
        paths.stream()
            .mapToInt(path -> BYTES_PER_WAY + BYTES_PER_EDGE * path.size())
            .average()
            .orElse(0));
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
                "; median trip %.1f km, longest %.1f km, a way found holds %,.0f bytes",
                medianTripMetres / 1000,
                longestTripMetres / 1000,
                meanTripBytes);
  }
}
