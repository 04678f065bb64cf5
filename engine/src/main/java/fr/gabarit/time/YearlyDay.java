package fr.gabarit.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import java.util.Optional;

/**
 * A day that comes once a year: an anchor, then moved to a weekday, then by some days. Immutable.
 *
 * @param anchor where to start from
 * @param weekday a weekday to move to, away from the anchor also where that falls on it: the Sunday
 *     before 25 December is the 18th if Christmas is on a Sunday
 * @param plusDays days added at the end, negative for earlier; at most 366 either way
 */
public record YearlyDay(Anchor anchor, Optional<WeekdayMove> weekday, int plusDays) {
  private static final int MOST_DAYS = 366;

  /** Any leap year: usual days of the year are counted in it. */
  private static final int USUAL_YEAR = 2024;

  public YearlyDay {
    Objects.requireNonNull(anchor, "anchor");
    Objects.requireNonNull(weekday, "weekday");
    if (Math.abs(plusDays) > MOST_DAYS) {
      throw new IllegalArgumentException(
          "A day of the year can be moved by 366 days at most, but got %d.".formatted(plusDays));
    }
  }

  /** A day of the calendar. */
  public static YearlyDay of(MonthDay day) {
    return new YearlyDay(new Anchor.OnDate(day), Optional.empty(), 0);
  }

  /** Some days after Easter Sunday; negative for before. */
  public static YearlyDay easter(int plusDays) {
    return new YearlyDay(new Anchor.Easter(), Optional.empty(), plusDays);
  }

  /** Where a yearly day is counted from. */
  public sealed interface Anchor {
    /** A day of the calendar. 29 February has no day of its own in common years. */
    record OnDate(MonthDay day) implements Anchor {
      public OnDate {
        Objects.requireNonNull(day, "day");
      }
    }

    /** Easter Sunday. */
    record Easter() implements Anchor {}

    /**
     * A weekday counted within a month.
     *
     * @param place 1 to 4 from the start of the month, -1 to -4 from its end, so that every year
     *     has the day
     */
    record NthWeekday(Month month, DayOfWeek day, int place) implements Anchor {
      private static final int LAST_PLACE = 4;

      public NthWeekday {
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(day, "day");
        if (place == 0 || Math.abs(place) > LAST_PLACE) {
          throw new IllegalArgumentException(
              "A yearly weekday's place in its month is 1 to 4 or -4 to -1, but got %d."
                  .formatted(place));
        }
      }
    }
  }

  /**
   * A move to a weekday.
   *
   * @param forward to the first such day after the anchor, otherwise to the last one before it
   */
  public record WeekdayMove(DayOfWeek day, boolean forward) {
    public WeekdayMove {
      Objects.requireNonNull(day, "day");
    }
  }

  /** The day as the first of a stretch: 29 February stands for 1 March in common years. */
  public LocalDate firstIn(int year) {
    return moved(anchorIn(year, true));
  }

  /** The day as the last of a stretch: 29 February stands for 28 February in common years. */
  public LocalDate lastIn(int year) {
    return moved(anchorIn(year, false));
  }

  /**
   * Where in the year the day lies in most years, to tell which of two comes first: Easter is taken
   * for 8 April.
   */
  int usualDayOfYear() {
    return (anchor instanceof Anchor.Easter
                ? LocalDate.of(USUAL_YEAR, Month.APRIL, 8)
                : anchorIn(USUAL_YEAR, true))
            .getDayOfYear()
        + plusDays;
  }

  /** Whether the day of a year may fall into another one. */
  boolean mayLeaveItsYear() {
    return weekday.isPresent() || plusDays != 0;
  }

  private LocalDate anchorIn(int year, boolean asFirst) {
    if (anchor instanceof Anchor.Easter) {
      return FrenchHolidays.easterSunday(year);
    }
    if (anchor instanceof Anchor.NthWeekday nth) {
      return LocalDate.of(year, nth.month(), 1)
          .with(TemporalAdjusters.dayOfWeekInMonth(nth.place(), nth.day()));
    }
    MonthDay day = ((Anchor.OnDate) anchor).day();
    // MonthDay.atYear turns 29 February of a common year into the 28th.
    return asFirst && !day.isValidYear(year) ? day.atYear(year).plusDays(1) : day.atYear(year);
  }

  private LocalDate moved(LocalDate day) {
    LocalDate onWeekday =
        weekday
            .map(
                move ->
                    day.with(
                        move.forward()
                            ? TemporalAdjusters.next(move.day())
                            : TemporalAdjusters.previous(move.day())))
            .orElse(day);
    return onWeekday.plusDays(plusDays);
  }
}
