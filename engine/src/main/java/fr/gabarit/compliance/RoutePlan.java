package fr.gabarit.compliance;

import fr.gabarit.routing.LegPath;
import fr.gabarit.routing.SearchMethod;
import java.time.Instant;
import java.util.List;

/**
 * A route with its account.
 *
 * @param legs one way for each pair of successive stops
 * @param departure when the first leg begins
 * @param arrival when the last leg ends
 * @param distanceMetres over all legs
 * @param compliance why it is as it is
 * @param methods how each leg was found
 */
public record RoutePlan(
    List<LegPath> legs,
    Instant departure,
    Instant arrival,
    double distanceMetres,
    Compliance compliance,
    List<SearchMethod> methods) {
  public RoutePlan {
    legs = List.copyOf(legs);
    methods = List.copyOf(methods);
  }
}
