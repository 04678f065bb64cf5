package fr.gabarit.server.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.order.OrderId;
import fr.gabarit.overlay.Overlay;
import fr.gabarit.server.answer.MatrixService;
import fr.gabarit.server.answer.RouteJson;
import fr.gabarit.server.answer.RouteService;
import fr.gabarit.server.answer.TourService;
import fr.gabarit.server.area.Area;
import fr.gabarit.server.area.AreaScenario;
import fr.gabarit.server.request.RequestProblems;
import fr.gabarit.server.request.ScenarioCall;
import java.util.Optional;

/**
 * An area under the orders that a request asks for.
 *
 * @param area the area
 * @param scenario the orders tried out or left out, if any
 */
record AskedArea(Area area, Optional<AreaScenario> scenario) {

  /**
   * The area with the edits asked for.
   *
   * @param problems gets what is wrong with them
   * @throws fr.gabarit.server.request.BadRequestException telling all problems
   */
  static AskedArea of(Area area, ScenarioCall edits, RequestProblems problems) {
    Optional<AreaScenario> scenario =
        edits.isEmpty() ? Optional.empty() : area.scenarios().of(edits, problems);
    problems.throwIfAny();
    return new AskedArea(area, scenario);
  }

  /** The orders. */
  Overlay overlay() {
    return scenario.map(AreaScenario::overlay).orElse(area.placed().overlay());
  }

  /** Who answers for routes. */
  RouteService routes() {
    return scenario.map(AreaScenario::routes).orElse(area.routes());
  }

  /** Writes routes; orders tried out are marked. */
  RouteJson routeJson() {
    return scenario.map(AreaScenario::routeJson).orElse(area.routeJson());
  }

  /** Who answers for tables. */
  MatrixService matrices() {
    return scenario.map(AreaScenario::matrices).orElse(area.matrices());
  }

  /** Who answers for tours. */
  TourService tours() {
    return scenario.map(AreaScenario::tours).orElse(area.tours());
  }

  /** Whether an order is not in force but tried out. */
  boolean isTriedOut(OrderId order) {
    return scenario.map(made -> made.adds(order)).orElse(false);
  }

  /** Says in an answer under which edits it was made, if there are any. */
  void addScenario(ObjectNode json) {
    scenario.ifPresent(made -> json.set("scenario", made.json()));
  }
}
