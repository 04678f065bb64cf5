package fr.gabarit.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Daily windows on chosen weekdays.
 *
 * @param days weekdays on which windows start; may be empty only with {@link HolidayRule#INCLUDED}
 * @param windows at least one window
 * @param holidays what public holidays change
 */
public record WeeklyWindows(Set<DayOfWeek> days, List<DailyWindow> windows, HolidayRule holidays)
    implements TimeSet {
  @Override
  public boolean contains(Instant instant) {
    throw new IllegalStateException("skeleton");
  }

  @Override
  public Optional<Instant> nextChange(Instant instant) {
    throw new IllegalStateException("skeleton");
  }
}
