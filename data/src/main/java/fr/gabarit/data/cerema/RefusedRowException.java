package fr.gabarit.data.cerema;

import fr.gabarit.data.report.NoteKind;

/** A row cannot be taken over faithfully. */
final class RefusedRowException extends Exception {
  private static final long serialVersionUID = 1L;

  private final NoteKind kind;
  private final CeremaField field;
  private final String hint;

  RefusedRowException(NoteKind kind, CeremaField field, String message, String hint) {
    super(message);
    this.kind = kind;
    this.field = field;
    this.hint = hint;
  }

  void noteTo(RowNotes notes) {
    notes.error(kind, field, getMessage(), hint);
  }
}
