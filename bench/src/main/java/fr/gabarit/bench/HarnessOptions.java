package fr.gabarit.bench;

import java.nio.file.Path;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine.Option;

/** How long and how often JMH measures: the options that all commands with JMH runs share. */
public final class HarnessOptions {
  @Option(names = "--forks", defaultValue = "1", description = "Default ${DEFAULT-VALUE}.")
  private int forks;

  @Option(names = "--warmup", defaultValue = "3", description = "Rounds; default ${DEFAULT-VALUE}.")
  private int warmupRounds;

  @Option(
      names = "--measurement",
      defaultValue = "5",
      description = "Rounds; default ${DEFAULT-VALUE}.")
  private int measurementRounds;

  @Option(
      names = "--seconds",
      defaultValue = "2",
      description = "Length of a round; default ${DEFAULT-VALUE}.")
  private int roundSeconds;

  @Option(
      names = "--heap",
      defaultValue = "2g",
      description = "Memory of each measured process; default ${DEFAULT-VALUE}.")
  private String heap;

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      defaultValue = "var/bench",
      description = "Where imported networks are kept; default ${DEFAULT-VALUE}.")
  private Path cache;

  /** Where imported networks are kept. */
  public Path cache() {
    return cache;
  }

  /** Sets what is told here; a benchmark that fails ends the run. */
  public ChainedOptionsBuilder applyTo(ChainedOptionsBuilder options) {
    return options
        .forks(forks)
        .warmupIterations(warmupRounds)
        .warmupTime(TimeValue.seconds(roundSeconds))
        .measurementIterations(measurementRounds)
        .measurementTime(TimeValue.seconds(roundSeconds))
        .shouldFailOnError(true)
        .jvmArgs(
            "-Xms" + heap,
            "-Xmx" + heap,
            "-D" + ExtractSource.CACHE_PROPERTY + "=" + cache.toAbsolutePath());
  }
}
