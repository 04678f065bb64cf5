package fr.gabarit.time;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The civil days that are public holidays in metropolitan France (Code du travail L3133-1).
 *
 * @see FrenchHolidays
 */
public record PublicHolidays() implements TimeSet {
  private static final WeeklyWindows WHOLE_HOLIDAYS =
      new WeeklyWindows(Set.of(), List.of(DailyWindow.WHOLE_DAY), HolidayRule.INCLUDED);

  @Override
  public boolean contains(Instant instant) {
    return FrenchHolidays.isHoliday(CivilTime.dateOf(instant));
  }

  @Override
  public Optional<Instant> nextChange(Instant after, Instant until) {
    return WHOLE_HOLIDAYS.nextChange(after, until);
  }
}
