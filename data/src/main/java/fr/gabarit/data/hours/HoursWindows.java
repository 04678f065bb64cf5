package fr.gabarit.data.hours;

import fr.gabarit.data.times.Rounding;
import fr.gabarit.time.Always;
import fr.gabarit.time.CalendarDays;
import fr.gabarit.time.CalendarWindows;
import fr.gabarit.time.DailyWindow;
import fr.gabarit.time.HolidayRule;
import fr.gabarit.time.Never;
import fr.gabarit.time.PublicHolidays;
import fr.gabarit.time.TimeSet;
import fr.gabarit.time.Union;
import fr.gabarit.time.WeeklyWindows;
import fr.gabarit.time.YearlyDay;
import fr.gabarit.time.YearlySeason;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Windows of the day by how many days after the day of their rule they start: 0 but for times such
 * as 24:30–26:00.
 */
record HoursWindows(SortedMap<Integer, List<DailyWindow>> byDaysLater) {
  private static final int MINUTES_OF_DAY = 1440;

  /** The windows of spans, the whole day for none. Empty spans vanish. */
  static HoursWindows of(List<HoursSpan> spans, Rounding rounding) {
    SortedMap<Integer, List<DailyWindow>> windows = new TreeMap<>();
    if (spans.isEmpty()) {
      add(windows, 0, MINUTES_OF_DAY);
    }
    for (HoursSpan span : spans) {
      add(windows, span.startMinute(rounding), span.endMinute(rounding));
    }
    return new HoursWindows(windows);
  }

  private static void add(SortedMap<Integer, List<DailyWindow>> windows, int start, int end) {
    // A window of the algebra lasts a day at most; what is longer goes on in another one.
    for (int from = start; from < end; from += MINUTES_OF_DAY) {
      int to = Math.min(end, from + MINUTES_OF_DAY);
      windows
          .computeIfAbsent(Math.floorDiv(from, MINUTES_OF_DAY), days -> new ArrayList<>())
          .add(new DailyWindow(time(from), time(to)));
    }
  }

  private static LocalTime time(int minute) {
    return LocalTime.ofSecondOfDay(Math.floorMod(minute, MINUTES_OF_DAY) * 60L);
  }

  /** How many days after the day of the rule other days lie that are touched. */
  Set<Integer> otherDaysTouched() {
    Set<Integer> touched = new TreeSet<>();
    byDaysLater.forEach(
        (daysLater, windows) -> {
          touched.add(daysLater);
          if (windows.stream().anyMatch(HoursWindows::spills)) {
            touched.add(daysLater + 1);
          }
        });
    touched.remove(0);
    return touched;
  }

  private static boolean spills(DailyWindow window) {
    return window.crossesMidnight() && !window.end().equals(LocalTime.MIDNIGHT);
  }

  /** The windows on these days, in the simplest form. */
  TimeSet on(RuleDays days) {
    if (days.isEmpty()) {
      return new Never();
    }
    List<TimeSet> sets = new ArrayList<>();
    for (Map.Entry<Integer, List<DailyWindow>> entry : byDaysLater.entrySet()) {
      sets.add(on(days.later(entry.getKey()), entry.getValue()));
    }
    return Union.of(sets);
  }

  private static TimeSet on(RuleDays days, List<DailyWindow> windows) {
    boolean wholeDays = windows.equals(List.of(DailyWindow.WHOLE_DAY));
    if (days.others().isEmpty()) {
      return weekly(days.week(), windows, wholeDays);
    }
    if (wholeDays && days.week().equals(WeekMask.ALL) && days.others().size() == 1) {
      Optional<TimeSet> season = season(days.others().get(0));
      if (season.isPresent()) {
        return season.get();
      }
    }
    return new CalendarWindows(days.asDays(), windows);
  }

  private static TimeSet weekly(WeekMask week, List<DailyWindow> windows, boolean wholeDays) {
    if (wholeDays && week.equals(WeekMask.ALL)) {
      return new Always();
    }
    if (wholeDays && week.equals(WeekMask.HOLIDAYS)) {
      return new PublicHolidays();
    }
    Set<DayOfWeek> ordinary = week.ordinaryDays();
    if (week.ignoresHolidays()) {
      return WeeklyWindows.on(ordinary, windows);
    }
    if (week.holidays().isEmpty()) {
      return new WeeklyWindows(ordinary, windows, HolidayRule.EXCLUDED);
    }
    return week.holidays().equals(EnumSet.allOf(DayOfWeek.class))
        ? new WeeklyWindows(ordinary, windows, HolidayRule.INCLUDED)
        : new CalendarWindows(RuleDays.of(week).asDays(), windows);
  }

  /** A stretch between two days of the calendar, said more simply. */
  private static Optional<TimeSet> season(CalendarDays days) {
    if (!(days instanceof CalendarDays.Yearly yearly)) {
      return Optional.empty();
    }
    Optional<MonthDay> first = date(yearly.first());
    Optional<MonthDay> last = date(yearly.last());
    // A season counts 29 February as the 28th in common years, a yearly day does not.
    return first.isEmpty()
            || last.isEmpty()
            || first.equals(last)
            || first.get().equals(MonthDay.of(2, 29))
        ? Optional.empty()
        : Optional.of(new YearlySeason(first.get(), last.get()));
  }

  private static Optional<MonthDay> date(YearlyDay day) {
    return day.anchor() instanceof YearlyDay.Anchor.OnDate date
            && day.weekday().isEmpty()
            && day.plusDays() == 0
        ? Optional.of(date.day())
        : Optional.empty();
  }
}
