package fr.gabarit.bench.matching;

import fr.gabarit.matching.MatchOutcome;
import fr.gabarit.matching.PlaceMatcher;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.order.Place;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Measures lines, class by class, with and without names. Not thread-safe. */
final class LineMeasurement {
  private final RoadNetwork network;
  private final PlaceMatcher matcher;
  private final AreaPart part;
  private final Offsets offsets;
  private final long seed;
  private final PrintStream out;
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private int failuresToPrint;
  private long matchNanos;
  private int matches;

  LineMeasurement(
      RoadNetwork network,
      PlaceMatcher matcher,
      AreaPart part,
      Offsets offsets,
      long seed,
      PrintStream out,
      int failuresToPrint) {
    this.network = network;
    this.matcher = matcher;
    this.part = part;
    this.offsets = offsets;
    this.seed = seed;
    this.out = out;
    this.failuresToPrint = failuresToPrint;
  }

  void measure(Set<RunClass> classes, int runs) {
    out.println(Score.HEADER);
    for (RunClass runClass : classes) {
      // A class alone gives the same figures as among others.
      Random random = new Random(seed + runClass.ordinal());
      TrialMaker trials = new TrialMaker(network, part, runClass, offsets, random);
      Score without = new Score(network, runClass.title(), "no");
      Score with = new Score(network, runClass.title(), "yes");
      for (int i = 0; i < runs; i++) {
        Optional<Trial> trial = trials.next();
        if (trial.isEmpty()) {
          break;
        }
        match(runClass, trial.get(), trial.get().nameless(), without);
        match(runClass, trial.get(), trial.get().named(network), with);
      }
      out.println(without.row());
      out.println(with.row());
    }
    out.printf(
        Locale.ROOT,
        "%n%d lines matched, %.3f ms of processor time each%n",
        matches,
        matchNanos / 1e6 / Math.max(1, matches));
  }

  private void match(RunClass runClass, Trial trial, Place.Line place, Score score) {
    long start = threads.getCurrentThreadCpuTime();
    MatchOutcome outcome = matcher.match(place);
    matchNanos += threads.getCurrentThreadCpuTime() - start;
    matches++;
    Score.Verdict verdict = score.add(trial, outcome);
    if (verdict != Score.Verdict.RIGHT && failuresToPrint-- > 0) {
      out.println(new Failure(network, trial, place, outcome).describe(verdict, runClass));
    }
  }
}
