package fr.gabarit.server.cli;

import fr.gabarit.data.report.ImportReport;

/** A few lines on the reading of a file; the whole report is told by {@code orders check}. */
final class ReportSummary {
  String describe(ImportReport report) {
    StringBuilder text =
        new StringBuilder(
            "%s: %d of %d orders taken over%n"
                .formatted(report.file(), report.counts().orders(), report.counts().ordersRead()));
    report
        .noteCounts()
        .forEach((kind, count) -> text.append("  %6d × %s%n".formatted(count, kind.words())));
    return text.toString();
  }
}
