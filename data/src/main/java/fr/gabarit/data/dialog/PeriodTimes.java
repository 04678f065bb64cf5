package fr.gabarit.data.dialog;

import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.data.times.Rounding;
import fr.gabarit.data.times.SlotClock;
import fr.gabarit.data.times.SlotDigits;
import fr.gabarit.data.times.SlotWindows;
import fr.gabarit.data.times.Times;
import fr.gabarit.time.DailyWindow;
import fr.gabarit.time.DateSpan;
import fr.gabarit.time.WeeklyWindows;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Puts a period together: a span, days of the week and time slots, all of which must hold. */
final class PeriodTimes {
  private static final List<String> DAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  /** How digits are meant that carry no offset of French civil time. */
  private final SlotClock clock;

  PeriodTimes(SlotClock clock) {
    this.clock = clock;
  }

  /** A day of the week by its English name. */
  static Optional<DayOfWeek> day(JsonCursor day) {
    String word = day.node().asText("").toLowerCase(Locale.ROOT);
    return DAYS.contains(word)
        ? Optional.of(DayOfWeek.of(DAYS.indexOf(word) + 1))
        : day.unfit(NoteText.of("one of %s", String.join(", ", DAYS)));
  }

  /** The span, which must not be empty. */
  static Optional<DateSpan> span(JsonCursor at, Optional<Instant> start, Optional<Instant> end) {
    if (start.isPresent() && end.isPresent() && !start.get().isBefore(end.get())) {
      at.error(
          NoteText.of("The period ends at %s, before it starts at %s.", end.get(), start.get()),
          NoteText.of("Maybe the two are exchanged."));
      return Optional.empty();
    }
    return Optional.of(new DateSpan(start, end));
  }

  /** The windows of all slots; empty, and reported, if one of them cannot be read. */
  Optional<SlotWindows> slots(List<JsonCursor> slots) {
    List<DailyWindow> windows = new ArrayList<>();
    boolean uncertain = false;
    boolean complete = true;
    for (JsonCursor slot : slots) {
      Optional<SlotDigits> start = digits(slot.field("startTime"));
      Optional<SlotDigits> end = digits(slot.field("endTime")).map(SlotDigits::endOfMinute);
      if (start.isEmpty() || end.isEmpty()) {
        complete = false;
        continue;
      }
      SlotWindows read =
          SlotWindows.of(
              start.get(), clockOf(start.get()), end.get(), clockOf(end.get()), Rounding.WIDEN);
      windows.addAll(read.windows());
      uncertain |= read.uncertain();
    }
    return complete ? Optional.of(new SlotWindows(windows, uncertain)) : Optional.empty();
  }

  private SlotClock clockOf(SlotDigits time) {
    return time.hasCivilOffset() || time.offset().isEmpty() ? SlotClock.CIVIL : clock;
  }

  /** A time of day, with or without a date before it; the date says nothing. */
  private static Optional<SlotDigits> digits(JsonCursor time) {
    String text = time.node().asText("");
    Optional<SlotDigits> digits = SlotDigits.of(text.substring(text.indexOf('T') + 1));
    return digits.isPresent() ? digits : time.unfit(NoteText.of("a time such as 22:00:00+01:00"));
  }

  /** The times at which span, days and slots all hold; no days or no slots do not limit. */
  static Times times(DateSpan span, Set<DayOfWeek> days, SlotWindows slots) {
    if (days.isEmpty() && slots.windows().isEmpty()) {
      return Times.certain(span);
    }
    WeeklyWindows weekly =
        WeeklyWindows.on(
            days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days,
            slots.windows().isEmpty() ? List.of(DailyWindow.WHOLE_DAY) : slots.windows());
    return Times.allOf(List.of(Times.certain(span), new Times(weekly, slots.uncertain())));
  }
}
