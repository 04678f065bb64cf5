package fr.gabarit.bench.table;

import com.sun.management.OperatingSystemMXBean;
import fr.gabarit.bench.ExtractSource;
import fr.gabarit.metric.MetricCache;
import fr.gabarit.metric.MetricCacheSettings;
import fr.gabarit.network.RoadPosition;
import fr.gabarit.overlay.LocalAreas;
import fr.gabarit.overlay.VehicleOverlay;
import fr.gabarit.routing.LegRequest;
import fr.gabarit.routing.LegResult;
import fr.gabarit.routing.LegSearch;
import fr.gabarit.routing.LegTable;
import fr.gabarit.routing.LegTableRequest;
import fr.gabarit.routing.LegTableSearch;
import fr.gabarit.routing.SearchMode;
import fr.gabarit.time.CivilTime;
import fr.gabarit.vehicle.VehiclePreset;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What tables of legs cost under the orders of an extract's tags, beside single searches. */
@Command(
    name = "gabarit-tables",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Measures tables of legs between random places, beside single searches.")
public final class TableMeasurement implements Callable<Integer> {
  private static final long METRIC_BYTES = 1L << 30;
  private static final int SINGLE_SEARCHES = 2000;

  private final OperatingSystemMXBean process =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  @Option(
      names = "--extract",
      defaultValue = ExtractSource.SAMPLE,
      description = "An OSM extract, or 'sample'; default ${DEFAULT-VALUE}.")
  private String extract;

  @Option(
      names = "--size",
      split = ",",
      defaultValue = "300,1000",
      description = "Numbers of places; default ${DEFAULT-VALUE}.")
  private List<Integer> sizes;

  @Option(
      names = "--vehicle",
      split = ",",
      defaultValue = "articulated_44t,rigid_19t",
      description = "Presets; default ${DEFAULT-VALUE}.")
  private List<String> vehicles;

  @Option(
      names = "--departure",
      split = ",",
      defaultValue = "2026-11-24T10:30,2026-11-24T06:45",
      description = "Legal times of Paris; default ${DEFAULT-VALUE}.")
  private List<LocalDateTime> departures;

  @Option(names = "--rounds", defaultValue = "5", description = "Default ${DEFAULT-VALUE}.")
  private int rounds;

  @Option(names = "--seed", defaultValue = "1", description = "Default ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--check",
      defaultValue = "0",
      description = "Cells compared with single searches; default ${DEFAULT-VALUE}.")
  private int checked;

  /** Command line; {@code --help} lists the options. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new TableMeasurement()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    System.out.println(
        "| vehicle, departure | places | values | cells with areas % | no way % | searched singly |"
            + " s | processor s | ns a cell | single search µs |");
    System.out.println("|---|--:|---|--:|--:|--:|--:|--:|--:|--:|");
    long wrong = 0;
    try (TagOrders orders = TagOrders.of(ExtractSource.configured(), extract)) {
      for (String vehicle : vehicles) {
        for (LocalDateTime departure : departures) {
          for (int size : sizes) {
            for (boolean measured : new boolean[] {false, true}) {
              wrong += measure(orders, vehicle, departure, size, measured);
            }
          }
        }
      }
    }
    return wrong == 0 ? 0 : 1;
  }

  private long measure(
      TagOrders orders, String vehicle, LocalDateTime departure, int size, boolean measured) {
    Random random = new Random(seed);
    VehicleOverlay rules =
        orders.overlay().forVehicle(VehiclePreset.find(vehicle).orElseThrow().toVehicle());
    Instant instant = departure.atZone(CivilTime.ZONE).toInstant();
    LegTableRequest request =
        new LegTableRequest(
            orders.places(rules.vehicle().speedClass(), size, random),
            orders.places(rules.vehicle().speedClass(), size, random),
            instant,
            rules,
            measured);
    MetricCache metrics =
        new MetricCache(
            orders.hierarchy(), MetricCacheSettings.ofBytes(METRIC_BYTES), Runnable::run);
    LegSearch search = new LegSearch(orders.hierarchy(), metrics);
    LegTableSearch tables = new LegTableSearch(orders.hierarchy(), metrics, search);
    LegTable table = tables.find(request);
    double singleMicros = singleMicros(search, request, random);
    List<Double> seconds = new ArrayList<>();
    List<Double> processor = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      long cpu = process.getProcessCpuTime();
      long start = System.nanoTime();
      table = tables.find(request);
      seconds.add((System.nanoTime() - start) / 1e9);
      processor.add((process.getProcessCpuTime() - cpu) / 1e9);
    }
    System.out.printf(
        "| %s, %s | %d | %s | %.1f | %.1f | %d | %.3f | %.3f | %.0f | %.1f |%n",
        vehicle,
        departure,
        size,
        measured ? "all" : "costs",
        100 * shareWithAreas(request),
        100 * shareWithoutWay(table, size),
        table.searchedCells(),
        median(seconds),
        median(processor),
        1e9 * median(processor) / ((double) size * size),
        singleMicros);
    return check(table, search, request, random);
  }

  private static double shareWithAreas(LegTableRequest request) {
    LocalAreas areas = request.rules().slice(request.departure()).localAreas();
    double closedRows = closed(request.sources(), areas) / (double) request.sources().size();
    double closedColumns = closed(request.targets(), areas) / (double) request.targets().size();
    return 1 - closedRows * closedColumns;
  }

  private static long closed(List<RoadPosition> places, LocalAreas areas) {
    return places.stream()
        .filter(place -> areas.openTo(place.edge(), place.edge()).isEmpty())
        .count();
  }

  private static double shareWithoutWay(LegTable table, int size) {
    long none = 0;
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        none += table.reachable(row, column) ? 0 : 1;
      }
    }
    return none / ((double) size * size);
  }

  private static LegRequest leg(LegTableRequest request, int row, int column) {
    return new LegRequest(
        request.sources().get(row),
        request.targets().get(column),
        request.departure(),
        request.rules(),
        SearchMode.LEGAL);
  }

  /** The mean of single searches: beside it, the mean of a cell can be told. */
  private static double singleMicros(LegSearch search, LegTableRequest request, Random random) {
    long nanos = 0;
    long found = 0;
    for (int i = 0; i < 2 * SINGLE_SEARCHES; i++) {
      LegRequest leg =
          leg(
              request,
              random.nextInt(request.sources().size()),
              random.nextInt(request.targets().size()));
      long start = System.nanoTime();
      found += search.find(leg) instanceof LegResult.Found ? 1 : 0;
      nanos += i < SINGLE_SEARCHES ? 0 : System.nanoTime() - start;
    }
    return found < 0 ? 0 : nanos / 1e3 / SINGLE_SEARCHES;
  }

  private long check(LegTable table, LegSearch search, LegTableRequest request, Random random) {
    long wrong = 0;
    for (int i = 0; i < checked; i++) {
      int row = random.nextInt(request.sources().size());
      int column = random.nextInt(request.targets().size());
      LegResult single = search.find(leg(request, row, column));
      long expected = single instanceof LegResult.Found found ? found.path().costMillis() : -1;
      long given = table.reachable(row, column) ? table.costMillis(row, column) : -1;
      wrong += expected == given ? 0 : 1;
    }
    if (wrong > 0) {
      System.out.printf("%d of %d cells differ from the search.%n", wrong, checked);
    }
    return wrong;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
