package fr.gabarit.server.area;

import fr.gabarit.compliance.DrivingBans;
import fr.gabarit.compliance.RoutePlanner;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.metric.MetricCache;
import fr.gabarit.overlay.OrderPlacer;
import fr.gabarit.overlay.Overlay;
import fr.gabarit.routing.LegSearch;
import fr.gabarit.routing.LegTableSearch;
import fr.gabarit.scenario.Scenario;
import fr.gabarit.scenario.ScenarioEdits;
import fr.gabarit.scenario.TripComparison;

/**
 * What plans on the roads of an area, whatever orders are in force. Thread-safe.
 *
 * @param placer finds the places of orders
 * @param hierarchy of the roads
 * @param metrics its weights under orders
 * @param search finds ways
 * @param bans on driving at some times
 */
record AreaPlanning(
    OrderPlacer placer,
    RoadHierarchy hierarchy,
    MetricCache metrics,
    LegSearch search,
    DrivingBans bans) {

  /** Plans under orders. */
  RoutePlanner planner(Overlay overlay) {
    return new RoutePlanner(overlay, search, bans);
  }

  /** Finds tables of legs. */
  LegTableSearch tables() {
    return new LegTableSearch(hierarchy, metrics, search);
  }

  /** Orders with edits. */
  Scenario scenario(Overlay base, ScenarioEdits edits) {
    return Scenario.of(base, edits, placer);
  }

  /** Compares trips before and after a change of orders, on all processors. */
  TripComparison comparison() {
    return new TripComparison(hierarchy, metrics, Runtime.getRuntime().availableProcessors());
  }
}
