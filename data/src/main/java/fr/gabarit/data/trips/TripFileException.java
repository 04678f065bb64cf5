package fr.gabarit.data.trips;

import fr.gabarit.data.report.NoteText;

/** A file is no table of trips at all; the message says why and what to do. */
public final class TripFileException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient NoteText text;

  TripFileException(NoteText text) {
    super(text.english());
    this.text = text;
  }

  /** What is wrong and what to do about it. */
  public NoteText text() {
    return text;
  }
}
