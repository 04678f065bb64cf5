package fr.gabarit.server.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.order.OrderId;
import fr.gabarit.server.answer.RouteService;
import fr.gabarit.server.answer.ScenarioJson;
import fr.gabarit.server.area.Area;
import fr.gabarit.server.area.AreaScenario;
import fr.gabarit.server.request.RequestFields;
import fr.gabarit.server.request.RouteCall;
import java.util.Optional;

/**
 * What is asked of a trip, and of which orders.
 *
 * @param area the area it is asked of
 * @param scenario the orders tried out or left out, if any
 * @param call the trip
 * @param fields all fields, for those that are not of the trip itself
 */
record TripQuestion(
    Area area, Optional<AreaScenario> scenario, RouteCall call, RequestFields fields) {

  /** Who answers. */
  RouteService routes() {
    return scenario.map(AreaScenario::routes).orElse(area.routes());
  }

  /** Whether an order is not in force but tried out. */
  boolean isTriedOut(OrderId order) {
    return scenario.map(made -> made.adds(order)).orElse(false);
  }

  /** Says in an answer under which edits it was made, if there are any. */
  void addScenario(ObjectNode json) {
    scenario.ifPresent(
        made ->
            json.set(
                "scenario",
                ScenarioJson.scenario(made.edits(), made.withoutEffect(), made.notes())));
  }
}
