package fr.gabarit.data.datex;

import fr.gabarit.data.report.NoteText;
import fr.gabarit.time.CivilTime;
import fr.gabarit.time.DateSpan;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/** Reads xs:dateTime; one without offset is in French civil time. */
final class DateTimeReader {
  private static final int LAST_MINUTE = 59;

  private DateTimeReader() {}

  /** The instant in the child of this name, if there is one. */
  static Optional<Instant> at(DatexElement parent, String name) throws RefusedMeasureException {
    Optional<DatexElement> child = parent.at(name);
    return child.isEmpty() ? Optional.empty() : Optional.of(instant(child.get()));
  }

  /** Like {@link #at}, for most publishers an end at hh:59 means the end of that minute. */
  static Optional<Instant> endAt(DatexElement parent, String name, Publisher publisher)
      throws RefusedMeasureException {
    return at(parent, name)
        .map(
            end ->
                // Offsets of civil time are whole hours, so minutes of UTC are minutes of Paris.
                publisher.endsAreLastMinutes()
                        && end.atOffset(ZoneOffset.UTC).getMinute() == LAST_MINUTE
                    ? end.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES)
                    : end);
  }

  /** The span between, which must not be empty. */
  static DateSpan span(DatexElement at, Optional<Instant> start, Optional<Instant> end)
      throws RefusedMeasureException {
    if (start.isPresent() && end.isPresent() && !start.get().isBefore(end.get())) {
      throw RefusedMeasureException.invalid(
          at,
          NoteText.of("A period ends at %s, before it starts at %s.", end.get(), start.get()),
          NoteText.of("Maybe the two are exchanged."));
    }
    return new DateSpan(start.filter(DatexProfile.SINCE_EVER::isBefore), end);
  }

  private static Instant instant(DatexElement element) throws RefusedMeasureException {
    try {
      TemporalAccessor parsed =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              element.text(), OffsetDateTime::from, LocalDateTime::from);
      return parsed instanceof OffsetDateTime withOffset
          ? withOffset.toInstant()
          : ((LocalDateTime) parsed).atZone(CivilTime.ZONE).toInstant();
    } catch (DateTimeException e) {
      throw RefusedMeasureException.invalid(
          element,
          NoteText.of("<%s> '%s' is not a date and time.", element.name(), element.text()),
          NoteText.of("Write it like 2026-09-06T22:00:00+02:00."));
    }
  }
}
