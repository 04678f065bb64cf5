package fr.gabarit.data.hours;

import fr.gabarit.time.CalendarDays;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Any set of days that depends on the weekday and on whether it is a public holiday only: one bit
 * for each weekday that is none, seven more for each that is one.
 */
record WeekMask(int bits) {
  private static final int DAYS = 7;
  private static final int WEEK = (1 << DAYS) - 1;

  static final WeekMask NONE = new WeekMask(0);
  static final WeekMask ALL = new WeekMask(WEEK | WEEK << DAYS);
  static final WeekMask HOLIDAYS = new WeekMask(WEEK << DAYS);

  static WeekMask of(Set<DayOfWeek> days) {
    int week = 0;
    for (DayOfWeek day : days) {
      week |= 1 << day.ordinal();
    }
    return new WeekMask(week | week << DAYS);
  }

  WeekMask or(WeekMask other) {
    return new WeekMask(bits | other.bits);
  }

  WeekMask and(WeekMask other) {
    return new WeekMask(bits & other.bits);
  }

  WeekMask minus(WeekMask other) {
    return new WeekMask(bits & ~other.bits);
  }

  boolean isEmpty() {
    return bits == 0;
  }

  boolean holdsAllOf(WeekMask other) {
    return other.minus(this).isEmpty();
  }

  /** Whether public holidays are as other days. */
  boolean ignoresHolidays() {
    return (bits & WEEK) == bits >> DAYS;
  }

  /** Weekdays held where they are no holidays. */
  Set<DayOfWeek> ordinaryDays() {
    return days(bits & WEEK);
  }

  /** Weekdays held where they are holidays. */
  Set<DayOfWeek> holidays() {
    return days(bits >> DAYS);
  }

  /** Each day moved by some days; only where holidays are ignored. */
  WeekMask later(int byDays) {
    Set<DayOfWeek> moved = EnumSet.noneOf(DayOfWeek.class);
    ordinaryDays().forEach(day -> moved.add(day.plus(byDays)));
    return of(moved);
  }

  private static Set<DayOfWeek> days(int week) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if ((week & 1 << day.ordinal()) != 0) {
        days.add(day);
      }
    }
    return days;
  }

  /** The set as members of an intersection; not for the empty set. */
  List<CalendarDays> asDays() {
    if (equals(ALL)) {
      return List.of();
    }
    Set<DayOfWeek> ordinary = ordinaryDays();
    Set<DayOfWeek> holidays = holidays();
    CalendarDays onHolidays = new CalendarDays.Holidays();
    if (ignoresHolidays()) {
      return List.of(new CalendarDays.Weekdays(ordinary));
    }
    List<CalendarDays> ordinaryPart = new ArrayList<>(weekdays(ordinary));
    ordinaryPart.add(new CalendarDays.Except(onHolidays));
    List<CalendarDays> holidayPart = new ArrayList<>(List.of(onHolidays));
    holidayPart.addAll(weekdays(holidays));
    if (ordinary.isEmpty()) {
      return holidayPart;
    }
    if (holidays.isEmpty()) {
      return ordinaryPart;
    }
    if (holidays.size() == DAYS) {
      return List.of(
          new CalendarDays.AnyOf(List.of(new CalendarDays.Weekdays(ordinary), onHolidays)));
    }
    return List.of(
        new CalendarDays.AnyOf(
            List.of(new CalendarDays.AllOf(ordinaryPart), new CalendarDays.AllOf(holidayPart))));
  }

  private static List<CalendarDays> weekdays(Set<DayOfWeek> days) {
    return days.isEmpty() || days.size() == DAYS
        ? List.of()
        : List.of(new CalendarDays.Weekdays(days));
  }
}
