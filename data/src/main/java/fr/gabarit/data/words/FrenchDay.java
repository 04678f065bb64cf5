package fr.gabarit.data.words;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A day as it stands in a text.
 *
 * @param day of the year
 * @param year if given
 */
public record FrenchDay(MonthDay day, OptionalInt year) {
  /** The very day, if the year was given. */
  public Optional<LocalDate> date() {
    return year.isPresent() ? Optional.of(day.atYear(year.getAsInt())) : Optional.empty();
  }
}
