package fr.gabarit.bench.matching;

import fr.gabarit.bench.ExtractSource;
import fr.gabarit.data.osm.gazetteer.GazetteerReader;
import fr.gabarit.data.osm.gazetteer.OsmGazetteer;
import fr.gabarit.matching.MatchSettings;
import fr.gabarit.matching.PlaceMatcher;
import fr.gabarit.network.RoadNetwork;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how many places drawn on another map are found again, class by class. */
@Command(
    name = "matching-measurement",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Draws runs of real edges as another map would, matches them with and without names, and"
            + " prints how well they were found again, as a Markdown table.")
public final class MatchingMeasurement implements Callable<Integer> {
  @Option(
      names = "--extract",
      paramLabel = "FILE",
      defaultValue = ExtractSource.SAMPLE,
      description =
          "OSM extract (.osm.pbf), or 'sample' for the synthetic sample area; may be given several"
              + " times; default ${DEFAULT-VALUE}.")
  private List<String> extracts;

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      defaultValue = "var/bench",
      description = "Where imported networks are kept; default ${DEFAULT-VALUE}.")
  private Path cache;

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Runs of each class; default ${DEFAULT-VALUE}.")
  private int runs;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Makes a measurement repeatable; default: another one each time.")
  private long seed = System.nanoTime();

  @Option(
      names = "--offsets",
      arity = "2",
      paramLabel = "M",
      description = "Least and largest distance between the maps in metres; default 2 8.")
  private double[] offsets = {2, 8};

  @Option(
      names = "--part",
      defaultValue = "ALL",
      description = "Half of the area to cut runs from: ${COMPLETION-CANDIDATES}; default all.")
  private AreaPart.Name part;

  @Option(
      names = "--classes",
      split = ",",
      paramLabel = "CLASS",
      description = "Only these of ${COMPLETION-CANDIDATES}.")
  private Set<RunClass> classes = EnumSet.allOf(RunClass.class);

  @Option(
      names = "--kinds",
      split = ",",
      paramLabel = "KIND",
      description = "Only places of these kinds: ${COMPLETION-CANDIDATES}.")
  private Set<PlaceKind> kinds = EnumSet.allOf(PlaceKind.class);

  @Option(
      names = "--failures",
      paramLabel = "N",
      defaultValue = "0",
      description = "How many places that were not found to describe; default ${DEFAULT-VALUE}.")
  private int failures;

  private final PrintStream out;

  private MatchingMeasurement(PrintStream out) {
    this.out = out;
  }

  /** Runs the measurement and prints the tables. */
  public static void main(String[] arguments) {
    CommandLine line = new CommandLine(new MatchingMeasurement(System.out));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    System.exit(line.execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    for (String extract : extracts) {
      ExtractSource source = new ExtractSource(cache);
      RoadNetwork network = source.network(extract).network();
      PlaceMatcher matcher = new PlaceMatcher(network, MatchSettings.defaults());
      out.printf(
          Locale.ROOT,
          "%s (%s): %d edges, %d runs a class, seed %d, maps %.0f to %.0f m apart%n%n",
          Path.of(extract).getFileName(),
          part.name().toLowerCase(Locale.ROOT),
          network.topology().edgeCount(),
          runs,
          seed,
          offsets[0],
          offsets[1]);
      if (kinds.contains(PlaceKind.LINES)) {
        new LineMeasurement(
                network,
                matcher,
                AreaPart.of(part, network),
                new Offsets(offsets[0], offsets[1]),
                seed,
                out,
                failures)
            .measure(classes, runs);
      }
      if (kinds.contains(PlaceKind.AREAS)) {
        new AreaMeasurement(network, matcher, new Random(seed)).measure(runs, out);
      }
      if (kinds.contains(PlaceKind.STREETS)) {
        OsmGazetteer names = new GazetteerReader().read(source.file(extract));
        new NamedStreetMeasurement(network, names, seed, out, failures).measure(runs);
      }
    }
    return 0;
  }
}
