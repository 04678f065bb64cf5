package fr.gabarit.server.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.compliance.Citation;
import fr.gabarit.compliance.ComparedValue;
import fr.gabarit.order.Applicability;
import fr.gabarit.order.LimitNature;
import fr.gabarit.order.OrderId;
import java.util.function.Predicate;

/** Writes the order behind a statement as JSON. Immutable and thread-safe. */
final class CitationJson {
  private final OrderJson orders = new OrderJson();
  private final Predicate<OrderId> ofScenario;

  /**
   * @param ofScenario tells orders that are not in force but tried out; they are marked
   */
  CitationJson(Predicate<OrderId> ofScenario) {
    this.ofScenario = ofScenario;
  }

  /** What an order rules for the vehicle, and why. */
  public ObjectNode citation(Citation citation) {
    ObjectNode json = Json.object();
    ObjectNode order = orders.order(citation.order());
    if (ofScenario.test(citation.order().id())) {
      order.put("scenario", true);
    }
    json.set("order", order);
    json.put("measure", citation.measure().id());
    citation.osmWayId().ifPresent(way -> json.put("osm_way", way));
    json.set("rule", orders.rule(citation.measure()));
    ComparedValue.of(citation.applicability())
        .ifPresent(compared -> json.set("compared", orders.compared(compared)));
    if (citation.applicability() instanceof Applicability.Prohibited prohibited) {
      json.put("physical", prohibited.nature() == LimitNature.PHYSICAL);
    }
    orders.addGround(json, citation.applicability());
    json.set("applies", orders.applies(citation.measure()));
    json.put("at", OrderJson.time(citation.at()));
    citation.until().ifPresent(until -> json.put("ends", OrderJson.time(until)));
    return json;
  }
}
