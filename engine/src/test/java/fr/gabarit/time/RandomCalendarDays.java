package fr.gabarit.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Random trees of sets of days, of every kind there is. */
public final class RandomCalendarDays {
  private final Random random;
  private final Supplier<LocalDate> days;

  private RandomCalendarDays(Random random, Supplier<LocalDate> days) {
    this.random = random;
    this.days = days;
  }

  /** Any at all, within some hundred years. */
  public static RandomCalendarDays any(Random random) {
    return new RandomCalendarDays(random, () -> LocalDate.EPOCH.plusDays(random.nextInt(40_000)));
  }

  /** Such that most change near one day. */
  static RandomCalendarDays near(Random random, LocalDate centre) {
    return new RandomCalendarDays(random, () -> centre.plusDays(random.nextInt(20) - 10));
  }

  /** A tree of sets, so many levels deep. */
  public CalendarDays tree(int depth) {
    if (depth == 0) {
      return leaf();
    }
    return switch (random.nextInt(7)) {
      case 0, 1 -> new CalendarDays.AnyOf(some(() -> tree(depth - 1)));
      case 2, 3 -> new CalendarDays.AllOf(some(() -> tree(depth - 1)));
      case 4 -> new CalendarDays.Except(tree(depth - 1));
      case 5 -> new CalendarDays.Shifted(tree(depth - 1), random.nextInt(9) - 4);
      default -> leaf();
    };
  }

  private CalendarDays leaf() {
    return switch (random.nextInt(9)) {
      case 0 -> new CalendarDays.EveryDay();
      case 1 -> new CalendarDays.Weekdays(weekdays());
      case 2 -> new CalendarDays.NthWeekdays(weekdays(), new TreeSet<>(some(() -> place(5))));
      case 3 -> new CalendarDays.Holidays();
      case 4 -> dates();
      case 5 -> years();
      case 6 -> weeks();
      default -> new CalendarDays.Yearly(yearlyDay(), yearlyDay());
    };
  }

  private CalendarDays dates() {
    LocalDate first = days.get();
    return new CalendarDays.Dates(
        first,
        random.nextInt(4) == 0
            ? Optional.empty()
            : Optional.of(first.plusDays(random.nextInt(12))));
  }

  private CalendarDays years() {
    int first = days.get().getYear() - random.nextInt(4);
    return new CalendarDays.Years(
        first,
        random.nextBoolean() ? Optional.empty() : Optional.of(first + random.nextInt(4)),
        1 + random.nextInt(3));
  }

  private CalendarDays weeks() {
    int first = 1 + random.nextInt(53);
    return new CalendarDays.IsoWeeks(
        first, first + random.nextInt(54 - first), 1 + random.nextInt(3));
  }

  private YearlyDay yearlyDay() {
    YearlyDay.Anchor anchor =
        switch (random.nextInt(4)) {
          case 0 -> new YearlyDay.Anchor.Easter();
          case 1 ->
              new YearlyDay.Anchor.NthWeekday(
                  Month.from(days.get()), DayOfWeek.of(1 + random.nextInt(7)), place(4));
          default ->
              new YearlyDay.Anchor.OnDate(
                  random.nextInt(6) == 0 ? MonthDay.of(2, 29) : MonthDay.from(days.get()));
        };
    Optional<YearlyDay.WeekdayMove> move =
        random.nextInt(3) > 0
            ? Optional.empty()
            : Optional.of(
                new YearlyDay.WeekdayMove(
                    DayOfWeek.of(1 + random.nextInt(7)), random.nextBoolean()));
    return new YearlyDay(anchor, move, random.nextBoolean() ? 0 : random.nextInt(21) - 10);
  }

  private int place(int last) {
    int place = 1 + random.nextInt(last);
    return random.nextBoolean() ? place : -place;
  }

  private Set<DayOfWeek> weekdays() {
    EnumSet<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
    for (DayOfWeek day : DayOfWeek.values()) {
      if (random.nextInt(3) == 0) {
        days.add(day);
      }
    }
    return days;
  }

  private <T> List<T> some(Supplier<T> one) {
    return Stream.generate(one).limit(1 + random.nextInt(3)).toList();
  }
}
