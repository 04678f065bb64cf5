package fr.gabarit.data.datex;

import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.data.times.Rounding;
import fr.gabarit.data.times.SlotWindows;
import fr.gabarit.data.times.Times;
import fr.gabarit.time.Always;
import fr.gabarit.time.DailyWindow;
import fr.gabarit.time.HolidayRule;
import fr.gabarit.time.Intersection;
import fr.gabarit.time.Never;
import fr.gabarit.time.PublicHolidays;
import fr.gabarit.time.TimeSet;
import fr.gabarit.time.WeeklyWindows;
import fr.gabarit.time.YearlySeason;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the recurring periods of DATEX II (validPeriod, exceptionPeriod): a span, times of day,
 * days of the week, months and special days, all of which must hold at once. A window belongs to
 * the day on which it starts.
 */
final class PeriodReader {
  private static final Set<DayOfWeek> ALL_DAYS = EnumSet.allOf(DayOfWeek.class);
  private static final Set<String> CALENDAR_WORDS = Set.of("applicableDay", "applicableMonth");

  private final Publisher publisher;
  private final SlotReader slots;
  private final OrderNotes notes;

  PeriodReader(Publisher publisher, SlotReader slots, OrderNotes notes) {
    this.publisher = publisher;
    this.slots = slots;
    this.notes = notes;
  }

  Times read(DatexElement period, Rounding rounding) throws RefusedMeasureException {
    List<Times> parts = new ArrayList<>();
    Optional<Instant> start = DateTimeReader.at(period, "startOfPeriod");
    Optional<Instant> end = DateTimeReader.endAt(period, "endOfPeriod", publisher);
    if (start.isPresent() || end.isPresent()) {
      parts.add(Times.certain(DateTimeReader.span(period, start, end)));
    }
    Recurrence recurrence = new Recurrence(period, rounding);
    if (recurrence.impossible()) {
      return new Times(new Never(), true);
    }
    if (recurrence.restricts()) {
      parts.add(recurrence.times());
    } else if (recurrence.uncertain) {
      parts.add(new Times(new Always(), true));
    }
    return parts.isEmpty() ? Times.certain(new Always()) : Times.allOf(parts);
  }

  /** The recurring part of one period. */
  private final class Recurrence {
    private final Rounding rounding;
    private final List<DailyWindow> windows = new ArrayList<>();
    private final List<Calendar> calendars = new ArrayList<>();
    private boolean hasSlots;
    private Optional<HolidayRule> special = Optional.empty();
    private boolean specialAmongDays;
    private boolean uncertain;
    private boolean narrowedAway;

    Recurrence(DatexElement period, Rounding rounding) throws RefusedMeasureException {
      this.rounding = rounding;
      for (DatexElement slot : period.children("recurringTimePeriodOfDay")) {
        SlotWindows read = slots.read(slot, rounding);
        hasSlots = true;
        uncertain |= read.uncertain();
        windows.addAll(read.windows());
      }
      for (DatexElement calendar : period.children("recurringDayWeekMonthPeriod")) {
        calendars.add(calendar(calendar));
      }
      for (DatexElement day : period.children("recurringSpecialDay")) {
        special(day);
      }
      if (calendars.isEmpty()) {
        calendars.add(new Calendar(Set.of(), Set.of()));
      }
    }

    boolean impossible() {
      return narrowedAway || (hasSlots && windows.isEmpty());
    }

    boolean restricts() {
      return hasSlots
          || special.isPresent()
          || calendars.stream().anyMatch(c -> !c.days.isEmpty() || !c.months.isEmpty());
    }

    Times times() {
      List<Times> any = new ArrayList<>();
      for (Calendar calendar : calendars) {
        List<Times> all = new ArrayList<>();
        if (hasSlots || special.isPresent() || !calendar.days.isEmpty()) {
          all.add(new Times(weekly(calendar.days), uncertain));
        }
        if (!calendar.months.isEmpty()) {
          all.add(Times.anyOf(calendar.months.stream().map(Recurrence::month).toList()));
        }
        if (all.isEmpty()) {
          all.add(new Times(new Always(), uncertain));
        }
        any.add(Times.allOf(all));
      }
      return Times.anyOf(any);
    }

    private TimeSet weekly(Set<DayOfWeek> days) {
      List<DailyWindow> daily = hasSlots ? windows : List.of(DailyWindow.WHOLE_DAY);
      if (special.isEmpty()) {
        return new WeeklyWindows(days.isEmpty() ? ALL_DAYS : days, daily, HolidayRule.AS_WEEKDAY);
      }
      HolidayRule rule = special.get();
      if (days.isEmpty()) {
        boolean plainHolidays = rule == HolidayRule.INCLUDED && !hasSlots;
        return plainHolidays ? new PublicHolidays() : new WeeklyWindows(Set.of(), daily, rule);
      }
      if (!specialAmongDays) {
        return new WeeklyWindows(days, daily, rule);
      }
      return new Intersection(
          List.of(
              new WeeklyWindows(days, daily, HolidayRule.AS_WEEKDAY),
              new WeeklyWindows(Set.of(), daily, rule)));
    }

    private static Times month(Month month) {
      return Times.certain(
          new YearlySeason(MonthDay.of(month, 1), MonthDay.of(month, month.maxLength())));
    }

    private void special(DatexElement element) {
      String type = element.textAt("specialDayType").orElse("");
      boolean first = special.isEmpty();
      if (first && type.equals("publicHoliday")) {
        special = Optional.of(HolidayRule.INCLUDED);
      } else if (first && type.equals("dayBeforePublicHoliday")) {
        special = Optional.of(HolidayRule.EVES_INCLUDED);
      } else {
        undecidable(element, NoteText.of("The special day '%s'", type));
      }
      specialAmongDays =
          element.textAt("intersectWithApplicableDays").filter("true"::equals).isPresent();
    }

    private Calendar calendar(DatexElement element) throws RefusedMeasureException {
      Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
      for (DatexElement day : element.children("applicableDay")) {
        days.add(word(day, DayOfWeek.class));
      }
      Set<Month> months = EnumSet.noneOf(Month.class);
      for (DatexElement month : element.children("applicableMonth")) {
        months.add(word(month, Month.class));
      }
      for (DatexElement child : element.children()) {
        if (!CALENDAR_WORDS.contains(child.name())) {
          undecidable(child, NoteText.of("The calendar rule <%s>", child.name()));
        }
      }
      return new Calendar(days, months);
    }

    private void undecidable(DatexElement element, NoteText what) {
      uncertain = true;
      narrowedAway |= rounding == Rounding.NARROW;
      notes.warn(
          NoteKind.DEFAULT_TAKEN,
          element,
          NoteText.of(
              "%s cannot be computed; the restriction is taken to hold on every such day.", what),
          NoteText.of("Check the days in the order itself."));
    }

    private static <E extends Enum<E>> E word(DatexElement element, Class<E> type)
        throws RefusedMeasureException {
      try {
        return Enum.valueOf(type, element.text().toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw RefusedMeasureException.invalid(
            element,
            NoteText.of("<%s> '%s' is not a name of the calendar.", element.name(), element.text()),
            NoteText.of("Use English names in lower case, such as monday or january."));
      }
    }

    private record Calendar(Set<DayOfWeek> days, Set<Month> months) {}
  }
}
