package fr.gabarit.data.cerema;

import fr.gabarit.data.report.ImportReportBuilder;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NotePosition;
import fr.gabarit.data.report.NoteSeverity;
import java.util.Optional;

/** Writes notes about one row of one order into the report of the file. */
final class RowNotes {
  private final ImportReportBuilder report;
  private final String order;
  private final CeremaRow row;

  RowNotes(ImportReportBuilder report, String order, CeremaRow row) {
    this.report = report;
    this.order = order;
    this.row = row;
  }

  /** Notes about the same row that nobody reads. */
  RowNotes muted() {
    return new RowNotes(new ImportReportBuilder(""), order, row);
  }

  void info(NoteKind kind, CeremaField field, String message, String hint) {
    note(NoteSeverity.INFO, kind, field, message, hint);
  }

  void warn(NoteKind kind, CeremaField field, String message, String hint) {
    note(NoteSeverity.WARNING, kind, field, message, hint);
  }

  /** Something of the row was not taken over. */
  void error(NoteKind kind, CeremaField field, String message, String hint) {
    note(NoteSeverity.ERROR, kind, field, message, hint);
  }

  private void note(
      NoteSeverity severity, NoteKind kind, CeremaField field, String message, String hint) {
    report.note(
        severity,
        kind,
        new NotePosition.Row(row.line(), field.name()),
        Optional.of(order),
        shortened(message),
        hint);
  }

  /** A cell may hold a novel. */
  private static String shortened(String message) {
    return message.length() > 400 ? message.substring(0, 400) + "…" : message;
  }
}
