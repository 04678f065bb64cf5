package fr.gabarit.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Membership of time sets minute by minute over a stretch of time, in the simplest way that can be
 * thought of. It knows no offset transition: something that opens at a civil time is open from the
 * first minute at which clocks have shown that time or a later one; something that closes is closed
 * from the last minute at which they show that time, or once they will show no earlier one. Time
 * sets must have bounds on whole minutes.
 */
final class MinuteOracle {
  /** Easter Sundays as printed in calendars. */
  private static final Map<Integer, LocalDate> EASTER =
      Map.ofEntries(
          easter("2017-04-16"),
          easter("2018-04-01"),
          easter("2019-04-21"),
          easter("2020-04-12"),
          easter("2021-04-04"),
          easter("2022-04-17"),
          easter("2023-04-09"),
          easter("2024-03-31"),
          easter("2025-04-20"),
          easter("2026-04-05"),
          easter("2027-03-28"),
          easter("2028-04-16"),
          easter("2029-04-01"),
          easter("2030-04-21"),
          easter("2031-04-13"),
          easter("2032-03-28"),
          easter("2033-04-17"));

  /** More than any change of offset. */
  private static final int MARGIN_MINUTES = 180;

  private final DayOracle days = new DayOracle(MinuteOracle::isHoliday, EASTER::get);
  private final Map<CalendarDays, Map<LocalDate, Boolean>> daysHeld = new IdentityHashMap<>();
  private final Instant start;
  private final int minutes;

  /** By minute: the latest civil time shown so far, and the earliest one shown from now on. */
  private final LocalDateTime[] latestShown;

  private final LocalDateTime[] earliestToCome;

  MinuteOracle(Instant start, Duration length) {
    this.start = start;
    this.minutes = Math.toIntExact(length.toMinutes());
    LocalDateTime[] shown = new LocalDateTime[minutes + 2 * MARGIN_MINUTES];
    for (int i = 0; i < shown.length; i++) {
      shown[i] = LocalDateTime.ofInstant(minute(i - MARGIN_MINUTES), CivilTime.ZONE);
    }
    latestShown = new LocalDateTime[minutes];
    earliestToCome = new LocalDateTime[minutes + 1];
    LocalDateTime latest = shown[0];
    for (int i = 0; i < minutes + MARGIN_MINUTES; i++) {
      latest = shown[i].isAfter(latest) ? shown[i] : latest;
      if (i >= MARGIN_MINUTES) {
        latestShown[i - MARGIN_MINUTES] = latest;
      }
    }
    LocalDateTime earliest = shown[shown.length - 1];
    for (int i = shown.length - 1; i >= MARGIN_MINUTES; i--) {
      earliest = shown[i].isBefore(earliest) ? shown[i] : earliest;
      if (i <= minutes + MARGIN_MINUTES) {
        earliestToCome[i - MARGIN_MINUTES] = earliest;
      }
    }
  }

  int minutes() {
    return minutes;
  }

  Instant minute(int index) {
    return start.plusSeconds(60L * index);
  }

  BitSet membership(TimeSet set) {
    BitSet held = new BitSet(minutes);
    if (set instanceof Always) {
      held.set(0, minutes);
    } else if (set instanceof Union union) {
      union.members().forEach(member -> held.or(membership(member)));
    } else if (set instanceof Intersection intersection) {
      held.set(0, minutes);
      intersection.members().forEach(member -> held.and(membership(member)));
    } else if (set instanceof Complement complement) {
      held.or(membership(complement.set()));
      held.flip(0, minutes);
    } else if (!(set instanceof Never)) {
      for (int i = 0; i < minutes; i++) {
        held.set(i, holdsLeaf(set, i));
      }
    }
    return held;
  }

  /** The first minute after {@code index} that differs from the minute before it. */
  static Optional<Integer> nextChange(BitSet held, int index, int minutes) {
    int next = held.get(index) ? held.nextClearBit(index) : held.nextSetBit(index);
    return next < 0 || next >= minutes ? Optional.empty() : Optional.of(next);
  }

