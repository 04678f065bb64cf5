package fr.gabarit.server.request;

import fr.gabarit.data.report.NoteText;
import fr.gabarit.time.CivilTime;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads instants as RFC 3339 writes them; without an offset they are legal time of metropolitan
 * France. Thread-safe.
 */
public final class InstantReader {
  /** An unescaped plus sign arrives as a blank. */
  private static final Pattern LOST_PLUS = Pattern.compile("(.*T.*) (\\d\\d:?\\d\\d)");

  /** RFC 3339 has years of four digits; some days are left for trips to end. */
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("9999-12-01T00:00:00Z");

  private final Clock clock;

  /**
   * @param clock tells what is now
   */
  public InstantReader(Clock clock) {
    this.clock = clock;
  }

  /** The instant given in a field, or now if none is given or it cannot be read. */
  public Instant read(String field, FieldReader fields) {
    Optional<String> text = fields.text(field);
    if (text.isEmpty() || text.get().equalsIgnoreCase("now")) {
      return clock.instant();
    }
    String written = LOST_PLUS.matcher(text.get()).replaceFirst("$1+$2");
    try {
      TemporalAccessor parsed = DateTimeFormatter.ISO_DATE_TIME.parse(written);
      Instant instant =
          parsed.isSupported(ChronoField.OFFSET_SECONDS)
              ? OffsetDateTime.from(parsed).toInstant()
              : CivilTime.opening(LocalDateTime.from(parsed));
      if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
        throw new DateTimeException("The year is not one of RFC 3339.");
      }
      return instant;
    } catch (DateTimeException e) {
      fields
          .problems()
          .add(
              field,
              text.get(),
              NoteText.of(
                  "%s must be a date and time as in 2026-11-23T08:00:00+01:00 but was '%s'. Without an"
                      + " offset it is taken as legal time of Paris.",
                  field, RequestProblems.shorten(text.get())));
      return clock.instant();
    }
  }
}
