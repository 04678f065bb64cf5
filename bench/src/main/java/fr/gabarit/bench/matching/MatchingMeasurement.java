package fr.gabarit.bench.matching;

import fr.gabarit.matching.MatchOutcome;
import fr.gabarit.matching.MatchSettings;
import fr.gabarit.matching.PlaceMatcher;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.MinorRoadFactors;
import fr.gabarit.network.NetworkImport;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.order.Place;
import fr.gabarit.order.PlaceDirection;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Measures how many places drawn on another map are found again, class by class, with and without
 * their names. Arguments: an OSM extract, the directory that caches networks, runs per class
 * (1000), seed (of the clock), failures to print (0).
 */
public final class MatchingMeasurement {
  private final RoadNetwork network;
  private final Surroundings surroundings;
  private final PlaceMatcher matcher;
  private final PrintStream out;
  private final int runsPerClass;
  private final long seed;
  private int failuresToPrint;

  private MatchingMeasurement(
      RoadNetwork network, PrintStream out, int runsPerClass, long seed, int failuresToPrint) {
    this.network = network;
    this.out = out;
    this.runsPerClass = runsPerClass;
    this.seed = seed;
    this.failuresToPrint = failuresToPrint;
    surroundings = new Surroundings(network);
    matcher = new PlaceMatcher(network, MatchSettings.defaults());
  }

  /** Runs the measurement and prints a table. */
  public static void main(String[] arguments) {
    if (arguments.length < 2) {
      throw new IllegalArgumentException(
          "Usage: MatchingMeasurement <extract.osm.pbf> <cache directory> [runs] [seed] [failures]");
    }
    int runs = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1000;
    long seed = arguments.length > 3 ? Long.parseLong(arguments[3]) : System.nanoTime();
    int failures = arguments.length > 4 ? Integer.parseInt(arguments[4]) : 0;
    RoadNetwork network =
        new NetworkImport(
                Path.of(arguments[1]), MinorRoadFactors.DEFAULT, phase -> System.err.println(phase))
            .importOrLoad(Path.of(arguments[0]))
            .network();
    new MatchingMeasurement(network, System.out, runs, seed, failures).measure();
  }

  private void measure() {
    out.printf(
        Locale.ROOT,
        "seed %d, %d edges, %d runs per class%n%s%n",
        seed,
        network.topology().edgeCount(),
        runsPerClass,
        Score.HEADER);
    long matchNanos = 0;
    int matches = 0;
    for (RunClass runClass : RunClass.values()) {
      Random random = new Random(seed + runClass.ordinal());
      RunSampler sampler = new RunSampler(network, random);
      Cartographer cartographer = new Cartographer(random);
      Score without = new Score(network, runClass.title(), "no");
      Score with = new Score(network, runClass.title(), "yes");
      for (int i = 0; i < runsPerClass; i++) {
        Optional<Run> run = sampler.sample(runClass);
        if (run.isEmpty()) {
          break;
        }
        Trial trial = trial(runClass, run.get(), sampler.frame(run.get()), random, cartographer);
        for (boolean named : new boolean[] {false, true}) {
          Place.Line place = named ? trial.named(network) : trial.nameless();
          long start = System.nanoTime();
          MatchOutcome outcome = matcher.match(place);
          matchNanos += System.nanoTime() - start;
          matches++;
          if ((named ? with : without).add(trial.run(), trial.truth(), outcome)) {
            printFailure(runClass, place, trial, (MatchOutcome.Matched) outcome);
          }
        }
      }
      out.println(without.row());
      out.println(with.row());
    }
    new AreaMeasurement(network, matcher, new Random(seed)).measure(runsPerClass, out);
    out.printf(
        Locale.ROOT, "%d lines matched, %.3f ms each%n", matches, matchNanos / 1e6 / matches);
  }

  /** One drawing of a run and what it should match. */
  private record Trial(
      Run run, Cartographer.Drawing drawing, PlaceDirection direction, Truth truth) {
    Place.Line nameless() {
      return new Place.Line(
          "run", drawing.geometry(), Optional.empty(), Optional.empty(), direction);
    }

    /** With the labels of the longest edge, as an order names one road. */
    Place.Line named(RoadNetwork network) {
      int longest =
          run.keys().stream()
              .map(EdgeKeys::edge)
              .max(
                  (a, b) ->
                      Double.compare(
                          network.geometry().lengthMetres(a), network.geometry().lengthMetres(b)))
              .orElseThrow();
      return new Place.Line(
          "run",
          drawing.geometry(),
          network.facts().name(longest),
          network.facts().ref(longest),
          direction);
    }
  }

  private Trial trial(
      RunClass runClass, Run run, Metres frame, Random random, Cartographer cartographer) {
    boolean shuffled = runClass == RunClass.TWO_POINT_PIECES;
    PlaceDirection direction =
        shuffled || random.nextInt(10) < 7
            ? PlaceDirection.BOTH
            : random.nextBoolean() ? PlaceDirection.FORWARD : PlaceDirection.BACKWARD;
    boolean reversed =
        direction == PlaceDirection.BACKWARD
            || (direction == PlaceDirection.BOTH && random.nextBoolean());
    Cartographer.Pieces pieces =
        shuffled
            ? Cartographer.Pieces.TWO_POINTS_SHUFFLED
            : random.nextBoolean()
                ? Cartographer.Pieces.ONE_LINE
                : Cartographer.Pieces.A_FEW_IN_ORDER;
    Cartographer.Drawing drawing =
        cartographer.draw(run.course(network, frame), pieces, reversed, frame);
    Truth truth = Truth.of(network, surroundings, run, drawing, direction, frame);
    return new Trial(run, drawing, direction, truth);
  }

  private void printFailure(
      RunClass runClass, Place.Line place, Trial trial, MatchOutcome.Matched matched) {
    if (failuresToPrint-- > 0) {
      out.printf(
          Locale.ROOT,
          "WRONG %s %s %s%n  run %s%n  extra %s%n  missing %s%n  either %s%n  %s conf %.2f%n  %s%n",
          runClass,
          trial.direction(),
          place.roadName(),
          describe(trial.run().keys()),
          describe(matched.edges().minus(trial.truth().keys()).keys().boxed().toList()),
          describe(trial.truth().keys().minus(matched.edges()).keys().boxed().toList()),
          trial.truth().eitherWay(),
          matched.notes(),
          matched.confidence(),
          place.lines());
    }
  }

  private String describe(List<Integer> keys) {
    return keys.stream()
        .map(
            key ->
                String.format(
                    Locale.ROOT,
                    "%d%s(way %d, %.0f m, %s%s%s)",
                    EdgeKeys.edge(key),
                    EdgeKeys.isForward(key) ? "+" : "-",
                    network.facts().wayId(EdgeKeys.edge(key)),
                    network.geometry().lengthMetres(EdgeKeys.edge(key)),
                    network.facts().roadClass(EdgeKeys.edge(key)),
                    network.facts().link(EdgeKeys.edge(key)) ? " link" : "",
                    surroundings.oneway(EdgeKeys.edge(key)) ? " oneway" : ""))
        .collect(Collectors.joining(" "));
  }
}
