package fr.gabarit.data.csv;

import fr.gabarit.data.report.NoteText;

/**
 * Something odd about the form of a table.
 *
 * @param line where, from 1
 * @param gravity what became of it
 * @param message what was found and what was made of it
 * @param hint what to do about it
 */
public record CsvRemark(int line, Gravity gravity, NoteText message, NoteText hint) {

  /** What became of the odd thing. */
  public enum Gravity {
    /** Everything was read. */
    READ,
    /** Something was guessed. */
    GUESSED,
    /** A row was not read. */
    ROW_LOST
  }
}
