package fr.gabarit.data.datex;

import fr.gabarit.data.report.NotePosition;

/** The file cannot be read on from here. */
final class FaultyXmlException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient NotePosition position;
  private final String hint;

  FaultyXmlException(NotePosition position, String message, String hint) {
    super(message);
    this.position = position;
    this.hint = hint;
  }

  NotePosition position() {
    return position;
  }

  String hint() {
    return hint;
  }
}
