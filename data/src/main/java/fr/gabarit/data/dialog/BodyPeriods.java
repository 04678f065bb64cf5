package fr.gabarit.data.dialog;

import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.data.json.KnownNames;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.data.times.SlotClock;
import fr.gabarit.data.times.SlotWindows;
import fr.gabarit.data.times.Times;
import fr.gabarit.time.CivilTime;
import fr.gabarit.time.DateSpan;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the periods of a body, with DiaLog's constraints. */
final class BodyPeriods {
  private static final KnownNames NAMES =
      new KnownNames(
          "startDate",
          "startTime",
          "endDate",
          "endTime",
          "recurrenceType",
          "isPermanent",
          "dailyRange",
          "timeSlots");

  private final PeriodTimes periods = new PeriodTimes(SlotClock.ofDialog(Optional.of("api")));

  /**
   * The times of a measure; empty, and reported, if they cannot be read.
   *
   * @param permanent whether the order is permanent
   */
  Optional<Times> read(JsonCursor given, boolean permanent) {
    List<JsonCursor> elements = Fields.filled(given, NoteText.of("period"));
    Optional<List<Times>> read = JsonCursor.all(elements, period -> period(period, permanent));
    return read.filter(times -> !times.isEmpty()).map(Times::anyOf);
  }

  private Optional<Times> period(JsonCursor period, boolean permanent) {
    if (!period.isObject()) {
      return period.unfit(NoteText.of("an object"));
    }
    NAMES.check(period);
    JsonCursor endDate = period.field("endDate");
    boolean sound = permanence(period, endDate, permanent);
    Optional<Instant> start = Instants.joined(period.field("startDate"), period.field("startTime"));
    Optional<Instant> end = endDate.isPresent() ? end(period, endDate) : Optional.empty();
    Optional<Set<DayOfWeek>> days = days(period);
    JsonCursor slots = period.field("timeSlots");
    Optional<SlotWindows> windows = periods.slots(slots.isPresent() ? slots.elements() : List.of());
    boolean complete =
        sound
            && start.isPresent()
            && end.isPresent() == endDate.isPresent()
            && days.isPresent()
            && windows.isPresent();
    if (!complete) {
      return Optional.empty();
    }
    Optional<DateSpan> span = PeriodTimes.span(period, start, end);
    return span.map(s -> PeriodTimes.times(s, days.get(), windows.get()));
  }

  private static boolean permanence(JsonCursor period, JsonCursor endDate, boolean permanent) {
    JsonCursor flag = period.field("isPermanent");
    boolean flagged = flag.isPresent() && flag.truth().orElse(false);
    if (permanent && !flagged) {
      flag.error(
          NoteText.of("The order is permanent but a period is not."),
          NoteText.of("Set isPermanent to true in each period of a permanent order."));
    } else if (!permanent && flagged) {
      flag.error(
          NoteText.of("The order is temporary but a period is permanent."),
          NoteText.of("Give an endDate, or make the order a permanentRegulation."));
    } else if (permanent && (endDate.isPresent() || period.field("endTime").isPresent())) {
      endDate.error(
          NoteText.of("A permanent period has an end."),
          NoteText.of("Leave endDate and endTime out."));
    } else if (!permanent && !endDate.isPresent()) {
      endDate.error(
          NoteText.of("A temporary period has no end."), NoteText.of("Give its endDate."));
    } else {
      return true;
    }
    return false;
  }

  /** Without a time the end is that of the day. */
  private static Optional<Instant> end(JsonCursor period, JsonCursor endDate) {
    JsonCursor time = period.field("endTime");
    return time.isPresent()
        ? Instants.joined(endDate, time).map(Instants::endOfMinute)
        : Instants.day(endDate).map(day -> CivilTime.closing(day.plusDays(1).atStartOfDay()));
  }

  private static Optional<Set<DayOfWeek>> days(JsonCursor period) {
    Optional<String> recurrence =
        Fields.word(period.field("recurrenceType"), List.of("everyDay", "certainDays"));
    if (recurrence.isEmpty()) {
      return Optional.empty();
    }
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    if (recurrence.get().equals("everyDay")) {
      return Optional.of(days);
    }
    List<JsonCursor> given =
        Fields.filled(
            period.field("dailyRange").field("applicableDays"), NoteText.of("day such as monday"));
    given.forEach(day -> PeriodTimes.day(day).ifPresent(days::add));
    return days.isEmpty() ? Optional.empty() : Optional.of(days);
  }
}
