package fr.gabarit.server.cli;

import fr.gabarit.data.OrderFiles;
import fr.gabarit.data.area.AreaConfig;
import fr.gabarit.data.fetch.WebAddress;
import fr.gabarit.data.sample.SampleSettings;
import fr.gabarit.metric.MetricCacheSettings;
import fr.gabarit.network.MinorRoadFactors;
import fr.gabarit.server.area.Area;
import fr.gabarit.server.area.AreaBase;
import fr.gabarit.server.area.AreaException;
import fr.gabarit.server.area.AreaLoader;
import fr.gabarit.server.area.AreaSettings;
import fr.gabarit.server.area.AreaSource;
import fr.gabarit.server.feed.FetchedArea;
import fr.gabarit.server.feed.KeptFeed;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which area to make. */
final class AreaOptions {
  private static final double LARGEST_FACTOR = 5;
  private static final long LARGEST_METRIC_MEMORY_MEGABYTES = 1_000_000;
  private static final long BYTES_PER_MEGABYTE = 1L << 20;

  @Option(
      names = "--osm",
      paramLabel = "F.osm.pbf",
      description =
          "OSM extract. Without it, what was fetched of --area; without that, the synthetic sample"
              + " area.")
  private Path osm;

  @Option(
      names = "--area",
      paramLabel = "AREA",
      description =
          "An area fetched before (artois, or the .properties file that configures another); or a"
              + " polygon (.geojson) to cut out of --osm.")
  private String area;

  @Option(
      names = "--orders",
      paramLabel = "F",
      arity = "1..*",
      description =
          "Files of traffic orders; what they hold is told from their beginning: "
              + OrderFiles.FORMATS
              + ". May be repeated. They take the place of the feeds of --area.")
  private List<Path> orders = new ArrayList<>();

  @Option(
      names = "--retired-tags",
      paramLabel = "F.csv",
      description =
          "OSM tags proved obsolete that no longer count: lines of way_id,key,reason."
              + " What closes a road in the network itself, such as oneway, stays.")
  private Path retiredTags;

  @Option(
      names = "--driving-bans",
      paramLabel = "F.geojson",
      description =
          "Bans on driving at some times, told as warnings, as polygons in Gabarit's GeoJSON form."
              + " Default: the French weekend and holiday ban for lorries.")
  private Path drivingBans;

  @Option(
      names = "--bays",
      paramLabel = "F.csv",
      arity = "1..*",
      description =
          "Tables of delivery bays beside those of the extract, by the French schema"
              + " 'aire de livraison'. May be repeated.")
  private List<Path> bays = new ArrayList<>();

  @Mixin private CacheOption cache;

  @Option(
      names = "--metric-memory-mb",
      paramLabel = "N",
      description =
          "Memory for the weights that make repeated requests of the same vehicle at the same hours"
              + " quicker; 0 for none. Default: a quarter of what Java may use.")
  private Long metricMemoryMegabytes;

  @Option(
      names = "--minor-road-factor",
      paramLabel = "N",
      defaultValue = "1.5",
      description =
          "How much dearer a minute on residential streets is, other minor roads in proportion;"
              + " 1 for time alone. Default: ${DEFAULT-VALUE}.")
  private double minorRoadFactor;

  /**
   * What to make.
   *
   * @param settings of the base
   * @param feeds that belong to the area
   */
  record Plan(AreaSettings settings, List<WebAddress> feeds) {
    Plan {
      feeds = List.copyOf(feeds);
    }
  }

  /** Makes the area with what is kept of its feeds, telling progress. */
  Area load(PrintWriter err) throws AreaException, IOException {
    Clock clock = Clock.systemUTC();
    try (TerminalProgress progress = TerminalProgress.on(err)) {
      Plan plan = plan();
      AreaBase base = new AreaLoader(clock, progress).loadBase(plan.settings());
      progress.phase("placing orders");
      List<KeptFeed> kept = KeptFeed.load(cache.directory(), plan.feeds(), clock.instant());
      kept.stream()
          .filter(feed -> feed.orders().isEmpty())
          .forEach(feed -> err.println("gabarit: nothing is kept of %s".formatted(feed.url())));
      return base.assemble(
          kept.stream().flatMap(feed -> feed.orders().stream()).toList(), clock.instant());
    }
  }

