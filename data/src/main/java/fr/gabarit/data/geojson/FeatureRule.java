package fr.gabarit.data.geojson;

import fr.gabarit.order.Effect;
import fr.gabarit.order.OrderSource;
import fr.gabarit.order.Place;
import fr.gabarit.order.Validity;
import fr.gabarit.order.Who;
import java.net.URI;
import java.util.Optional;

/**
 * What one feature says: a place of a measure of an order.
 *
 * @param head of the order
 * @param measureId which measure
 * @param rule what the measure rules; empty if the feature leaves that to another
 * @param place where
 */
record FeatureRule(Head head, String measureId, Optional<Rule> rule, Place place) {

  /** What is known of an order; each field may be left to another feature. */
  record Head(
      String id,
      Optional<String> identifier,
      Optional<String> title,
      Optional<String> authority,
      Optional<URI> url,
      Optional<OrderSource> source) {}

  /** What a measure rules. */
  record Rule(Effect effect, Who who, Validity when) {}
}
