package fr.gabarit.data.bacidf;

import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.data.register.DocumentProblems;
import fr.gabarit.data.register.Names;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.data.times.SlotDigits;
import fr.gabarit.data.times.Times;
import fr.gabarit.time.Always;
import fr.gabarit.time.CivilTime;
import fr.gabarit.time.DailyWindow;
import fr.gabarit.time.DateSpan;
import fr.gabarit.time.WeeklyWindows;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads when a decree applies. Days are those printed; the last one is included. Slots are civil
 * time; days count from Sunday as 0. What cannot be read limits nothing, and is marked as
 * uncertain.
 */
final class DecreeTimes {
  private static final int ISO_DATE_LENGTH = 10;
  private static final int DAYS_OF_WEEK = 7;
  private static final String PERMANENT = "PERMANENT";

  private final DocumentProblems problems;

  DecreeTimes(DocumentProblems problems) {
    this.problems = problems;
  }

  /** From when to when the decree holds. */
  Times span(JsonCursor duration) {
    Names.warnOfOthers(
        duration, List.of("PERIODE_DEBUT", "PERIODE_FIN", "ARR_TEMPORALITE", "ARR_PERIODE"));
    JsonCursor first = duration.field("PERIODE_DEBUT");
    JsonCursor last = duration.field("PERIODE_FIN");
    Optional<LocalDate> from = day(first);
    Optional<LocalDate> to = last.isPresent() ? day(last) : Optional.empty();
    boolean uncertain = last.isPresent() && to.isEmpty();
    if (from.isEmpty()) {
      problems.warn(
          NoteKind.DEFAULT_TAKEN,
          first.pointer(),
          NoteText.of(
              "The day on which the decree begins cannot be read; it is taken to hold since ever."),
          NoteText.of("Expected is {\"$date\": \"2026-01-31T00:00:00Z\"}."));
    }
    if (uncertain) {
      problems.warn(
          NoteKind.HOURS_UNCERTAIN,
          last.pointer(),
          NoteText.of(
              "The day on which the decree ends cannot be read; it is taken to hold for ever."),
          NoteText.of("Expected is {\"$date\": \"2026-01-31T00:00:00Z\"}."));
    }
    boolean permanent =
        duration.field("ARR_TEMPORALITE").filled().map(PERMANENT::equalsIgnoreCase).orElse(false);
    if (!last.isPresent() && !permanent) {
      problems.warn(
          NoteKind.DEFAULT_TAKEN,
          duration.pointer(),
          NoteText.of(
              "The decree is not marked as permanent but has no end; it is taken to hold for ever."),
          NoteText.of("Check its end in the decree itself."));
    }
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      problems.warn(
          NoteKind.HOURS_UNCERTAIN,
          last.pointer(),
          NoteText.of(
              "The decree ends on %s, before it begins on %s; it is taken to hold always.",
              to.get(), from.get()),
          NoteText.of("Maybe the two are exchanged."));
      return new Times(new Always(), true);
    }
    Optional<Instant> start = from.map(DecreeTimes::startOf);
    Optional<Instant> end = to.map(day -> startOf(day.plusDays(1)));
    return start.isEmpty() && end.isEmpty()
        ? new Times(new Always(), uncertain)
        : new Times(new DateSpan(start, end), uncertain);
  }

  private static Instant startOf(LocalDate day) {
    return CivilTime.opening(day.atStartOfDay());
  }

  /** Numbers in place of a date hold nonsense in this base, years 632 to 2040. */
  private static Optional<LocalDate> day(JsonCursor field) {
    JsonCursor date = field.field("$date").isPresent() ? field.field("$date") : field;
    String text = date.isText() ? date.node().textValue().strip() : "";
    try {
      return Optional.of(
          LocalDate.parse(
              text.length() > ISO_DATE_LENGTH ? text.substring(0, ISO_DATE_LENGTH) : text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The times within the span at which a rule holds; any of its periods. */
  Times within(Times span, JsonCursor periods) {
    if (!periods.isPresent() || (periods.isArray() && periods.node().isEmpty())) {
      return span;
    }
    if (!periods.isArray()) {
      unread(periods);
      return new Times(span.set(), true);
    }
    List<Times> read = periods.elements().stream().map(this::period).toList();
    Times any = Times.anyOf(read);
    boolean always = read.stream().anyMatch(times -> times.set() instanceof Always);
    return always
        ? new Times(span.set(), span.uncertain() || any.uncertain())
        : Times.allOf(List.of(span, any));
  }

  private Times period(JsonCursor period) {
    Names.warnOfOthers(period, List.of("JOUR", "HEURE_DEB", "HEURE_FIN"));
    Optional<Set<DayOfWeek>> days = days(period.field("JOUR"));
    JsonCursor from = period.field("HEURE_DEB");
    JsonCursor to = period.field("HEURE_FIN");
    Optional<LocalTime> start = time(from).map(SlotDigits::digits);
    Optional<LocalTime> end = time(to).map(digits -> digits.endOfMinute().digits());
    boolean readable = period.isObject() && days.isPresent();
    readable &= start.isPresent() == from.filled().isPresent();
    readable &= end.isPresent() == to.filled().isPresent();
    if (!readable) {
      unread(period);
    }
    boolean half = start.isPresent() != end.isPresent();
    boolean uncertain = !readable || half;
    DailyWindow window =
        readable
            ? new DailyWindow(start.orElse(LocalTime.MIDNIGHT), end.orElse(LocalTime.MIDNIGHT))
            : DailyWindow.WHOLE_DAY;
    Set<DayOfWeek> on = readable ? days.get() : EnumSet.allOf(DayOfWeek.class);
    return on.size() == DAYS_OF_WEEK && window.lastsWholeDay()
        ? new Times(new Always(), uncertain)
        : new Times(WeeklyWindows.on(on, List.of(window)), uncertain);
  }

  private void unread(JsonCursor period) {
    problems.warn(
        NoteKind.HOURS_UNCERTAIN,
        period.pointer(),
        NoteText.of(
            "The period %s is not understood; the rule is taken to hold at all hours.",
            period.shown()),
        NoteText.of(
            "Expected are JOUR with numbers from 0 (Sunday) to 6, HEURE_DEB and HEURE_FIN as 22:00."));
  }

  private static Optional<SlotDigits> time(JsonCursor field) {
    return field
        .filled()
        .map(text -> text.matches("\\d:.*") ? "0" + text : text)
        .flatMap(SlotDigits::of)
        .filter(digits -> digits.offset().isEmpty());
  }

  /** The days; every day if none is named; empty if one cannot be told. */
  private static Optional<Set<DayOfWeek>> days(JsonCursor numbers) {
    if (!numbers.isPresent()) {
      return Optional.of(EnumSet.allOf(DayOfWeek.class));
    }
    if (!numbers.isArray()) {
      return Optional.empty();
    }
    List<DayOfWeek> days = new ArrayList<>();
    for (JsonCursor number : numbers.elements()) {
      boolean day =
          number.node().isInt()
              && number.node().intValue() >= 0
              && number.node().intValue() < DAYS_OF_WEEK;
      if (!day) {
        return Optional.empty();
      }
      days.add(DayOfWeek.SUNDAY.plus(number.node().intValue()));
    }
    return Optional.of(days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : EnumSet.copyOf(days));
  }
}
