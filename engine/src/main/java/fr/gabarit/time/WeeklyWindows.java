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
    return latestClosing(instant).isPresent();
  }

  @Override
  public Optional<Instant> nextChange(Instant after, Instant until) {
    Optional<Instant> closing = latestClosing(after);
    return closing.isEmpty() ? nextOpening(after, until) : endOfRun(closing.get(), until);
  }

  /** The latest closing of the windows that hold this instant; empty if none does. */
  private Optional<Instant> latestClosing(Instant instant) {
    LocalDate today = CivilTime.dateOf(instant);
    Instant latest = latestClosing(today, instant, null);
    return Optional.ofNullable(latestClosing(today.minusDays(1), instant, latest));
  }

  private Instant latestClosing(LocalDate day, Instant instant, Instant latestSoFar) {
    if (!startsOn(day)) {
      return latestSoFar;
    }
    Instant latest = latestSoFar;
    for (DailyWindow window : windows) {
      if (!instant.isBefore(window.opensOn(day))) {
        Instant closing = window.closesFrom(day);
        if (instant.isBefore(closing) && (latest == null || closing.isAfter(latest))) {
          latest = closing;
        }
      }
    }
    return latest;
  }

  /** Follows windows that touch or overlap from one closing to the next. */
  private Optional<Instant> endOfRun(Instant firstClosing, Instant until) {
    if (neverCloses()) {
      return Optional.empty();
    }
    Instant end = firstClosing;
    while (!end.isAfter(until)) {
      Optional<Instant> next = latestClosing(end);
      if (next.isEmpty()) {
        return Optional.of(end);
      }
      end = next.get();
    }
    return Optional.empty();
  }

  private boolean neverCloses() {
    return days.size() == DayOfWeek.values().length
        && holidays != HolidayRule.EXCLUDED
        && windows.stream().anyMatch(DailyWindow::lastsWholeDay);
  }

  private Optional<Instant> nextOpening(Instant after, Instant until) {
    LocalDate last = CivilTime.dateOf(until);
    for (LocalDate day = CivilTime.dateOf(after); !day.isAfter(last); day = day.plusDays(1)) {
      if (!startsOn(day)) {
        continue;
      }
      Instant earliest = null;
      for (DailyWindow window : windows) {
        Instant opening = window.opensOn(day);
        if (opening.isAfter(after)
            && opening.isBefore(window.closesFrom(day))
            && (earliest == null || opening.isBefore(earliest))) {
          earliest = opening;
        }
      }
      if (earliest != null) {
        return earliest.isAfter(until) ? Optional.empty() : Optional.of(earliest);
      }
    }
    return Optional.empty();
  }
}
