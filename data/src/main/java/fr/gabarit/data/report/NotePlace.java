package fr.gabarit.data.report;

import java.util.Optional;

/**
 * What a note is about.
 *
 * @param file name of the file
 * @param position where in it
 * @param order the authority's number of the order concerned, if known
 */
public record NotePlace(String file, NotePosition position, Optional<String> order) {
  /** In words, for people. */
  public String words() {
    return order
        .map(o -> "%s, %s, order %s".formatted(file, position.words(), o))
        .orElseGet(() -> "%s, %s".formatted(file, position.words()));
  }
}
