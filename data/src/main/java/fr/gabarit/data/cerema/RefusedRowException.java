package fr.gabarit.data.cerema;

import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;

/** A row cannot be taken over faithfully. */
final class RefusedRowException extends Exception {
  private static final long serialVersionUID = 1L;

  private final NoteKind kind;
  private final CeremaField field;
  private final transient NoteText text;
  private final transient NoteText hint;

  RefusedRowException(NoteKind kind, CeremaField field, NoteText message, NoteText hint) {
    super(message.english());
    text = message;
    this.kind = kind;
    this.field = field;
    this.hint = hint;
  }

  void noteTo(RowNotes notes) {
    notes.error(kind, field, text, hint);
  }
}