  /** Makes what areas are assembled on but for tables of bays, telling progress. */
  AreaBase loadBaseWithoutBays(PrintWriter err) throws AreaException, IOException {
    try (TerminalProgress progress = TerminalProgress.on(err)) {
      return new AreaLoader(Clock.systemUTC(), progress)
          .loadBase(plan().settings().withoutBayFiles());
    }
  }

  /** The tables of bays that were given. */
  List<Path> bayFiles() {
    return List.copyOf(bays);
  }

  /** Whether an extract was named, by itself or as an area that was fetched. */
  boolean namesExtract() {
    return osm != null || (area != null && !AreaName.isPolygon(area));
  }

  /** Where prepared data are kept. */
  Path cacheDirectory() {
    return cache.directory();
  }

  /** What the options say. */
  Plan plan() throws IOException {
    if (area == null) {
      return new Plan(
          settings(
              osm == null
                  ? new AreaSource.Sample(SampleSettings.standard())
                  : new AreaSource.Extract(osm, Optional.empty())),
          List.of());
    }
    if (AreaName.isPolygon(area)) {
      if (osm == null) {
        throw new UnusableInputException(
            "--area %s needs an extract to be cut out of. Give --osm too.".formatted(area));
      }
      return new Plan(settings(new AreaSource.Extract(osm, Optional.of(Path.of(area)))), List.of());
    }
    AreaConfig config = AreaName.config(area);
    List<WebAddress> feeds = orders.isEmpty() ? config.feeds() : List.of();
    return new Plan(settings(source(config)), feeds);
  }

  private AreaSource source(AreaConfig config) throws IOException {
    if (osm != null) {
      Path polygon = FetchedArea.writePolygon(cache.directory(), config);
      return new AreaSource.Extract(osm, Optional.of(polygon));
    }
    FetchedArea fetched =
        FetchedArea.find(cache.directory(), config.name())
            .orElseThrow(
                () ->
                    new UnusableInputException(
                        "The area %s was not fetched yet. Run 'gabarit fetch %s' first, or give --osm."
                            .formatted(config.name(), area)));
    return new AreaSource.Fetched(config.name(), fetched.osmPbf());
  }

  private AreaSettings settings(AreaSource source) {
    return new AreaSettings(
        source,
        orders,
        cache.directory(),
        factors(),
        Optional.ofNullable(retiredTags),
        Optional.ofNullable(drivingBans),
        bays,
        metrics());
  }

  private MetricCacheSettings metrics() {
    if (metricMemoryMegabytes == null) {
      return MetricCacheSettings.DEFAULT;
    }
    if (metricMemoryMegabytes < 0 || metricMemoryMegabytes > LARGEST_METRIC_MEMORY_MEGABYTES) {
      throw new UnusableInputException(
          "--metric-memory-mb must be between 0 and %d but was %d."
              .formatted(LARGEST_METRIC_MEMORY_MEGABYTES, metricMemoryMegabytes));
    }
    return MetricCacheSettings.ofBytes(metricMemoryMegabytes * BYTES_PER_MEGABYTE);
  }

  /** The usual factors, all stretched alike from 1. */
  private MinorRoadFactors factors() {
    if (!(minorRoadFactor >= 1 && minorRoadFactor <= LARGEST_FACTOR)) {
      throw new UnusableInputException(
          "--minor-road-factor must be between 1 and %s but was %s."
              .formatted(LARGEST_FACTOR, minorRoadFactor));
    }
    MinorRoadFactors usual = MinorRoadFactors.DEFAULT;
    double stretch = (minorRoadFactor - 1) / (usual.residential() - 1);
    return new MinorRoadFactors(
        1 + (usual.tertiary() - 1) * stretch,
        1 + (usual.unclassified() - 1) * stretch,
        minorRoadFactor,
        1 + (usual.local() - 1) * stretch);
  }
}
