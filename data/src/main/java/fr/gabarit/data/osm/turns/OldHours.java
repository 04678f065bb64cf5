package fr.gabarit.data.osm.turns;

import java.util.Map;
import java.util.Optional;

/**
 * The hours of a restriction in the form that preceded conditional tags: {@code day_on}, {@code
 * day_off}, {@code hour_on}, {@code hour_off}.
 */
final class OldHours {
  private static final int LETTERS_OF_A_DAY = 2;

  private OldHours() {}

  /** The same as a condition of today, e.g. {@code Mo-Fr 07:00-09:00}; empty for no hours. */
  static Optional<String> asCondition(Map<String, String> tags) {
    Optional<String> days = span(day(tags.get("day_on")), day(tags.get("day_off")));
    Optional<String> hours =
        span(
            Optional.ofNullable(tags.get("hour_on")).map(String::strip),
            Optional.ofNullable(tags.get("hour_off")).map(String::strip));
    if (days.isEmpty() && hours.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of((days.orElse("") + " " + hours.orElse("")).strip());
  }

  private static Optional<String> day(String text) {
    return Optional.ofNullable(text)
        .map(String::strip)
        .map(day -> day.length() > LETTERS_OF_A_DAY ? day.substring(0, LETTERS_OF_A_DAY) : day);
  }

  /** What is given on one side only stays as it is, so that the reader of hours reports it. */
  private static Optional<String> span(Optional<String> from, Optional<String> to) {
    if (from.isPresent() && to.isPresent()) {
      return from.equals(to) ? from : Optional.of(from.get() + "-" + to.get());
    }
    return from.map(text -> text + "-").or(() -> to.map(text -> "-" + text));
  }
}
