package fr.gabarit.data.datex;

import fr.gabarit.data.report.NotePosition;
import fr.gabarit.data.report.NoteText;

/** The file cannot be read on from here. */
final class FaultyXmlException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient NotePosition position;
  private final transient NoteText text;
  private final transient NoteText hint;

  FaultyXmlException(NotePosition position, NoteText message, NoteText hint) {
    super(message.english());
    text = message;
    this.position = position;
    this.hint = hint;
  }

  NoteText text() {
    return text;
  }

  NotePosition position() {
    return position;
  }

  NoteText hint() {
    return hint;
  }
}
