package fr.gabarit.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Objects;
import java.util.Optional;

/**
 * A stretch of whole days that comes back every year, both ends included; it may cross the new
 * year. A bound on 29 February stands for 28 February in years without it.
 *
 * @param first first day
 * @param last last day
 */
public record YearlySeason(MonthDay first, MonthDay last) implements TimeSet {
  public YearlySeason {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(last, "last");
  }

  @Override
  public boolean contains(Instant instant) {
    LocalDate day = CivilTime.dateOf(instant);
    return holds(day.getYear() - 1, day) || holds(day.getYear(), day);
  }

  @Override
  public Optional<Instant> nextChange(Instant after, Instant until) {
    LocalDate day = CivilTime.dateOf(after);
    LocalDate change = contains(after) ? firstDayAfterRun(day, until) : nextFirstDay(day);
    return Optional.of(CivilTime.opening(change.atStartOfDay()))
        .filter(instant -> !instant.isAfter(until));
  }

  private boolean holds(int startYear, LocalDate day) {
    return !day.isBefore(first.atYear(startYear)) && !day.isAfter(lastDay(startYear));
  }

  /** Last day of the season that starts in this year. */
  private LocalDate lastDay(int startYear) {
    return last.atYear(first.isAfter(last) ? startYear + 1 : startYear);
  }

  /** The first day outside the season, following seasons that touch until beyond the bound. */
  private LocalDate firstDayAfterRun(LocalDate inside, Instant until) {
    LocalDate bound = CivilTime.dateOf(until);
    int startYear = holds(inside.getYear(), inside) ? inside.getYear() : inside.getYear() - 1;
    LocalDate outside = lastDay(startYear).plusDays(1);
    while (!outside.isAfter(bound) && !outside.isBefore(first.atYear(startYear + 1))) {
      startYear++;
      outside = lastDay(startYear).plusDays(1);
    }
    return outside;
  }

  private LocalDate nextFirstDay(LocalDate outside) {
    LocalDate thisYear = first.atYear(outside.getYear());
    return thisYear.isAfter(outside) ? thisYear : first.atYear(outside.getYear() + 1);
  }
}
