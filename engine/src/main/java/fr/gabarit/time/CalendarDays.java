package fr.gabarit.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A set of civil days, closed under union, intersection, complement and shifting. With windows of
 * the day it makes a set of times: {@link CalendarWindows}. All members are immutable and
 * thread-safe.
 */
public sealed interface CalendarDays {

  /** Whether the set holds this day. */
  boolean holds(LocalDate day);

  /** Every day. */
  record EveryDay() implements CalendarDays {
    @Override
    public boolean holds(LocalDate day) {
      return true;
    }
  }

  /** These weekdays; at least one. */
  record Weekdays(Set<DayOfWeek> days) implements CalendarDays {
    public Weekdays {
      days = inOrder(days);
    }

    @Override
    public boolean holds(LocalDate day) {
      return days.contains(day.getDayOfWeek());
    }
  }

  /**
   * Weekdays counted within their month: the first Sunday, the last Friday.
   *
   * @param days weekdays, at least one
   * @param places 1 to 5 counted from the start of the month, -1 to -5 from its end
   */
  record NthWeekdays(Set<DayOfWeek> days, Set<Integer> places) implements CalendarDays {
    private static final int LAST_PLACE = 5;

    public NthWeekdays {
      days = inOrder(days);
      places = Collections.unmodifiableSet(new TreeSet<>(places));
      if (places.isEmpty()) {
        throw new IllegalArgumentException("Weekdays of a month need at least one place in it.");
      }
      for (int place : places) {
        if (place == 0 || Math.abs(place) > LAST_PLACE) {
          throw new IllegalArgumentException(
              "A weekday's place in its month is 1 to 5 or -5 to -1, but got %d.".formatted(place));
        }
      }
    }

    @Override
    public boolean holds(LocalDate day) {
      return days.contains(day.getDayOfWeek())
          && (places.contains((day.getDayOfMonth() - 1) / 7 + 1)
              || places.contains(-((day.lengthOfMonth() - day.getDayOfMonth()) / 7 + 1)));
    }
  }

  /** The public holidays of metropolitan France; see {@link FrenchHolidays}. */
  record Holidays() implements CalendarDays {
    @Override
    public boolean holds(LocalDate day) {
      return FrenchHolidays.isHoliday(day);
    }
  }

  /**
   * One stretch of dates, both ends included.
   *
   * @param first first day
   * @param last last day, or empty for "for ever"
   */
  record Dates(LocalDate first, Optional<LocalDate> last) implements CalendarDays {
    public Dates {
      Objects.requireNonNull(first, "first");
      if (last.isPresent() && last.get().isBefore(first)) {
        throw new IllegalArgumentException(
            "Dates must not end before they start, but got %s to %s.".formatted(first, last.get()));
      }
    }

    @Override
    public boolean holds(LocalDate day) {
      return !day.isBefore(first) && last.map(end -> !day.isAfter(end)).orElse(true);
    }
  }

  /**
   * A stretch of days that comes back every year, both ends included. It crosses the new year if
   * its end usually falls before its start (see {@link YearlyDay#usualDayOfYear}); a stretch that
   * does not cross it, but whose end falls before its start in some year, is empty in that year.
   */
  record Yearly(YearlyDay first, YearlyDay last) implements CalendarDays {
    public Yearly {
      Objects.requireNonNull(first, "first");
      Objects.requireNonNull(last, "last");
    }

    /** Whether the stretch that starts in one year ends in the next. */
    public boolean crossesNewYear() {
      return last.usualDayOfYear() < first.usualDayOfYear();
    }

    @Override
    public boolean holds(LocalDate day) {
      int year = day.getYear();
      // Offsets may carry a bound over the new year, either way.
      boolean moves = first.mayLeaveItsYear() || last.mayLeaveItsYear();
      return holds(year, day)
          || ((moves || crossesNewYear()) && holds(year - 1, day))
          || (moves && holds(year + 1, day));
    }

