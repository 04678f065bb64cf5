package fr.gabarit.server.cli;

import fr.gabarit.data.sample.SampleSettings;
import fr.gabarit.network.MinorRoadFactors;
import fr.gabarit.server.area.Area;
import fr.gabarit.server.area.AreaBase;
import fr.gabarit.server.area.AreaException;
import fr.gabarit.server.area.AreaLoader;
import fr.gabarit.server.area.AreaSettings;
import fr.gabarit.server.area.AreaSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say which area to make. */
final class AreaOptions {
  private static final String HOME_PROPERTY = "gabarit.home";
  private static final double LARGEST_FACTOR = 5;

  @Option(
      names = "--osm",
      paramLabel = "F.osm.pbf",
      description = "OSM extract. Without it, the synthetic sample area.")
  private Path osm;

  @Option(
      names = "--area",
      paramLabel = "F.geojson",
      description = "Polygon to cut out of the extract.")
  private Path polygon;

  @Option(
      names = "--orders",
      paramLabel = "F",
      arity = "1..*",
      description =
          "Files of traffic orders: DATEX II, JSON of DiaLog, or GeoJSON. May be repeated.")
  private List<Path> orders = new ArrayList<>();

  @Option(
      names = "--driving-bans",
      paramLabel = "F.geojson",
      description =
          "Bans on driving at some times, told as warnings, as polygons in Gabarit's GeoJSON form."
              + " Default: the French weekend and holiday ban for lorries.")
  private Path drivingBans;

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description =
          "Where prepared data are kept. Default: var/ of the project, else ~/.cache/gabarit.")
  private Path cache;

  @Option(
      names = "--minor-road-factor",
      paramLabel = "N",
      defaultValue = "1.5",
      description =
          "How much dearer a minute on residential streets is, other minor roads in proportion;"
              + " 1 for time alone. Default: ${DEFAULT-VALUE}.")
  private double minorRoadFactor;

  /** Makes the area, telling progress. */
  Area load(PrintWriter err) throws AreaException, IOException {
    try (TerminalProgress progress = TerminalProgress.on(err)) {
      return new AreaLoader(Clock.systemUTC(), progress).load(settings());
    }
  }

  /** Makes what areas are assembled on, telling progress. */
  AreaBase loadBase(PrintWriter err) throws AreaException, IOException {
    try (TerminalProgress progress = TerminalProgress.on(err)) {
      return new AreaLoader(Clock.systemUTC(), progress).loadBase(settings());
    }
  }

  /** Whether an extract was named. */
  boolean namesExtract() {
    return osm != null;
  }

  private AreaSettings settings() {
    if (osm == null && polygon != null) {
      throw new UnusableInputException(
          "--area %s needs an extract to be cut out of. Give --osm too.".formatted(polygon));
    }
    AreaSource source =
        osm == null
            ? new AreaSource.Sample(SampleSettings.standard())
            : new AreaSource.Extract(osm, Optional.ofNullable(polygon));
    return new AreaSettings(
        source,
        orders,
        cache == null ? usualCache() : cache,
        factors(),
        Optional.ofNullable(drivingBans));
  }

  private static Path usualCache() {
    String home = System.getProperty(HOME_PROPERTY, "");
    return home.isBlank()
        ? Path.of(System.getProperty("user.home"), ".cache", "gabarit")
        : Path.of(home, "var");
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
