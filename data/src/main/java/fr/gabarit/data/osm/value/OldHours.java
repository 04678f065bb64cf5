package fr.gabarit.data.osm.value;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hours of a restriction in the form that preceded conditional tags: {@code day_on}, {@code
 * day_off}, {@code hour_on}, {@code hour_off}.
 */
public final class OldHours {
  /** The keys that are read. */
  public static final List<String> KEYS = List.of("day_on", "day_off", "hour_on", "hour_off");

  private static final Pattern DAY_AND_HOUR = Pattern.compile("(\\p{L}{2,9})\\s+(\\d.*)");
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})(?::(\\d{2})(?::00)?)?");
  private static final int LETTERS_OF_A_DAY = 2;

  private OldHours() {}

  /**
   * The same as a condition of today, e.g. {@code Mo-Fr 07:00-09:00}; empty for no hours. A day
   * before both hours ({@code Sa 8:00}) is one of the days; bare hours and seconds are put right.
   */
  public static Optional<String> asCondition(Map<String, String> tags) {
    Optional<String> from = Optional.ofNullable(tags.get("hour_on")).map(String::strip);
    Optional<String> to = Optional.ofNullable(tags.get("hour_off")).map(String::strip);
    Optional<String> days = span(day(tags.get("day_on")), day(tags.get("day_off")));
    Optional<String> dayOfHours = from.flatMap(OldHours::dayBefore);
    if (days.isEmpty()
        && dayOfHours.isPresent()
        && dayOfHours.equals(to.flatMap(OldHours::dayBefore))) {
      days = dayOfHours;
      from = from.map(OldHours::withoutDay);
      to = to.map(OldHours::withoutDay);
    }
    Optional<String> hours = span(from.map(OldHours::clock), to.map(OldHours::clock));
    if (days.isEmpty() && hours.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of((days.orElse("") + " " + hours.orElse("")).strip());
  }

  private static Optional<String> dayBefore(String hour) {
    Matcher matcher = DAY_AND_HOUR.matcher(hour);
    return matcher.matches() ? day(matcher.group(1)) : Optional.empty();
  }

  private static String withoutDay(String hour) {
    return DAY_AND_HOUR.matcher(hour).replaceFirst("$2");
  }

  /** Hours and minutes; anything else stays as it is, so that the reader of hours reports it. */
  private static String clock(String hour) {
    Matcher matcher = CLOCK.matcher(hour);
    return matcher.matches()
        ? "%s:%s".formatted(matcher.group(1), Optional.ofNullable(matcher.group(2)).orElse("00"))
        : hour;
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
