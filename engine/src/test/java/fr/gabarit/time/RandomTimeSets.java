package fr.gabarit.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Random trees of time sets whose bounds crowd around one stretch of time. */
final class RandomTimeSets {
  private final Random random;
  private final Instant centre;
  private final RandomCalendarDays days;

  RandomTimeSets(Random random, Instant centre) {
    this.random = random;
    this.centre = centre;
    this.days = RandomCalendarDays.near(random, LocalDate.ofInstant(centre, CivilTime.ZONE));
  }

  TimeSet tree(int depth) {
    if (depth == 0) {
      return leaf();
    }
    return switch (random.nextInt(5)) {
      case 0, 1 -> new Union(members(depth));
      case 2, 3 -> new Intersection(members(depth));
      default -> new Complement(tree(depth - 1));
    };
  }

  private List<TimeSet> members(int depth) {
    List<TimeSet> members = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      members.add(tree(random.nextInt(depth)));
    }
    return members;
  }

  TimeSet leaf() {
    return switch (random.nextInt(16)) {
      case 0 -> new Always();
      case 1 -> new Never();
      case 2, 3 -> span();
      case 4 -> new PublicHolidays();
      case 5, 6 -> new YearlySeason(monthDay(), monthDay());
      case 7, 8, 9, 10 -> new CalendarWindows(days.tree(random.nextInt(3)), windows());
      default -> weekly();
    };
  }

  private DateSpan span() {
    Instant start = minuteNear();
    Instant end = start.plus(Duration.ofMinutes(1 + random.nextInt(20 * 1440)));
    return new DateSpan(
        random.nextInt(4) == 0 ? Optional.empty() : Optional.of(start),
        random.nextInt(4) == 0 ? Optional.empty() : Optional.of(end));
  }

  private WeeklyWindows weekly() {
    HolidayRule holidays = pick(HolidayRule.values());
    EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (random.nextBoolean()) {
        days.add(day);
      }
    }
    boolean mayBeEmpty = holidays == HolidayRule.INCLUDED || holidays == HolidayRule.EVES_INCLUDED;
    if (days.isEmpty() && !mayBeEmpty) {
      days.add(DayOfWeek.SUNDAY);
    }
    return new WeeklyWindows(days, windows(), holidays);
  }

  private List<DailyWindow> windows() {
    List<DailyWindow> windows = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      windows.add(random.nextInt(6) == 0 ? DailyWindow.WHOLE_DAY : new DailyWindow(time(), time()));
    }
    return windows;
  }

  /** Often in the hours that clocks skip or show twice. */
  private LocalTime time() {
    return switch (random.nextInt(3)) {
      case 0 -> LocalTime.of(1 + random.nextInt(3), 15 * random.nextInt(4));
      case 1 -> LocalTime.of(random.nextInt(24), 0);
      default -> LocalTime.of(random.nextInt(24), random.nextInt(60));
    };
  }

  private <T> T pick(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private MonthDay monthDay() {
    if (random.nextInt(6) == 0) {
      return MonthDay.of(Month.FEBRUARY, 28 + random.nextInt(2));
    }
    if (random.nextInt(3) == 0) {
      Month month = Month.of(1 + random.nextInt(12));
      return MonthDay.of(month, 1 + random.nextInt(month.maxLength()));
    }
    return MonthDay.from(LocalDate.ofInstant(minuteNear(), CivilTime.ZONE));
  }

  private Instant minuteNear() {
    return centre.plus(Duration.ofMinutes(random.nextInt(20 * 1440) - 10 * 1440));
  }
}
