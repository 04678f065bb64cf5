package fr.gabarit.data.trips;

/**
 * Something wrong with a trip, for which it cannot be taken.
 *
 * @param line where it stands, from 1
 * @param column which column; empty for the whole row
 * @param value what stands there
 * @param message what is wrong and what to do about it
 */
public record TripFault(int line, String column, String value, String message) {

  /** The fault with its place, for people. */
  public String words() {
    return column.isEmpty()
        ? "line %d: %s".formatted(line, message)
        : "line %d, %s: %s".formatted(line, column, message);
  }
}
