package fr.gabarit.bench.request;

import fr.gabarit.bench.HarnessOptions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures whole requests with defaults that make sense, and prints a table. */
@Command(
    name = "request-measurement",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Measures whole route requests in process, from the text of a query to the bytes of an"
            + " answer, beside stock GraphHopper with contraction hierarchies, in one run.")
public final class RequestMeasurement implements Callable<Integer> {
  @Option(
      names = "--extract",
      required = true,
      paramLabel = "FILE",
      description = "OSM extract (.osm.pbf); its tags are the orders.")
  private Path extract;

  @Option(names = "--trips", defaultValue = "500", description = "Default ${DEFAULT-VALUE}.")
  private int trips;

  @Option(
      names = "--departure",
      defaultValue = "2026-06-09T10:10:00",
      description = "When the trips begin; default ${DEFAULT-VALUE}.")
  private String departure;

  @Option(names = "--seed", defaultValue = "1", description = "Default ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "ROW",
      description =
          "Measure only these: gabarit, gabaritWithDetails, gabaritAlternatives, gabaritRefused,"
              + " graphHopper, graphHopperWithDetails, graphHopperAlternatives.")
  private List<String> only = List.of();

  @Mixin private HarnessOptions harness;
  @Spec private CommandSpec spec;

  /** Runs. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new RequestMeasurement()).execute(arguments));
  }

  @Override
  public Integer call() throws RunnerException {
    PrintWriter console = spec.commandLine().getOut();
    console.println("| request | median µs | 90 % µs | 99 % µs | mean µs | samples |");
    console.println("|---|--:|--:|--:|--:|--:|");
    Collection<RunResult> results = new Runner(options()).run();
    results.forEach(result -> console.println(row(result)));
    console.flush();
    return 0;
  }

  private static String row(RunResult result) {
    String benchmark = result.getParams().getBenchmark();
    Statistics micros = result.getPrimaryResult().getStatistics();
    return String.format(
        Locale.ROOT,
        "| %s | %,.0f | %,.0f | %,.0f | %,.0f | %,d |",
        benchmark.substring(benchmark.lastIndexOf('.') + 1),
        micros.getPercentile(50),
        micros.getPercentile(90),
        micros.getPercentile(99),
        micros.getMean(),
        micros.getN());
  }

  private Options options() {
    String rows = only.isEmpty() ? ".*" : only.stream().collect(Collectors.joining("|", "(", ")"));
    return harness
        .applyTo(
            new OptionsBuilder()
                .include("RequestBenchmark\\." + rows + "$")
                .param("extract", extract.toAbsolutePath().toString())
                .param("trips", String.valueOf(trips))
                .param("departure", departure)
                .param("seed", String.valueOf(seed)))
        .build();
  }
}
