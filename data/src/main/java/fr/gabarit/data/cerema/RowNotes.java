package fr.gabarit.data.cerema;

import fr.gabarit.data.report.ImportReportBuilder;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NotePosition;
import fr.gabarit.data.report.NoteSeverity;
import fr.gabarit.data.report.NoteText;
import java.util.Optional;

/** Writes notes about one row of one order into the report of the file. */
final class RowNotes {
  private static final int LONGEST_SHOWN = 350;

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

  void info(NoteKind kind, CeremaField field, NoteText message, NoteText hint) {
    note(NoteSeverity.INFO, kind, field, message, hint);
  }

  void warn(NoteKind kind, CeremaField field, NoteText message, NoteText hint) {
    note(NoteSeverity.WARNING, kind, field, message, hint);
  }

  /** Something of the row was not taken over. */
  void error(NoteKind kind, CeremaField field, NoteText message, NoteText hint) {
    note(NoteSeverity.ERROR, kind, field, message, hint);
  }

  private void note(
      NoteSeverity severity, NoteKind kind, CeremaField field, NoteText message, NoteText hint) {
    report.note(
        severity,
        kind,
        new NotePosition.Row(row.line(), field.name()),
        Optional.of(order),
        shortened(message),
        hint);
  }

  /** A cell may hold a novel. */
  private static NoteText shortened(NoteText message) {
    return new NoteText(
        message.template(), message.arguments().stream().map(RowNotes::shortened).toList());
  }

  private static Object shortened(Object argument) {
    return argument instanceof String text && text.length() > LONGEST_SHOWN
        ? text.substring(0, LONGEST_SHOWN) + "…"
        : argument;
  }
}
