package fr.gabarit.bench;

import fr.gabarit.compliance.RoutePlanner;
import fr.gabarit.data.ExtractOrders;
import fr.gabarit.data.osm.tags.RetiredTags;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.matching.MatchSettings;
import fr.gabarit.matching.PlaceMatcher;
import fr.gabarit.metric.MetricCache;
import fr.gabarit.metric.MetricCacheSettings;
import fr.gabarit.metric.Metrics;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.ImportedNetwork;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.order.OrderEvaluator;
import fr.gabarit.overlay.OrderPlacer;
import fr.gabarit.overlay.Overlay;
import fr.gabarit.overlay.VehicleOverlay;
import fr.gabarit.routing.LegRequest;
import fr.gabarit.routing.LegResult;
import fr.gabarit.routing.LegSearch;
import fr.gabarit.routing.SearchMode;
import fr.gabarit.vehicle.Vehicle;
import fr.gabarit.vehicle.VehiclePreset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A network, orders on it, a vehicle, and trips to search. Thread-safe. */
final class RoutingCase {
  private static final long METRIC_BYTES = 1L << 30;

  private final CaseSettings settings;
  private final ImportedNetwork imported;
  private final Overlay overlay;
  private final VehicleOverlay rules;
  private final VehicleOverlay noRules;
  private final MetricCache metrics;
  private final LegSearch search;
  private final LegSearch guidedSearch;
  private final RoutePlanner planner;
  private final List<QueryPair> pairs;
  private final Instant departure;

  /**
   * Makes a case.
   *
   * @param imported the network of the extract; remains the caller's to close
   * @param file the extract
   * @throws IllegalArgumentException if the extract does not give what the settings ask for
   */
  RoutingCase(CaseSettings settings, ImportedNetwork imported, Path file) {
    this.settings = settings;
    this.imported = imported;
    departure = settings.hour().departure();
    Random random = new Random(settings.seed());
    overlay =
        settings.orders() == OrderKind.OSM
            ? osmOrders(file)
            : new SyntheticOrders(imported.network(), random).restrict(settings.restrictedShare());
    Vehicle vehicle = VehiclePreset.ARTICULATED_44T.toVehicle();
    rules = overlay.forVehicle(vehicle);
    noRules = overlay.forVehicle(vehicle, Set.of());
    RoadHierarchy hierarchy = RoadHierarchy.of(imported.network());
    metrics = new MetricCache(hierarchy, MetricCacheSettings.ofBytes(METRIC_BYTES), Runnable::run);
    search = new LegSearch(hierarchy, metrics);
    guidedSearch = new LegSearch(hierarchy, Metrics.NONE);
    planner = new RoutePlanner(overlay, search);
    pairs =
        List.copyOf(
            new PairSampler(rules, imported.hopper(), search, departure(), random)
                .sample(settings.targets(), settings.pairs()));
  }

  private Overlay osmOrders(Path file) {
    try {
      return new OrderPlacer(
              imported.network(),
              new PlaceMatcher(imported.network(), MatchSettings.defaults()),
              new OrderEvaluator())
          .place(
              new FrozenOrders(departure())
                  .of(new ExtractOrders(RetiredTags.NONE).read(file, line -> {}).orders()))
          .overlay();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  CaseSettings settings() {
    return settings;
  }

  ImportedNetwork imported() {
    return imported;
  }

  RoadNetwork network() {
    return imported.network();
  }

  /** What the orders mean for the vehicle. */
  VehicleOverlay rules() {
    return rules;
  }

  RoutePlanner planner() {
    return planner;
  }

  List<QueryPair> pairs() {
    return pairs;
  }

  Instant departure() {
    return departure;
  }

  /** Our search under the orders. */
  LegResult search(QueryPair pair) {
    return search(pair, rules);
  }

  /** Our search under the orders, with nothing made for the vehicle, the orders or the hour. */
  LegResult guidedSearch(QueryPair pair) {
    return guidedSearch.find(
        new LegRequest(pair.origin(), pair.destination(), departure(), rules, SearchMode.LEGAL));
  }

  /** Our search as if there were no orders. */
  LegResult searchWithoutOrders(QueryPair pair) {
    return search(pair, noRules);
  }

  private LegResult search(QueryPair pair, VehicleOverlay by) {
    return search.find(
        new LegRequest(pair.origin(), pair.destination(), departure(), by, SearchMode.LEGAL));
  }

  /** Number of edges on which an order lies that concerns the vehicle, at any hour. */
  int restrictedEdgeCount() {
    BitSet edges = new BitSet();
    for (VehicleOverlay.ConcerningRule rule : rules.rules()) {
      for (int i = 0; i < rule.rule().keyCount(); i++) {
        edges.set(EdgeKeys.edge(rule.rule().key(i)));
      }
    }
    return edges.cardinality();
  }
}
