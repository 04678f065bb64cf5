package fr.gabarit.bench.table;

import com.sun.management.OperatingSystemMXBean;
import fr.gabarit.bench.ExtractSource;
import fr.gabarit.data.geojson.GeoJsonOrderReader;
import fr.gabarit.data.report.OrderFileException;
import fr.gabarit.metric.MetricCache;
import fr.gabarit.metric.MetricCacheSettings;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadPosition;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.scenario.Comparison;
import fr.gabarit.scenario.ComparisonProgress;
import fr.gabarit.scenario.Scenario;
import fr.gabarit.scenario.ScenarioEdits;
import fr.gabarit.scenario.Trip;
import fr.gabarit.scenario.TripComparison;
import fr.gabarit.time.CivilTime;
import fr.gabarit.vehicle.Vehicle;
import fr.gabarit.vehicle.VehiclePreset;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long it takes to compare many trips before and after a change of orders. */
@Command(
    name = "gabarit-comparison",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Compares random trips before and after streets around a random place close.")
public final class ComparisonMeasurement implements Callable<Integer> {
  private static final long METRIC_BYTES = 1L << 30;
  private static final double METRES_PER_DEGREE = 111_195;
  private static final int FIRST_HOUR = 5;
  private static final int HOURS = 17;
  private static final int SECONDS_PER_HOUR = 3600;

  private final OperatingSystemMXBean process =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  @Option(
      names = "--extract",
      defaultValue = ExtractSource.SAMPLE,
      description = "An OSM extract, or 'sample'; default ${DEFAULT-VALUE}.")
  private String extract;

  @Option(names = "--trips", defaultValue = "10000", description = "Default ${DEFAULT-VALUE}.")
  private int trips;

  @Option(
      names = "--radius-m",
      split = ",",
      defaultValue = "150,800",
      description = "Streets closed around the place; default ${DEFAULT-VALUE}.")
  private List<Double> radii;

  @Option(
      names = "--hours",
      defaultValue = "07:00-09:00",
      description = "When the streets are closed; default ${DEFAULT-VALUE}.")
  private String hours;

  @Option(
      names = "--vehicle",
      defaultValue = "rigid_19t",
      description = "A preset; default ${DEFAULT-VALUE}.")
  private String preset;

  @Option(
      names = "--threads",
      defaultValue = "0",
      description = "Trips searched for at the same time; as many as processors if 0.")
  private int threads;

  @Option(names = "--rounds", defaultValue = "3", description = "Default ${DEFAULT-VALUE}.")
  private int rounds;

  @Option(names = "--seed", defaultValue = "1", description = "Default ${DEFAULT-VALUE}.")
  private long seed;

  /** Command line; {@code --help} lists the options. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new ComparisonMeasurement()).execute(args));
  }

  @Override
  public Integer call() throws IOException, OrderFileException {
    try (TagOrders orders = TagOrders.of(ExtractSource.configured(), extract)) {
      Random random = new Random(seed);
      Vehicle vehicle = VehiclePreset.find(preset).orElseThrow().toVehicle();
      List<Trip> some = trips(orders, vehicle, random);
      MetricCache metrics =
          new MetricCache(
              orders.hierarchy(), MetricCacheSettings.ofBytes(METRIC_BYTES), Runnable::run);
      RoadPosition centre = orders.places(vehicle.speedClass(), 1, random).get(0);
      System.out.println(
          "| closed | hours | run | s | processor s | metrics made | trips by status |");
      System.out.println("|---|---|--:|--:|--:|--:|---|");
      List<String> weightsOfDrafts = new ArrayList<>();
      for (double radius : radii) {
        Set<Long> ways = ways(orders.overlay().network(), centre, radius);
        Scenario scenario =
            Scenario.of(
                orders.overlay(), new ScenarioEdits(draft(ways), Set.of()), orders.placer());
        TripComparison comparison =
            new TripComparison(
                orders.hierarchy(),
                metrics,
                threads > 0 ? threads : Runtime.getRuntime().availableProcessors());
        weightsOfDrafts.add(
            new ScenarioWeights(orders.hierarchy())
                .measure(scenario, vehicle, some.get(0).departure()));
        for (int round = 0; round < rounds; round++) {
          long made = metrics.figures().built();
          long cpu = process.getProcessCpuTime();
          long start = System.nanoTime();
          Comparison result = comparison.run(scenario, some, ComparisonProgress.SILENT);
          System.out.printf(
              "| %d ways | %s | %d | %.2f | %.2f | %d | %s |%n",
              ways.size(),
              hours,
              round + 1,
              (System.nanoTime() - start) / 1e9,
              (process.getProcessCpuTime() - cpu) / 1e9,
              metrics.figures().built() - made,
              byStatus(result));
        }
      }
      System.out.println();
      weightsOfDrafts.forEach(System.out::println);
    }
    return 0;
  }

  private List<Trip> trips(TagOrders orders, Vehicle vehicle, Random random) {
    List<RoadPosition> places = orders.places(vehicle.speedClass(), 2 * trips, random);
    Instant midnight = LocalDateTime.parse("2026-11-24T00:00").atZone(CivilTime.ZONE).toInstant();
    List<Trip> some = new ArrayList<>();
    for (int i = 0; i < trips; i++) {
      some.add(
          new Trip(
              Integer.toString(i),
              places.get(2 * i),
              places.get(2 * i + 1),
              vehicle,
              midnight.plusSeconds(
                  FIRST_HOUR * SECONDS_PER_HOUR + random.nextInt(HOURS * SECONDS_PER_HOUR)),
              1));
    }
    return some;
  }

  private static Set<Long> ways(RoadNetwork network, RoadPosition centre, double radius) {
    Set<Long> ways = new TreeSet<>();
    double metresPerLongitude = METRES_PER_DEGREE * Math.cos(Math.toRadians(centre.latitude()));
    for (int edge = 0; edge < network.topology().edgeCount(); edge++) {
      int node = network.topology().tail(EdgeKeys.forward(edge));
      double dx = metresPerLongitude * (network.topology().longitude(node) - centre.longitude());
      double dy = METRES_PER_DEGREE * (network.topology().latitude(node) - centre.latitude());
      if (Math.hypot(dx, dy) <= radius) {
        ways.add(network.facts().wayId(edge));
      }
    }
    return ways;
  }

  private List<TrafficOrder> draft(Set<Long> ways) throws IOException, OrderFileException {
    String json =
        """
        {"type": "FeatureCollection", "features": [{"type": "Feature", "geometry": null,
          "properties": {"order": "DRAFT", "hgv": true, "hours": "%s", "osm_way_ids": [%s]}}]}"""
            .formatted(hours, ways.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    return new GeoJsonOrderReader()
        .read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "draft")
        .orders();
  }

  private static String byStatus(Comparison comparison) {
    return comparison.totals().byStatus().entrySet().stream()
        .filter(entry -> entry.getValue().trips() > 0)
        .map(
            entry ->
                entry.getKey().name().toLowerCase(Locale.ROOT) + " " + entry.getValue().trips())
        .collect(Collectors.joining(", "));
  }
}