  private boolean holdsLeaf(TimeSet set, int index) {
    LocalDate day = LocalDate.ofInstant(minute(index), CivilTime.ZONE);
    if (set instanceof DateSpan span) {
      return (span.start().isEmpty() || span.start().get().compareTo(minute(index)) <= 0)
          && (span.end().isEmpty() || span.end().get().compareTo(minute(index)) > 0);
    }
    if (set instanceof PublicHolidays) {
      return isHoliday(day);
    }
    if (set instanceof YearlySeason season) {
      return inSeason(season, day);
    }
    if (set instanceof CalendarWindows calendar) {
      Map<LocalDate, Boolean> known =
          daysHeld.computeIfAbsent(calendar.days(), days -> new HashMap<>());
      return holdsWindows(
          startDay ->
              known.computeIfAbsent(startDay, unknown -> days.holds(calendar.days(), unknown)),
          calendar.windows(),
          day,
          index);
    }
    WeeklyWindows weekly = (WeeklyWindows) set;
    return holdsWindows(startDay -> startsOn(weekly, startDay), weekly.windows(), day, index);
  }

  private boolean holdsWindows(
      Predicate<LocalDate> startsOn, List<DailyWindow> windows, LocalDate day, int index) {
    for (int back = 0; back <= 2; back++) {
      LocalDate startDay = day.minusDays(back);
      if (startsOn.test(startDay)
          && windows.stream().anyMatch(window -> holdsWindow(window, startDay, index))) {
        return true;
      }
    }
    return false;
  }

  private boolean holdsWindow(DailyWindow window, LocalDate startDay, int index) {
    boolean nextDay = window.end().compareTo(window.start()) <= 0;
    LocalDateTime opening = startDay.atTime(window.start());
    LocalDateTime closing = startDay.plusDays(nextDay ? 1 : 0).atTime(window.end());
    boolean opened = !latestShown[index].isBefore(opening);
    boolean closed =
        !earliestToCome[index].isBefore(closing) && earliestToCome[index + 1].isAfter(closing);
    return opened && !closed;
  }

  private static boolean startsOn(WeeklyWindows weekly, LocalDate day) {
    boolean weekday = weekly.days().contains(day.getDayOfWeek());
    return switch (weekly.holidays()) {
      case AS_WEEKDAY -> weekday;
      case EXCLUDED -> weekday && !isHoliday(day);
      case INCLUDED -> weekday || isHoliday(day);
      case EVES_INCLUDED -> weekday || isHoliday(day.plusDays(1));
    };
  }

  private static boolean inSeason(YearlySeason season, LocalDate day) {
    // A leap day at the end of February is always on the side of the 28th that the bound is on.
    boolean common = !day.isLeapYear();
    MonthDay feb29 = MonthDay.of(2, 29);
    MonthDay feb28 = MonthDay.of(2, 28);
    MonthDay first = common && season.first().equals(feb29) ? feb28 : season.first();
    MonthDay last = common && season.last().equals(feb29) ? feb28 : season.last();
    MonthDay today = MonthDay.from(day);
    boolean afterFirst = !today.isBefore(first);
    boolean beforeLast = !today.isAfter(last);
    return season.first().isAfter(season.last())
        ? afterFirst || beforeLast
        : afterFirst && beforeLast;
  }

  private static boolean isHoliday(LocalDate day) {
    LocalDate easter = EASTER.get(day.getYear());
    return switch (day.getMonthValue() * 100 + day.getDayOfMonth()) {
      case 101, 501, 508, 714, 815, 1101, 1111, 1225 -> true;
      default ->
          day.equals(easter.plusDays(1))
              || day.equals(easter.plusDays(39))
              || day.equals(easter.plusDays(50));
    };
  }

  private static Map.Entry<Integer, LocalDate> easter(String date) {
    LocalDate day = LocalDate.parse(date);
    return Map.entry(day.getYear(), day);
  }
}
