package fr.gabarit.server.cli;

import fr.gabarit.data.report.ImportCounts;
import fr.gabarit.data.report.ImportReport;

/** A few lines on the reading of a file; the whole report is told by {@code orders check}. */
final class ReportSummary {
  String describe(ImportReport report) {
    StringBuilder text =
        new StringBuilder("%s: %s taken over%n".formatted(report.file(), amounts(report.counts())));
    report
        .noteCounts()
        .forEach((kind, count) -> text.append("  %6d × %s%n".formatted(count, kind.words())));
    return text.toString();
  }

  private static String amounts(ImportCounts counts) {
    int bays = counts.bays() + counts.baysRefused();
    return counts.ofBays()
        ? "%d of %d delivery bays".formatted(counts.bays(), bays)
        : "%d of %d orders".formatted(counts.orders(), counts.ordersRead());
  }
}
