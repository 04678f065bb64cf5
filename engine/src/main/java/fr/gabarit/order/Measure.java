package fr.gabarit.order;

import java.util.List;

/**
 * One rule of an order: an effect on some vehicles, at some times, in some places.
 *
 * @param id identity within the order, e.g. "1"
 * @param effect what is ruled
 * @param who the vehicles concerned
 * @param when the times at which it applies
 * @param places where; at least one
 */
public record Measure(String id, Effect effect, Who who, Validity when, List<Place> places) {
  public Measure {
    places = List.copyOf(places);
    if (id.isBlank()) {
      throw new IllegalArgumentException("A measure id must not be blank.");
    }
    if (places.isEmpty()) {
      throw new IllegalArgumentException("Measure %s must have at least one place.".formatted(id));
    }
  }
}
