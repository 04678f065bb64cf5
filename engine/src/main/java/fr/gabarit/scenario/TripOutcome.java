package fr.gabarit.scenario;

import fr.gabarit.compliance.Citation;
import java.util.List;
import java.util.Optional;

/**
 * A trip before and after a change of orders.
 *
 * @param trip the trip
 * @param status what became of it
 * @param before what it took; absent if there was no legal way
 * @param after what it takes; absent if there is no legal way
 * @param blocking for what is newly impossible what now bars the way it took, for what is newly
 *     legal what barred the way it takes; each measure once
 */
public record TripOutcome(
    Trip trip,
    TripStatus status,
    Optional<TripFigures> before,
    Optional<TripFigures> after,
    List<Citation> blocking) {
  public TripOutcome {
    blocking = List.copyOf(blocking);
  }
}
