package fr.gabarit.order;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A traffic order: what an authority rules, as one or several measures.
 *
 * @param id identity within the overlay
 * @param identifier the authority's own number, e.g. {@code 2026-D943-12}; for OSM tags, the tags
 * @param title what the order is about, in the authority's words
 * @param authority who issued it; "OpenStreetMap" for tags
 * @param url a page to show to users
 * @param source where it was read
 * @param measures at least one
 */
public record TrafficOrder(
    OrderId id,
    String identifier,
    String title,
    String authority,
    Optional<URI> url,
    OrderSource source,
    List<Measure> measures) {
  public TrafficOrder {
    measures = List.copyOf(measures);
    if (measures.isEmpty()) {
      throw new IllegalArgumentException("Order %s must have at least one measure.".formatted(id));
    }
  }
}
