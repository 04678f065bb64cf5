package fr.gabarit.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.function.Function;
import java.util.function.Predicate;

/** Which days a set holds, by counting days one by one wherever that can be done. */
final class DayOracle {
  private final Predicate<LocalDate> holidays;
  private final Function<Integer, LocalDate> easter;

  DayOracle(Predicate<LocalDate> holidays, Function<Integer, LocalDate> easter) {
    this.holidays = holidays;
    this.easter = easter;
  }

  boolean holds(CalendarDays days, LocalDate day) {
    if (days instanceof CalendarDays.EveryDay) {
      return true;
    }
    if (days instanceof CalendarDays.Weekdays weekdays) {
      return weekdays.days().contains(day.getDayOfWeek());
    }
    if (days instanceof CalendarDays.NthWeekdays nth) {
      return nth.days().stream()
          .anyMatch(
              weekday ->
                  nth.places().stream()
                      .anyMatch(
                          place ->
                              day.equals(nthOf(day.getYear(), day.getMonth(), weekday, place))));
    }
    if (days instanceof CalendarDays.Holidays) {
      return holidays.test(day);
    }
    if (days instanceof CalendarDays.Dates dates) {
      return day.compareTo(dates.first()) >= 0
          && (dates.last().isEmpty() || day.compareTo(dates.last().get()) <= 0);
    }
    if (days instanceof CalendarDays.Yearly yearly) {
      return holdsYearly(yearly, day);
    }
    if (days instanceof CalendarDays.Years years) {
      for (int year = years.first();
          year <= Math.min(years.last().orElse(day.getYear()), day.getYear());
          year += years.step()) {
        if (year == day.getYear()) {
          return true;
        }
      }
      return false;
    }
    if (days instanceof CalendarDays.IsoWeeks weeks) {
      for (int week = weeks.first(); week <= weeks.last(); week += weeks.step()) {
        if (week == isoWeek(day)) {
          return true;
        }
      }
      return false;
    }
    if (days instanceof CalendarDays.Shifted shifted) {
      return holds(shifted.days(), day.plusDays(-shifted.byDays()));
    }
    if (days instanceof CalendarDays.AnyOf any) {
      return any.members().stream().filter(member -> holds(member, day)).count() > 0;
    }
    if (days instanceof CalendarDays.AllOf all) {
      return all.members().stream().filter(member -> !holds(member, day)).count() == 0;
    }
    return !holds(((CalendarDays.Except) days).days(), day);
  }

  /** Walks every stretch of the years around from its first day to its last. */
  private boolean holdsYearly(CalendarDays.Yearly yearly, LocalDate day) {
    boolean wraps = position(yearly.last()) < position(yearly.first());
    for (int year = day.getYear() - 1; year <= day.getYear() + 1; year++) {
      LocalDate last = dayIn(yearly.last(), wraps ? year + 1 : year, false);
      for (LocalDate at = dayIn(yearly.first(), year, true);
          !at.isAfter(last);
          at = at.plusDays(1)) {
        if (at.equals(day)) {
          return true;
        }
      }
    }
    return false;
  }

  private int position(YearlyDay day) {
    LocalDate inLeapYear =
        day.anchor() instanceof YearlyDay.Anchor.Easter
            ? LocalDate.of(2024, 4, 8)
            : anchorIn(day.anchor(), 2024, true);
    return inLeapYear.getDayOfYear() + day.plusDays();
  }

  private LocalDate dayIn(YearlyDay day, int year, boolean first) {
    LocalDate moved = anchorIn(day.anchor(), year, first);
    if (day.weekday().isPresent()) {
      do {
        moved = moved.plusDays(day.weekday().get().forward() ? 1 : -1);
      } while (moved.getDayOfWeek() != day.weekday().get().day());
    }
    return moved.plusDays(day.plusDays());
  }

  private LocalDate anchorIn(YearlyDay.Anchor anchor, int year, boolean first) {
    if (anchor instanceof YearlyDay.Anchor.Easter) {
      return easter.apply(year);
    }
    if (anchor instanceof YearlyDay.Anchor.NthWeekday nth) {
      return nthOf(year, nth.month(), nth.day(), nth.place());
    }
    MonthDay date = ((YearlyDay.Anchor.OnDate) anchor).day();
    if (date.equals(MonthDay.of(2, 29)) && LocalDate.of(year, 3, 1).getDayOfYear() == 60) {
      return first ? LocalDate.of(year, 3, 1) : LocalDate.of(year, 2, 28);
    }
    return LocalDate.of(year, date.getMonth(), date.getDayOfMonth());
  }

  /** Counts through the month; null if it has no such day. */
  private static LocalDate nthOf(int year, Month month, DayOfWeek weekday, int place) {
    LocalDate first = LocalDate.of(year, month, 1);
    int step = place > 0 ? 1 : -1;
    LocalDate day = place > 0 ? first : first.plusMonths(1).minusDays(1);
    int seen = 0;
    while (day.getMonth() == month) {
      if (day.getDayOfWeek() == weekday) {
        seen += step;
        if (seen == place) {
          return day;
        }
      }
      day = day.plusDays(step);
    }
    return null;
  }

  /** The number of the week's Thursday among the Thursdays of its year. */
  private static int isoWeek(LocalDate day) {
    LocalDate thursday = day;
    while (thursday.getDayOfWeek() != DayOfWeek.THURSDAY) {
      boolean later = thursday.getDayOfWeek().compareTo(DayOfWeek.THURSDAY) < 0;
      thursday = thursday.plusDays(later ? 1 : -1);
    }
    return (thursday.getDayOfYear() + 6) / 7;
  }
}
