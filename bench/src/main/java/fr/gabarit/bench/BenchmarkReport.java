package fr.gabarit.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/** Writes results as Markdown. Not thread-safe. */
final class BenchmarkReport {
  private final List<String> lines = new ArrayList<>();

  BenchmarkReport(MachineFacts machine, String command) {
    lines.add("Measured on " + LocalDate.now(ZoneOffset.UTC) + ": " + machine.processor() + ",");
    lines.add(
        "%d processors, %s, %s."
            .formatted(machine.processors(), machine.operatingSystem(), machine.virtualMachine()));
    lines.add("");
    lines.add("    " + command);
  }

  /** Starts a part. */
  void heading(String title) {
    lines.add("");
    lines.add("### " + title);
    lines.add("");
  }

  /** A line of text. */
  void note(String text) {
    lines.add("- " + text);
  }

  /** A table of one case; times in microseconds. */
  void table(Collection<RunResult> results) {
    lines.add("");
    lines.add(
        "| | orders | turn restrictions | median µs | 99 % µs | mean µs | per second | bytes"
            + " made | samples |");
    lines.add("|---|---|---|--:|--:|--:|--:|--:|--:|");
    results.stream()
        .sorted(Comparator.comparing(BenchmarkReport::contender))
        .map(BenchmarkReport::row)
        .forEach(lines::add);
  }

  private static Contender contender(RunResult result) {
    return Contender.of(result.getParams().getBenchmark());
  }

  private static String row(RunResult result) {
    Contender contender = contender(result);
    Statistics micros = result.getPrimaryResult().getStatistics();
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %,.0f | %,.0f | %,.0f | %,.0f | %,.0f | %,d |",
        contender.title(),
        contender.orders(),
        contender.turnRestrictions() ? "yes" : "no",
        micros.getPercentile(50),
        micros.getPercentile(99),
        micros.getMean(),
        result.getParams().getThreads() * 1e6 / micros.getMean(),
        bytesMade(result),
        micros.getN());
  }

  /** Memory that one answer allocated, its own included. */
  private static double bytesMade(RunResult result) {
    return result.getSecondaryResults().entrySet().stream()
        .filter(entry -> entry.getKey().endsWith("gc.alloc.rate.norm"))
        .mapToDouble(entry -> entry.getValue().getScore())
        .findFirst()
        .orElse(Double.NaN);
  }

  @Override
  public String toString() {
    return String.join("\n", lines) + "\n";
  }
}
