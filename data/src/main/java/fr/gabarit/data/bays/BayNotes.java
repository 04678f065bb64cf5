package fr.gabarit.data.bays;

import fr.gabarit.data.report.ImportReportBuilder;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NotePosition;
import fr.gabarit.data.report.NoteSeverity;
import fr.gabarit.data.report.NoteText;
import java.util.Optional;

/** Notes on one row of a table, or on one thing of a map. */
final class BayNotes {
  private final ImportReportBuilder report;
  private final Place place;

  /** Where a named value stands. */
  interface Place {
    NotePosition of(String name);
  }

  BayNotes(ImportReportBuilder report, Place place) {
    this.report = report;
    this.place = place;
  }

  /** The bay is not taken over. */
  void refuse(String name, NoteText message, NoteText hint) {
    note(NoteSeverity.ERROR, NoteKind.INVALID_VALUE, name, message, hint);
  }

  /** The bay is taken over, this value perhaps not. */
  void warn(NoteKind kind, String name, NoteText message, NoteText hint) {
    note(NoteSeverity.WARNING, kind, name, message, hint);
  }

  void info(NoteKind kind, String name, NoteText message, NoteText hint) {
    note(NoteSeverity.INFO, kind, name, message, hint);
  }

  private void note(
      NoteSeverity severity, NoteKind kind, String name, NoteText message, NoteText hint) {
    report.note(severity, kind, place.of(name), Optional.empty(), message, hint);
  }
}
