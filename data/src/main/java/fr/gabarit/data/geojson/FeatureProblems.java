package fr.gabarit.data.geojson;

import fr.gabarit.data.json.JsonProblems;
import fr.gabarit.data.report.ImportReportBuilder;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NotePosition;
import fr.gabarit.data.report.NoteSeverity;
import fr.gabarit.data.report.NoteText;
import java.util.Optional;

/** Notes on one feature. */
final class FeatureProblems implements JsonProblems {
  private final ImportReportBuilder report;
  private final int feature;
  private Optional<String> order = Optional.empty();

  FeatureProblems(ImportReportBuilder report, int feature) {
    this.report = report;
    this.feature = feature;
  }

  @Override
  public void concerns(String orderId) {
    order = Optional.of(orderId);
  }

  @Override
  public void error(String pointer, NoteText message, NoteText hint) {
    note(NoteSeverity.ERROR, NoteKind.INVALID_VALUE, pointer, message, hint);
  }

  @Override
  public void warn(NoteKind kind, String pointer, NoteText message, NoteText hint) {
    note(NoteSeverity.WARNING, kind, pointer, message, hint);
  }

  private void note(
      NoteSeverity severity, NoteKind kind, String pointer, NoteText message, NoteText hint) {
    report.note(severity, kind, new NotePosition.Feature(feature, pointer), order, message, hint);
  }
}
