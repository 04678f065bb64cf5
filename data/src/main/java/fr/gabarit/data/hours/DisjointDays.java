package fr.gabarit.data.hours;

import fr.gabarit.time.CalendarDays;
import fr.gabarit.time.YearlyDay;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Tells of the commonest sets of days, without looking at single days, that none is in both. */
final class DisjointDays {
  private static final int LEAP_YEAR = 2024;

  private DisjointDays() {}

  /** True only if no day can be in both; false in doubt. */
  static boolean areDisjoint(CalendarDays one, CalendarDays other) {
    if (one instanceof CalendarDays.AnyOf any) {
      return any.members().stream().allMatch(member -> areDisjoint(member, other));
    }
    if (other instanceof CalendarDays.AnyOf) {
      return areDisjoint(other, one);
    }
    Optional<Span> years = years(one);
    Optional<Span> otherYears = years(other);
    if (years.isPresent() && otherYears.isPresent()) {
      return years.get().isApartFrom(otherYears.get());
    }
    if (one instanceof CalendarDays.IsoWeeks a && other instanceof CalendarDays.IsoWeeks b) {
      return a.last() < b.first() || b.last() < a.first();
    }
    if (one instanceof CalendarDays.Yearly a && other instanceof CalendarDays.Yearly b) {
      Optional<BitSet> days = daysOfLeapYear(a);
      return days.isPresent()
          && daysOfLeapYear(b).map(others -> !days.get().intersects(others)).orElse(false);
    }
    return false;
  }

  /** Days since the epoch between which a set lies; empty if it is not of that kind. */
  private static Optional<Span> years(CalendarDays days) {
    if (days instanceof CalendarDays.Dates dates) {
      return Optional.of(
          new Span(
              dates.first().toEpochDay(),
              dates.last().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE)));
    }
    return days instanceof CalendarDays.Years years
        ? Optional.of(
            new Span(
                LocalDate.ofYearDay(years.first(), 1).toEpochDay(),
                years
                    .last()
                    .map(last -> LocalDate.ofYearDay(last + 1, 1).toEpochDay() - 1)
                    .orElse(Long.MAX_VALUE)))
        : Optional.empty();
  }

  private record Span(long first, long last) {
    boolean isApartFrom(Span other) {
      return last < other.first || other.last < first;
    }
  }

  /** The days of a stretch between days of the calendar; empty for any other. */
  private static Optional<BitSet> daysOfLeapYear(CalendarDays.Yearly yearly) {
    if (!isDate(yearly.first()) || !isDate(yearly.last())) {
      return Optional.empty();
    }
    BitSet days = new BitSet();
    List<LocalDate> bounds =
        List.of(yearly.first().firstIn(LEAP_YEAR), yearly.last().lastIn(LEAP_YEAR));
    int first = Collections.min(bounds).getDayOfYear();
    int last = Collections.max(bounds).getDayOfYear();
    if (yearly.crossesNewYear()) {
      days.set(1, first + 1);
      days.set(last, 367);
    } else {
      days.set(first, last + 1);
    }
    return Optional.of(days);
  }

  private static boolean isDate(YearlyDay day) {
    return day.anchor() instanceof YearlyDay.Anchor.OnDate
        && day.weekday().isEmpty()
        && day.plusDays() == 0;
  }
}
