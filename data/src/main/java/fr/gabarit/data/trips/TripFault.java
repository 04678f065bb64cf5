package fr.gabarit.data.trips;

import fr.gabarit.data.report.NoteText;

/**
 * Something wrong with a trip, for which it cannot be taken.
 *
 * @param line where it stands, from 1
 * @param column which column; empty for the whole row
 * @param value what stands there
 * @param message what is wrong and what to do about it
 */
public record TripFault(int line, String column, String value, NoteText message) {

  /** The fault with its place, for people. */
  public NoteText words() {
    return column.isEmpty()
        ? NoteText.of("line %d: %s", line, message)
        : NoteText.of("line %d, %s: %s", line, column, message);
  }
}
