package fr.gabarit.data.dialog;

import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.time.CivilTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/** Reads dates and times; those without offset are in French civil time. */
final class Instants {
  private static final int LAST_MINUTE = 59;
  private static final int DATE_LENGTH = 10;

  private Instants() {}

  /** A date and time. */
  static Optional<Instant> instant(JsonCursor json) {
    Optional<TemporalAccessor> parsed = parsed(json);
    return parsed.map(
        time ->
            time instanceof OffsetDateTime withOffset
                ? withOffset.toInstant()
                : ((LocalDateTime) time).atZone(CivilTime.ZONE).toInstant());
  }

  /**
   * The day of a body and the time of day in another field, as DiaLog joins them: only the day of
   * the one and the time of the other count.
   *
   * @param time may be absent: the beginning of the day
   */
  static Optional<Instant> joined(JsonCursor date, JsonCursor time) {
    Optional<LocalDate> day = day(date);
    if (!time.isPresent()) {
      return day.map(d -> d.atStartOfDay(CivilTime.ZONE).toInstant());
    }
    Optional<TemporalAccessor> clock = parsed(time);
    if (day.isEmpty() || clock.isEmpty()) {
      return Optional.empty();
    }
    if (clock.get() instanceof OffsetDateTime withOffset) {
      return Optional.of(
          day.get().atTime(withOffset.toLocalTime()).toInstant(withOffset.getOffset()));
    }
    return Optional.of(
        day.get()
            .atTime(((LocalDateTime) clock.get()).toLocalTime())
            .atZone(CivilTime.ZONE)
            .toInstant());
  }

  /** The day that a date names, whatever time and offset stand behind it. */
  static Optional<LocalDate> day(JsonCursor date) {
    String text = date.node().asText("");
    try {
      return Optional.of(
          LocalDate.parse(text.length() > DATE_LENGTH ? text.substring(0, DATE_LENGTH) : text));
    } catch (DateTimeException e) {
      return date.unfit(NoteText.of("a date such as 2026-09-06T00:00:00Z"));
    }
  }

  /** An end at hh:59 means the end of that minute. */
  static Instant endOfMinute(Instant end) {
    return end.atOffset(ZoneOffset.UTC).getMinute() == LAST_MINUTE
        ? end.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES)
        : end;
  }

  private static Optional<TemporalAccessor> parsed(JsonCursor json) {
    try {
      return Optional.of(
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              json.node().asText(""), OffsetDateTime::from, LocalDateTime::from));
    } catch (DateTimeException e) {
      return json.unfit(NoteText.of("a date and time such as 2026-09-06T22:00:00+02:00"));
    }
  }
}
