package fr.gabarit.bench;

import fr.gabarit.network.ImportedNetwork;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the benchmarks with defaults that make sense, and prints a table. */
@Command(
    name = "gabarit-bench",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Measures route queries beside stock GraphHopper on the same network. Before measuring,"
            + " checks that all searches find ways of equal cost.")
public final class Benchmarks implements Callable<Integer> {
  private static final int MEASURED_UNREACHABLE = 200;

  @Option(
      names = "--extract",
      paramLabel = "FILE",
      defaultValue = ExtractSource.SAMPLE,
      description =
          "OSM extract (.osm.pbf), or 'sample' for the synthetic sample area; may be given several"
              + " times; default ${DEFAULT-VALUE}.")
  private List<String> extracts;

  @Option(
      names = "--orders",
      split = ",",
      defaultValue = "SYNTHETIC",
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private List<OrderKind> orders;

  @Option(
      names = "--restricted",
      split = ",",
      defaultValue = "0.02,0.10",
      description = "Shares of edges that synthetic orders restrict; default ${DEFAULT-VALUE}.")
  private List<Double> shares;

  @Option(
      names = "--pairs",
      defaultValue = "2000",
      description = "Trips; default ${DEFAULT-VALUE}.")
  private int pairs;

  @Option(
      names = "--checked-pairs",
      defaultValue = "300",
      description = "Trips on which costs are compared first; default ${DEFAULT-VALUE}.")
  private int checkedPairs;

  @Option(names = "--seed", defaultValue = "1", description = "Default ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--only",
      split = ",",
      description = "Measure only these: ${COMPLETION-CANDIDATES}.")
  private Set<Contender> only = EnumSet.noneOf(Contender.class);

  @Option(
      names = "--threads",
      split = ",",
      defaultValue = "1",
      description = "Measure with so many threads, one number after the other; default 1.")
  private List<Integer> threads;

  @Mixin private HarnessOptions harness;

  @Option(names = "--check-only", description = "Compare costs and measure nothing.")
  private boolean checkOnly;

  @Option(names = "--out", paramLabel = "FILE", description = "Also write the table here.")
  private Path out;

  @Spec private CommandLine.Model.CommandSpec spec;

  /** Runs; the exit code is 0 if all searches agreed. */
  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new Benchmarks())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .execute(arguments));
  }

  @Override
  public Integer call() throws RunnerException, IOException {
    BenchmarkReport report = new BenchmarkReport(MachineFacts.here(), command());
    PrintWriter console = spec.commandLine().getOut();
    int mismatches = 0;
    ExtractSource source = new ExtractSource(harness.cache());
    for (String extract : extracts) {
      mismatches += run(source.file(extract).toString(), source, report);
    }
    console.println(report);
    console.flush();
    if (out != null) {
      Files.writeString(out, report.toString());
    }
    return mismatches == 0 ? 0 : 1;
  }

  /** As it was called, extracts without their directories. */
  private String command() {
    return spec.commandLine().getParseResult().originalArgs().stream()
        .map(word -> extracts.contains(word) ? CaseSettings.fileName(word) : word)
        .collect(Collectors.joining(" ", "java -jar bench/target/gabarit-bench-*.jar ", ""));
  }

  /** Checks and measures an extract; returns the number of mismatches. */
  private int run(String extract, ExtractSource source, BenchmarkReport report)
      throws RunnerException {
    int mismatches = 0;
    try (ImportedNetwork imported = source.network(extract)) {
      ExtractCheck check =
          new ExtractCheck(
              imported, source.file(extract), report, measures(Contender.CONTRACTION_BY_EDGE));
      for (OrderKind kind : orders) {
        for (double share : kind == OrderKind.OSM ? shares.subList(0, 1) : shares) {
          mismatches += check.run(still(extract, kind, share));
          if (!checkOnly) {
            measure(extract, kind, share, check, report);
          }
        }
      }
    }
    return mismatches;
  }

  private boolean measures(Contender contender) {
    return only.isEmpty() || only.contains(contender);
  }

  private CaseSettings still(String extract, OrderKind kind, double share) {
    return new CaseSettings(
        extract, kind, share, Hour.STILL, Targets.REACHABLE, checkedPairs, seed);
  }

  private void measure(
      String extract, OrderKind kind, double share, ExtractCheck check, BenchmarkReport report)
      throws RunnerException {
    CaseSettings changing =
        new CaseSettings(extract, kind, share, Hour.CHANGING, Targets.REACHABLE, pairs, seed);
    List<Measurement> measurements =
        List.of(
            new Measurement("orders begin and end on the way", changing, Contender.all()),
            new Measurement(
                "no order begins or ends on the way", changing.at(Hour.STILL), Contender.swift()),
            new Measurement(
                "orders begin and end on the way, one trip in ten has no legal way",
                changing.to(Targets.MIXED, pairs),
                Contender.swift()),
            new Measurement(
                "no order begins or ends on the way, one trip in ten has no legal way",
                changing.at(Hour.STILL).to(Targets.MIXED, pairs),
                Contender.swift()),
            new Measurement(
                "no legal way",
                changing.to(Targets.UNREACHABLE, MEASURED_UNREACHABLE),
                Contender.obedient()));
    for (Measurement measurement : measurements) {
      Set<Contender> contenders = EnumSet.copyOf(measurement.contenders());
      contenders.retainAll(only.isEmpty() ? Contender.all() : only);
      if (!contenders.isEmpty()) {
        report.heading(measurement.settings().extractName() + ": " + measurement.title());
        Optional<CaseFacts> facts = check.facts(measurement.settings(), checkedPairs);
        if (facts.isPresent()) {
          report.note(facts.get() + ".");
          for (int count : threads) {
            if (threads.size() > 1) {
              report.note(count + (count == 1 ? " thread:" : " threads:"));
            }
            report.table(new Runner(options(measurement.settings(), contenders, count)).run());
          }
        }
      }
    }
  }

  /** One table. */
  private record Measurement(String title, CaseSettings settings, Set<Contender> contenders) {}

  private Options options(CaseSettings settings, Set<Contender> contenders, int threadCount) {
    return harness
        .applyTo(
            new OptionsBuilder()
                .include(Contender.pattern(contenders))
                .param("extract", Path.of(settings.extract()).toAbsolutePath().toString())
                .param("orders", settings.orders().name())
                .param("restricted", String.valueOf(settings.restrictedShare()))
                .param("hour", settings.hour().name())
                .param("targets", settings.targets().name())
                .param("pairs", String.valueOf(settings.pairs()))
                .param("seed", String.valueOf(settings.seed()))
                .threads(threadCount)
                .addProfiler(GCProfiler.class))
        .build();
  }
}
