package fr.gabarit.server.area;

import fr.gabarit.bay.BayIndex;
import fr.gabarit.compliance.DrivingBans;
import fr.gabarit.data.report.ImportReport;
import fr.gabarit.data.report.OrderFile;
import fr.gabarit.gazetteer.Gazetteer;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.matching.MatchSettings;
import fr.gabarit.matching.PlaceMatcher;
import fr.gabarit.metric.MetricCache;
import fr.gabarit.metric.MetricCacheSettings;
import fr.gabarit.network.ImportedNetwork;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.order.OrderEvaluator;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.overlay.OrderPlacer;
import fr.gabarit.overlay.PlacedOrders;
import fr.gabarit.routing.LegSearch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/**
 * What stays when feeds change: the roads, and the orders of the extract's tags and of files. Areas
 * are assembled on it any number of times, without reading the extract again. Thread-safe.
 */
public final class AreaBase {
  private final AreaLabel label;
  private final ImportedNetwork imported;
  private final Gazetteer gazetteer;
  private final List<OrderFile> files;
  private final AreaBays bays;
  private final AreaPlanning planning;

  AreaBase(
      AreaLabel label,
      ImportedNetwork imported,
      RoadHierarchy hierarchy,
      MetricCacheSettings metricSettings,
      Gazetteer gazetteer,
      List<OrderFile> files,
      AreaBays bays,
      DrivingBans bans) {
    this.bays = bays;
    this.label = label;
    this.imported = imported;
    this.gazetteer = gazetteer;
    this.files = List.copyOf(files);
    RoadNetwork network = imported.network();
    OrderPlacer placer =
        new OrderPlacer(
            network,
            new PlaceMatcher(network, MatchSettings.defaults(), gazetteer),
            new OrderEvaluator());
    MetricCache metrics = new MetricCache(hierarchy, metricSettings, metricMaker());
    planning =
        new AreaPlanning(placer, hierarchy, metrics, new LegSearch(hierarchy, metrics), bans);
  }

  /** One thread, so that metrics never take all processors from the requests. */
  private static Executor metricMaker() {
    return Executors.newSingleThreadExecutor(
        task -> {
          Thread thread = new Thread(task, "metric-maker");
          thread.setDaemon(true);
          return thread;
        });
  }

  /**
   * Makes an area of the roads, the orders that stay, and those of feeds.
   *
   * @param feeds what was read of each feed; where several sources claim an order the first has it,
   *     files before feeds, and the report of the other says so
   * @param now orders that have ended by then are left out
   */
  public Area assemble(List<OrderFile> feeds, Instant now) {
    OrderSources sources = OrderSources.merge(files, feeds);
    OrderLife life = new OrderLife(now);
    List<TrafficOrder> orders = sources.orders().stream().filter(life::goesOn).toList();
    PlacedOrders placed = planning.placer().place(orders);
    List<ImportReport> reports = new ArrayList<>(sources.reports());
    reports.addAll(bays.reports());
    return new Area(
        label,
        imported,
        gazetteer,
        orders,
        placed,
        planning,
        new BayIndex(bays.bays(), placed),
        reports);
  }
}
