package fr.gabarit.data.litteralis;

import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.data.register.DocumentProblems;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.data.times.Times;
import fr.gabarit.time.Always;
import fr.gabarit.time.CivilTime;
import fr.gabarit.time.DateSpan;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads from when to when a site is there. Its own dates come before those of the order.
 *
 * <p>Clerks pick days; the midnight of a day is printed as an instant that is up to two hours late
 * or an hour early. So a moment between 23:00 and 02:00 in French civil time is a day, the last of
 * which is included. Any other moment is widened by the same hours and marked as uncertain.
 */
final class SiteDates {
  private static final LocalTime LATEST_MIDNIGHT = LocalTime.of(2, 0);
  private static final LocalTime EARLIEST_MIDNIGHT = LocalTime.of(23, 0);
  private static final Duration LATE = Duration.ofHours(2);
  private static final Duration EARLY = Duration.ofHours(1);

  private final DocumentProblems problems;

  SiteDates(DocumentProblems problems) {
    this.problems = problems;
  }

  private record Edge(Optional<Instant> instant, boolean uncertain) {
    static final Edge OPEN = new Edge(Optional.empty(), false);
    static final Edge UNREAD = new Edge(Optional.empty(), true);
  }

  /** The span; empty, and reported, if it ends before it starts. */
  Optional<Times> read(JsonCursor properties) {
    Edge start = start(either(properties, "emprisedebut", "arretedebut"));
    JsonCursor last = either(properties, "emprisefin", "arretefin");
    Edge end = end(last, properties);
    boolean uncertain = start.uncertain || end.uncertain;
    if (start.instant.isEmpty() && end.instant.isEmpty()) {
      return Optional.of(new Times(new Always(), uncertain));
    }
    boolean turned =
        start.instant.isPresent()
            && end.instant.isPresent()
            && !start.instant.get().isBefore(end.instant.get());
    if (turned) {
      last.error(
          NoteText.of(
              "The site ends at %s, before it starts at %s.",
              end.instant.get(), start.instant.get()),
          NoteText.of("Maybe the two are exchanged."));
      return Optional.empty();
    }
    return Optional.of(new Times(new DateSpan(start.instant, end.instant), uncertain));
  }

  private static JsonCursor either(JsonCursor properties, String own, String ofOrder) {
    return properties.field(own).filled().isPresent()
        ? properties.field(own)
        : properties.field(ofOrder);
  }

  private Edge start(JsonCursor field) {
    Optional<LocalDateTime> civil =
        civil(field, NoteText.of("the measure is taken to hold since ever"));
    if (civil.isEmpty()) {
      return Edge.UNREAD;
    }
    if (!civil.get().toLocalTime().isAfter(LATEST_MIDNIGHT)) {
      return new Edge(Optional.of(startOf(civil.get().toLocalDate())), false);
    }
    boolean early = civil.get().toLocalTime().equals(EARLIEST_MIDNIGHT);
    Instant instant = CivilTime.opening(civil.get());
    return new Edge(Optional.of(early ? instant : instant.minus(LATE)), !early);
  }

  private Edge end(JsonCursor field, JsonCursor properties) {
    if (field.filled().isEmpty()) {
      String type = properties.field("documenttype").filled().orElse("");
      if (!type.toUpperCase(Locale.ROOT).contains("PERMANENT")) {
        problems.warn(
            NoteKind.DEFAULT_TAKEN,
            field.pointer(),
            NoteText.of(
                "The order is not permanent but has no end; it is taken to hold until further notice."),
            NoteText.of("Check its end in the order itself."));
      }
      return Edge.OPEN;
    }
    Optional<LocalDateTime> civil =
        civil(field, NoteText.of("the measure is taken to hold for ever"));
    if (civil.isEmpty()) {
      return Edge.UNREAD;
    }
    LocalDate day = civil.get().toLocalDate();
    LocalTime time = civil.get().toLocalTime();
    if (!time.isAfter(LATEST_MIDNIGHT)) {
      return new Edge(Optional.of(startOf(day.plusDays(1))), false);
    }
    if (time.equals(EARLIEST_MIDNIGHT)) {
      return new Edge(Optional.of(startOf(day.plusDays(2))), false);
    }
    if (time.getHour() == EARLIEST_MIDNIGHT.getHour() && time.getMinute() == 59) {
      return new Edge(Optional.of(startOf(day.plusDays(1))), false);
    }
    return new Edge(Optional.of(CivilTime.closing(civil.get()).plus(EARLY)), true);
  }

  private static Instant startOf(LocalDate day) {
    return CivilTime.opening(day.atStartOfDay());
  }

  private Optional<LocalDateTime> civil(JsonCursor field, NoteText consequence) {
    String text = field.filled().orElse("");
    try {
      TemporalAccessor parsed =
          text.length() == "2026-01-01".length()
              ? LocalDate.parse(text).atStartOfDay()
              : DateTimeFormatter.ISO_DATE_TIME.parseBest(
                  text, OffsetDateTime::from, LocalDateTime::from);
      return Optional.of(
          parsed instanceof OffsetDateTime withOffset
              ? withOffset.atZoneSameInstant(CivilTime.ZONE).toLocalDateTime()
              : (LocalDateTime) parsed);
    } catch (DateTimeException e) {
      problems.warn(
          NoteKind.HOURS_UNCERTAIN,
          field.pointer(),
          NoteText.of("%s is no date and time; %s.", field.shown(), consequence),
          NoteText.of("Check the dates in the order itself."));
      return Optional.empty();
    }
  }
}
