package fr.gabarit.data.geojson;

import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.time.CivilTime;
import fr.gabarit.time.DailyWindow;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of dates and times, in French civil time unless they carry an offset. Stateless. */
final class CivilTimeText {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern WITH_OFFSET = Pattern.compile(".*T.*(Z|[+-]\\d{2}:\\d{2})");
  private static final Pattern WINDOW = Pattern.compile("([^-\\s]+)\\s*-\\s*([^-\\s]+)");
  private static final Pattern MONTH_DAY = Pattern.compile("\\d{2}-\\d{2}");
  private static final String END_OF_DAY = "24:00";
  private static final NoteText INSTANT =
      NoteText.of("a date such as 2026-09-06 or a time such as 2026-09-06T22:00:00+02:00");

  private CivilTimeText() {}

  /** The beginning of a span: a date means its first moment. */
  static Optional<Instant> start(JsonCursor json) {
    return instant(json, 0);
  }

  /**
   * The end of a span: a date belongs to the span, so the first moment of the next day is meant.
   */
  static Optional<Instant> end(JsonCursor json) {
    return instant(json, 1);
  }

  private static Optional<Instant> instant(JsonCursor json, int daysAfterDate) {
    Optional<String> text = json.text().map(String::strip);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      if (DATE.matcher(text.get()).matches()) {
        LocalDate day = LocalDate.parse(text.get()).plusDays(daysAfterDate);
        return Optional.of(day.atStartOfDay(CivilTime.ZONE).toInstant());
      }
      return Optional.of(
          WITH_OFFSET.matcher(text.get()).matches()
              ? OffsetDateTime.parse(text.get()).toInstant()
              : LocalDateTime.parse(text.get()).atZone(CivilTime.ZONE).toInstant());
    } catch (DateTimeException e) {
      return json.unfit(INSTANT);
    }
  }

  /** A date such as 2026-09-06. */
  static Optional<LocalDate> date(JsonCursor json) {
    try {
      return Optional.of(LocalDate.parse(json.node().asText("").strip()));
    } catch (DateTimeException e) {
      return json.unfit(NoteText.of("a date such as 2026-09-06"));
    }
  }

  /** A time of day; 24:00 is midnight. */
  static Optional<LocalTime> time(String text) {
    if (text.equals(END_OF_DAY)) {
      return Optional.of(LocalTime.MIDNIGHT);
    }
    try {
      return Optional.of(LocalTime.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A window such as 22:00-06:00. */
  static Optional<DailyWindow> window(String text) {
    Matcher matcher = WINDOW.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Optional<LocalTime> start = time(matcher.group(1));
    Optional<LocalTime> end = time(matcher.group(2));
    return start.isPresent() && end.isPresent()
        ? Optional.of(new DailyWindow(start.get(), end.get()))
        : Optional.empty();
  }

  static String text(DailyWindow window) {
    return window.start() + "-" + window.end();
  }

  /** A day of every year such as 11-15. */
  static Optional<MonthDay> monthDay(String text) {
    if (!MONTH_DAY.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(MonthDay.parse("--" + text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static String text(MonthDay day) {
    return DateTimeFormatter.ofPattern("MM-dd").format(day);
  }
}
