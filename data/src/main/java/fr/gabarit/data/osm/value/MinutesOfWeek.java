package fr.gabarit.data.osm.value;

import fr.gabarit.time.Always;
import fr.gabarit.time.CalendarDays;
import fr.gabarit.time.CalendarWindows;
import fr.gabarit.time.Complement;
import fr.gabarit.time.DailyWindow;
import fr.gabarit.time.HolidayRule;
import fr.gabarit.time.Intersection;
import fr.gabarit.time.Never;
import fr.gabarit.time.TimeSet;
import fr.gabarit.time.Union;
import fr.gabarit.time.WeeklyWindows;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The minutes of the week of sets that are the same every week, holidays included. */
final class MinutesOfWeek {
  private static final int PER_DAY = 24 * 60;
  private static final int PER_WEEK = 7 * PER_DAY;

  private MinutesOfWeek() {}

  /** The minutes, from Monday; empty where weeks differ or minutes do not tell all. */
  static Optional<BitSet> of(TimeSet set) {
    BitSet minutes = new BitSet(PER_WEEK);
    if (set instanceof Never) {
      return Optional.of(minutes);
    }
    if (set instanceof Always) {
      minutes.set(0, PER_WEEK);
      return Optional.of(minutes);
    }
    if (set instanceof WeeklyWindows weekly) {
      return weekly.holidays() == HolidayRule.AS_WEEKDAY
          ? of(weekly.days(), weekly.windows(), minutes)
          : Optional.empty();
    }
    if (set instanceof CalendarWindows calendar) {
      return weekdays(calendar.days()).flatMap(days -> of(days, calendar.windows(), minutes));
    }
    if (set instanceof Complement complement) {
      return of(complement.set())
          .map(
              inner -> {
                inner.flip(0, PER_WEEK);
                return inner;
              });
    }
    if (set instanceof Union union) {
      return joined(union.members(), minutes, false);
    }
    if (set instanceof Intersection intersection) {
      minutes.set(0, PER_WEEK);
      return joined(intersection.members(), minutes, true);
    }
    return Optional.empty();
  }

  private static Optional<BitSet> joined(List<TimeSet> members, BitSet start, boolean all) {
    for (TimeSet member : members) {
      Optional<BitSet> minutes = of(member);
      if (minutes.isEmpty()) {
        return Optional.empty();
      }
      if (all) {
        start.and(minutes.get());
      } else {
        start.or(minutes.get());
      }
    }
    return Optional.of(start);
  }

  private static Optional<Set<DayOfWeek>> weekdays(CalendarDays days) {
    if (days instanceof CalendarDays.EveryDay) {
      return Optional.of(EnumSet.allOf(DayOfWeek.class));
    }
    return days instanceof CalendarDays.Weekdays weekdays
        ? Optional.of(weekdays.days())
        : Optional.empty();
  }

  private static Optional<BitSet> of(
      Set<DayOfWeek> days, List<DailyWindow> windows, BitSet minutes) {
    for (DailyWindow window : windows) {
      if (!wholeMinute(window.start()) || !wholeMinute(window.end())) {
        return Optional.empty();
      }
      for (DayOfWeek day : days) {
        int midnight = day.ordinal() * PER_DAY;
        int from = midnight + window.start().get(ChronoField.MINUTE_OF_DAY);
        int nextDay = window.crossesMidnight() ? PER_DAY : 0;
        int to = midnight + window.end().get(ChronoField.MINUTE_OF_DAY) + nextDay;
        minutes.set(from, Math.min(to, PER_WEEK));
        minutes.set(0, Math.max(0, to - PER_WEEK));
      }
    }
    return Optional.of(minutes);
  }

  private static boolean wholeMinute(LocalTime time) {
    return time.equals(time.truncatedTo(ChronoUnit.MINUTES));
  }
}
