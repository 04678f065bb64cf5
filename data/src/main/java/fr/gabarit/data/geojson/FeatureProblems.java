package fr.gabarit.data.geojson;

import fr.gabarit.data.report.ImportReportBuilder;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NotePosition;
import fr.gabarit.data.report.NoteSeverity;
import java.util.Optional;

/** Notes on one feature. */
final class FeatureProblems {
  private final ImportReportBuilder report;
  private final int feature;
  private Optional<String> order = Optional.empty();

  FeatureProblems(ImportReportBuilder report, int feature) {
    this.report = report;
    this.feature = feature;
  }

  /** From here on notes name this order. */
  void concerns(String orderId) {
    order = Optional.of(orderId);
  }

  void error(String pointer, String message, String hint) {
    note(NoteSeverity.ERROR, NoteKind.INVALID_VALUE, pointer, message, hint);
  }

  void warn(NoteKind kind, String pointer, String message, String hint) {
    note(NoteSeverity.WARNING, kind, pointer, message, hint);
  }

  private void note(
      NoteSeverity severity, NoteKind kind, String pointer, String message, String hint) {
    report.note(severity, kind, new NotePosition.Feature(feature, pointer), order, message, hint);
  }
}
