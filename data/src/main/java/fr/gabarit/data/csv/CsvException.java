package fr.gabarit.data.csv;

import fr.gabarit.data.report.NoteText;

/** A file cannot be read as a table at all. */
public final class CsvException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final transient NoteText text;
  private final transient NoteText hint;

  CsvException(int line, NoteText text, NoteText hint) {
    super(text.english());
    this.line = line;
    this.text = text;
    this.hint = hint;
  }

  /** Line at which reading ended, from 1. */
  public int line() {
    return line;
  }

  /** What is wrong. */
  public NoteText text() {
    return text;
  }

  /** What to do about it. */
  public NoteText hint() {
    return hint;
  }
}
