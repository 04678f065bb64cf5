package fr.gabarit.bench.matching;

import fr.gabarit.matching.MatchOutcome;
import fr.gabarit.matching.MatchSettings;
import fr.gabarit.matching.PlaceMatcher;
import fr.gabarit.network.MinorRoadFactors;
import fr.gabarit.network.NetworkImport;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.order.Place;
import fr.gabarit.order.PlaceDirection;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

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
  private final double minOffsetMetres;
  private final double maxOffsetMetres;
  private int failuresToPrint;

  private MatchingMeasurement(RoadNetwork network, PrintStream out, Arguments arguments) {
    this.network = network;
    this.out = out;
    runsPerClass = arguments.number(2, 1000).intValue();
    seed = arguments.number(3, System.nanoTime()).longValue();
    failuresToPrint = arguments.number(4, 0).intValue();
    minOffsetMetres = arguments.number(5, 2).doubleValue();
    maxOffsetMetres = arguments.number(6, 8).doubleValue();
    surroundings = new Surroundings(network);
    matcher = new PlaceMatcher(network, MatchSettings.defaults());
  }

  /** Runs the measurement and prints a table. */
  public static void main(String[] arguments) {
    if (arguments.length < 2) {
      throw new IllegalArgumentException(
          "Usage: MatchingMeasurement <extract.osm.pbf> <cache directory>"
              + " [runs] [seed] [failures] [min offset] [max offset]");
    }
    RoadNetwork network =
        new NetworkImport(
                Path.of(arguments[1]), MinorRoadFactors.DEFAULT, phase -> System.err.println(phase))
            .importOrLoad(Path.of(arguments[0]))
            .network();
    new MatchingMeasurement(network, System.out, new Arguments(arguments)).measure();
  }

  private record Arguments(String[] texts) {
    Number number(int index, Number otherwise) {
      return index < texts.length ? new BigDecimal(texts[index]) : otherwise;
    }
  }

  private void measure() {
    out.printf(
        Locale.ROOT,
        "seed %d, %d edges, %d runs per class, maps %.0f to %.0f m apart%n%s%n",
        seed,
        network.topology().edgeCount(),
        runsPerClass,
        minOffsetMetres,
        maxOffsetMetres,
        Score.HEADER);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long matchNanos = 0;
    int matches = 0;
    for (RunClass runClass : RunClass.values()) {
      Random random = new Random(seed + runClass.ordinal());
      RunSampler sampler = new RunSampler(network, random);
      Cartographer cartographer = new Cartographer(random, minOffsetMetres, maxOffsetMetres);
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
          long start = threads.getCurrentThreadCpuTime();
          MatchOutcome outcome = matcher.match(place);
          matchNanos += threads.getCurrentThreadCpuTime() - start;
          matches++;
          Score score = named ? with : without;
          Score.Verdict verdict = score.add(trial.run(), trial.truth(), outcome);
          if (verdict != Score.Verdict.RIGHT && failuresToPrint-- > 0) {
            out.println(new Failure(network, trial, place, outcome).describe(verdict, runClass));
          }
        }
      }
      out.println(without.row());
      out.println(with.row());
    }
    new AreaMeasurement(network, matcher, new Random(seed)).measure(runsPerClass, out);
    out.printf(
        Locale.ROOT,
        "%d lines matched, %.3f ms of processor time each%n",
        matches,
        matchNanos / 1e6 / matches);
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
}