    private boolean holds(int startYear, LocalDate day) {
      return !day.isBefore(first.firstIn(startYear))
          && !day.isAfter(last.lastIn(crossesNewYear() ? startYear + 1 : startYear));
    }
  }

  /**
   * Calendar years.
   *
   * @param first first year
   * @param last last year, or empty for "for ever"
   * @param step 1 for every year, 2 for every second one from the first on
   */
  record Years(int first, Optional<Integer> last, int step) implements CalendarDays {
    public Years {
      if (last.isPresent() && last.get() < first) {
        throw new IllegalArgumentException(
            "Years must not end before they start, but got %d to %d.".formatted(first, last.get()));
      }
      requireStep(step);
    }

    @Override
    public boolean holds(LocalDate day) {
      int year = day.getYear();
      return year >= first
          && last.map(end -> year <= end).orElse(true)
          && (year - first) % step == 0;
    }
  }

  /**
   * Weeks of the year by ISO 8601: they start on Monday; week 1 is the one with the first Thursday.
   *
   * @param first first week, 1 to 53
   * @param last last week, 1 to 53, not before the first
   * @param step 1 for every week, 2 for every second one from the first on
   */
  record IsoWeeks(int first, int last, int step) implements CalendarDays {
    private static final int LAST_WEEK = 53;

    public IsoWeeks {
      if (first < 1 || last > LAST_WEEK || last < first) {
        throw new IllegalArgumentException(
            "Weeks must lie between 1 and 53, the first not after the last, but got %d to %d."
                .formatted(first, last));
      }
      requireStep(step);
    }

    @Override
    public boolean holds(LocalDate day) {
      int week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
      return week >= first && week <= last && (week - first) % step == 0;
    }
  }

  /**
   * Each day of a set moved by some days: with 1, the days after public holidays.
   *
   * @param byDays positive for later; at most a year either way
   */
  record Shifted(CalendarDays days, int byDays) implements CalendarDays {
    private static final int MOST_DAYS = 366;

    public Shifted {
      Objects.requireNonNull(days, "days");
      if (Math.abs(byDays) > MOST_DAYS) {
        throw new IllegalArgumentException(
            "Days can be shifted by 366 days at most, but got %d.".formatted(byDays));
      }
    }

    @Override
    public boolean holds(LocalDate day) {
      return days.holds(day.minusDays(byDays));
    }
  }

  /** The days of any member; at least one member. */
  record AnyOf(List<CalendarDays> members) implements CalendarDays {
    public AnyOf {
      members = atLeastOne(members);
    }

    @Override
    public boolean holds(LocalDate day) {
      return members.stream().anyMatch(member -> member.holds(day));
    }
  }

  /** The days that all members hold; at least one member. */
  record AllOf(List<CalendarDays> members) implements CalendarDays {
    public AllOf {
      members = atLeastOne(members);
    }

    @Override
    public boolean holds(LocalDate day) {
      return members.stream().allMatch(member -> member.holds(day));
    }
  }

  /** The days that a set does not hold. */
  record Except(CalendarDays days) implements CalendarDays {
    public Except {
      Objects.requireNonNull(days, "days");
    }

    @Override
    public boolean holds(LocalDate day) {
      return !days.holds(day);
    }
  }

  private static Set<DayOfWeek> inOrder(Set<DayOfWeek> days) {
    if (days.isEmpty()) {
      throw new IllegalArgumentException("Weekdays need at least one day.");
    }
    return Collections.unmodifiableSet(EnumSet.copyOf(days));
  }

  private static List<CalendarDays> atLeastOne(List<CalendarDays> members) {
    if (members.isEmpty()) {
      throw new IllegalArgumentException("A union or intersection of days needs a member.");
    }
    return List.copyOf(members);
  }

  private static void requireStep(int step) {
    if (step < 1) {
      throw new IllegalArgumentException("A step must be 1 or more, but got %d.".formatted(step));
    }
  }
}
