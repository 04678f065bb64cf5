package fr.gabarit.server.area;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.data.report.ImportNote;
import fr.gabarit.order.OrderId;
import fr.gabarit.overlay.Overlay;
import fr.gabarit.overlay.Placement;
import fr.gabarit.scenario.Comparison;
import fr.gabarit.scenario.ComparisonProgress;
import fr.gabarit.scenario.Scenario;
import fr.gabarit.scenario.ScenarioEdits;
import fr.gabarit.scenario.Trip;
import fr.gabarit.scenario.TripComparison;
import fr.gabarit.server.answer.MatrixService;
import fr.gabarit.server.answer.RouteJson;
import fr.gabarit.server.answer.RouteService;
import fr.gabarit.server.answer.ScenarioJson;
import fr.gabarit.server.answer.TourService;
import java.util.List;

/** An area with edits to its orders; the area itself stays as it is. Immutable and thread-safe. */
public final class AreaScenario {
  private final ScenarioEdits edits;
  private final List<ImportNote> notes;
  private final Scenario scenario;
  private final TripComparison comparison;
  private final RouteService routes;
  private final MatrixService matrices;
  private final TourService tours;
  private final RouteJson routeJson;

  AreaScenario(
      ScenarioEdits edits,
      List<ImportNote> notes,
      Scenario scenario,
      TripComparison comparison,
      RouteService routes,
      MatrixService matrices,
      TourService tours,
      RouteJson routeJson) {
    this.edits = edits;
    this.notes = List.copyOf(notes);
    this.scenario = scenario;
    this.comparison = comparison;
    this.routes = routes;
    this.matrices = matrices;
    this.tours = tours;
    this.routeJson = routeJson;
  }

  /** What is changed. */
  public ScenarioEdits edits() {
    return edits;
  }

  /** Says in an answer under which edits it was made. */
  public ObjectNode json() {
    return ScenarioJson.scenario(edits, withoutEffect(), notes);
  }

  /** Whether an order belongs to the scenario and not to the area. */
  public boolean adds(OrderId order) {
    return scenario.adds(order);
  }

  /** Places of the orders added that have no effect, since they were not found for sure. */
  public List<Placement> withoutEffect() {
    return scenario.placements().stream().filter(placement -> !placement.applied()).toList();
  }

  /** The orders with the edits. */
  public Overlay overlay() {
    return scenario.overlay();
  }

  /** Answers requests for tables under the edits. */
  public MatrixService matrices() {
    return matrices;
  }

  /** Answers requests for tours under the edits. */
  public TourService tours() {
    return tours;
  }

  /** Answers route requests under the edits. */
  public RouteService routes() {
    return routes;
  }

  /** Writes routes; orders of the scenario are marked. */
  public RouteJson routeJson() {
    return routeJson;
  }

  /**
   * Compares trips under the area's orders and under the edits.
   *
   * @throws java.util.concurrent.CancellationException if it is no longer wanted
   */
  public Comparison compare(List<Trip> trips, ComparisonProgress progress) {
    return comparison.run(scenario, trips, progress);
  }
}
