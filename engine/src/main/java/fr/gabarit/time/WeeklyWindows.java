package fr.gabarit.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Daily windows on chosen weekdays. A window belongs to the day on which it starts, also where it
 * crosses midnight; the holiday rule is judged on that day too.
 *
 * @param days weekdays on which windows start; may be empty only with {@link HolidayRule#INCLUDED}
 *     or {@link HolidayRule#EVES_INCLUDED}; iterates from Monday to Sunday
 * @param windows at least one window
 * @param holidays what public holidays change
 */
public record WeeklyWindows(Set<DayOfWeek> days, List<DailyWindow> windows, HolidayRule holidays)
    implements TimeSet {
  public WeeklyWindows {
    EnumSet<DayOfWeek> ordered = EnumSet.noneOf(DayOfWeek.class);
    ordered.addAll(days);
    days = Collections.unmodifiableSet(ordered);
    windows = List.copyOf(windows);
    if (windows.isEmpty()) {
      throw new IllegalArgumentException(
          "Weekly windows need at least one window; use DailyWindow.WHOLE_DAY for whole days.");
    }
    if (days.isEmpty()
        && holidays != HolidayRule.INCLUDED
        && holidays != HolidayRule.EVES_INCLUDED) {
      throw new IllegalArgumentException(
          "Weekly windows need at least one weekday unless holidays or their eves are included,"
              + " but the holiday rule was %s.".formatted(holidays));
    }
  }

  /** The same windows on every day, holidays as on other days. */
  public static WeeklyWindows everyDay(List<DailyWindow> windows) {
    return on(EnumSet.allOf(DayOfWeek.class), windows);
  }

  /** Windows on these weekdays, holidays as on other days. */
  public static WeeklyWindows on(Set<DayOfWeek> days, List<DailyWindow> windows) {
    return new WeeklyWindows(days, windows, HolidayRule.AS_WEEKDAY);
  }

  /** These weekdays from midnight to midnight, holidays as on other days. */
  public static WeeklyWindows wholeDays(Set<DayOfWeek> days) {
    return on(days, List.of(DailyWindow.WHOLE_DAY));
  }

  /** Whether windows start on this day. */
  public boolean startsOn(LocalDate day) {
    boolean weekday = days.contains(day.getDayOfWeek());
    return switch (holidays) {
      case AS_WEEKDAY -> weekday;
      case EXCLUDED -> weekday && !FrenchHolidays.isHoliday(day);
      case INCLUDED -> weekday || FrenchHolidays.isHoliday(day);
      case EVES_INCLUDED -> weekday || FrenchHolidays.isHoliday(day.plusDays(1));
    };
  }

  @Override
  public boolean contains(Instant instant) {
    return WindowWalk.contains(this::startsOn, windows, instant);
  }

  @Override
  public Optional<Instant> nextChange(Instant after, Instant until) {
    return neverCloses()
        ? Optional.empty()
        : WindowWalk.nextChange(this::startsOn, windows, after, until);
  }

  private boolean neverCloses() {
    return days.size() == DayOfWeek.values().length
        && holidays != HolidayRule.EXCLUDED
        && windows.stream().anyMatch(DailyWindow::lastsWholeDay);
  }
}
