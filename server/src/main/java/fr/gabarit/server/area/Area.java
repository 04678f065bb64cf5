package fr.gabarit.server.area;

import fr.gabarit.bay.BayIndex;
import fr.gabarit.compliance.RoutePlanner;
import fr.gabarit.data.report.ImportReport;
import fr.gabarit.gazetteer.Gazetteer;
import fr.gabarit.metric.MetricCache;
import fr.gabarit.metric.MetricFigures;
import fr.gabarit.network.ImportedNetwork;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.Snapper;
import fr.gabarit.order.OrderId;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.overlay.PlacedOrders;
import fr.gabarit.overlay.Placement;
import fr.gabarit.routing.LegTableSearch;
import fr.gabarit.server.answer.DataCredit;
import fr.gabarit.server.answer.MatrixService;
import fr.gabarit.server.answer.PathDetailNames;
import fr.gabarit.server.answer.RouteJson;
import fr.gabarit.server.answer.RouteService;
import fr.gabarit.server.answer.RuleShapes;
import fr.gabarit.server.answer.StopSnapper;
import fr.gabarit.server.answer.TourService;
import fr.gabarit.tour.TourPlanner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/**
 * An area ready for requests: roads, orders on them, and what answers are made with. Immutable and
 * thread-safe; new orders make a new area on the same roads.
 */
public final class Area {
  private final AreaLabel label;
  private final ImportedNetwork imported;
  private final Gazetteer gazetteer;
  private final PlacedOrders placed;
  private final BayIndex bays;
  private final MetricCache metrics;
  private final List<ImportReport> reports;
  private final AreaCounts counts;
  private final Envelope bounds;
  private final Snapper snapper;
  private final RouteService routes;
  private final MatrixService matrices;
  private final TourService tours;
  private final RouteJson routeJson;
  private final RuleShapes shapes;
  private final PathDetailNames pathDetails;
  private final DataCredit credit;
  private final AreaScenarios scenarios;
  private final Map<OrderId, TrafficOrder> ordersById = new LinkedHashMap<>();
  private final Map<OrderId, List<Placement>> placementsById = new LinkedHashMap<>();

  Area(
      AreaLabel label,
      ImportedNetwork imported,
      Gazetteer gazetteer,
      List<TrafficOrder> orders,
      PlacedOrders placed,
      AreaPlanning planning,
      BayIndex bays,
      List<ImportReport> reports) {
    this.bays = bays;
    metrics = planning.metrics();
    this.label = label;
    this.imported = imported;
    this.gazetteer = gazetteer;
    this.placed = placed;
    this.reports = List.copyOf(reports);
    counts = AreaCounts.of(placed, orders.size());
    snapper = new Snapper(imported.hopper());
    bounds = bounds(imported.network());
    StopSnapper stops = new StopSnapper(snapper, bounds);
    RoutePlanner planner = planning.planner(placed.overlay());
    routes = new RouteService(planner, stops, imported.hopper());
    LegTableSearch tables = planning.tables();
    matrices = new MatrixService(planner, tables, stops);
    tours = new TourService(new TourPlanner(planner, tables), stops);
    credit = new DataCredit(label.copyrights(), label.dataDate());
    routeJson = new RouteJson(imported.network(), credit);
    shapes = new RuleShapes(placed.overlay());
    pathDetails = new PathDetailNames(imported.hopper());
    scenarios = new AreaScenarios(this, planning);
    orders.forEach(order -> ordersById.put(order.id(), order));
    for (Placement placement : placed.placements()) {
      placementsById
          .computeIfAbsent(placement.order().id(), id -> new ArrayList<>())
          .add(placement);
    }
  }

  /** Not GraphHopper's bounds, which leave out the points between junctions. */
  private static Envelope bounds(RoadNetwork network) {
    Envelope bounds = new Envelope();
    for (int edge = 0; edge < network.topology().edgeCount(); edge++) {
      bounds.expandToInclude(network.geometry().envelope(edge));
    }
    return bounds;
  }

  /** What the cache of the hierarchy's metrics has done. */
  public MetricFigures metricFigures() {
    return metrics.figures();
  }

  /** What it is called. */
  public AreaLabel label() {
    return label;
  }

  /** Where its data come from. */
  public DataCredit credit() {
    return credit;
  }

  /** How much it holds. */
  public AreaCounts counts() {
    return counts;
  }

  /** The roads. */
  public RoadNetwork network() {
    return imported.network();
  }

  /** The roads with the GraphHopper instance they were read from. */
  public ImportedNetwork imported() {
    return imported;
  }

  /** What the roads and places are called. */
  public Gazetteer gazetteer() {
    return gazetteer;
  }

  /** The box around all roads; x = longitude, y = latitude. */
  public Envelope bounds() {
    return new Envelope(bounds);
  }

  /** The orders on the roads. */
  public PlacedOrders placed() {
    return placed;
  }

  /** What was read of each file of orders, and what was not. */
  public List<ImportReport> reports() {
    return reports;
  }

  /** The delivery bays. */
  public BayIndex bays() {
    return bays;
  }

  /** Brings points onto the roads. */
  public Snapper snapper() {
    return snapper;
  }

  /** Answers route requests. */
  public RouteService routes() {
    return routes;
  }

  /** The area with edits to its orders. */
  public AreaScenarios scenarios() {
    return scenarios;
  }

  /** Answers requests for tables of routes. */
  public MatrixService matrices() {
    return matrices;
  }

  /** Answers requests for tours. */
  public TourService tours() {
    return tours;
  }

  /** Writes routes. */
  public RouteJson routeJson() {
    return routeJson;
  }

  /** Where rules lie. */
  public RuleShapes shapes() {
    return shapes;
  }

  /** The path details that can be asked for. */
  public PathDetailNames pathDetails() {
    return pathDetails;
  }

  /** All orders, in the order of the files. */
  public List<TrafficOrder> orders() {
    return List.copyOf(ordersById.values());
  }

  /** An order. */
  public Optional<TrafficOrder> order(OrderId id) {
    return Optional.ofNullable(ordersById.get(id));
  }

  /** What became of the places of an order. */
  public List<Placement> placements(OrderId id) {
    return Collections.unmodifiableList(placementsById.getOrDefault(id, List.of()));
  }
}
