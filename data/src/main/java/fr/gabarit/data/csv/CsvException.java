package fr.gabarit.data.csv;

/** A file cannot be read as a table at all. */
public final class CsvException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final String hint;

  CsvException(int line, String message, String hint) {
    super(message);
    this.line = line;
    this.hint = hint;
  }

  /** Line at which reading ended, from 1. */
  public int line() {
    return line;
  }

  /** What to do about it. */
  public String hint() {
    return hint;
  }
}
