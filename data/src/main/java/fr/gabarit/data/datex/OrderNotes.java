package fr.gabarit.data.datex;

import fr.gabarit.data.report.ImportReportBuilder;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteSeverity;
import fr.gabarit.data.report.NoteText;
import java.util.Optional;

/** Writes notes about one order into the report of the file. */
final class OrderNotes {
  private final ImportReportBuilder report;
  private final String orderIdentifier;

  OrderNotes(ImportReportBuilder report, String orderIdentifier) {
    this.report = report;
    this.orderIdentifier = orderIdentifier;
  }

  /** The authority's number of the order. */
  String orderIdentifier() {
    return orderIdentifier;
  }

  void info(NoteKind kind, DatexElement at, NoteText message) {
    note(NoteSeverity.INFO, kind, at, message);
  }

  void info(NoteKind kind, DatexElement at, NoteText message, NoteText hint) {
    note(NoteSeverity.INFO, kind, at, message, hint);
  }

  void warn(NoteKind kind, DatexElement at, NoteText message, NoteText hint) {
    note(NoteSeverity.WARNING, kind, at, message, hint);
  }

  void error(NoteKind kind, DatexElement at, NoteText message, NoteText hint) {
    note(NoteSeverity.ERROR, kind, at, message, hint);
  }

  private void note(NoteSeverity severity, NoteKind kind, DatexElement at, NoteText message) {
    report.note(severity, kind, at.position(), Optional.of(orderIdentifier), message);
  }

  private void note(
      NoteSeverity severity, NoteKind kind, DatexElement at, NoteText message, NoteText hint) {
    report.note(severity, kind, at.position(), Optional.of(orderIdentifier), message, hint);
  }
}
