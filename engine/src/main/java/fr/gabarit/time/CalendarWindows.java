package fr.gabarit.time;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Daily windows on any calendar days. A window belongs to the day on which it starts, also where it
 * crosses midnight. {@link WeeklyWindows} says the same more simply where weekdays and holidays are
 * all that counts.
 *
 * @param days days on which windows start
 * @param windows at least one window
 */
public record CalendarWindows(CalendarDays days, List<DailyWindow> windows) implements TimeSet {
  public CalendarWindows {
    Objects.requireNonNull(days, "days");
    windows = List.copyOf(windows);
    if (windows.isEmpty()) {
      throw new IllegalArgumentException(
          "Calendar windows need at least one window; use DailyWindow.WHOLE_DAY for whole days.");
    }
  }

  /** These days from midnight to midnight. */
  public static CalendarWindows wholeDays(CalendarDays days) {
    return new CalendarWindows(days, List.of(DailyWindow.WHOLE_DAY));
  }

  @Override
  public boolean contains(Instant instant) {
    return WindowWalk.contains(days::holds, windows, instant);
  }

  @Override
  public Optional<Instant> nextChange(Instant after, Instant until) {
    return WindowWalk.nextChange(days::holds, windows, after, until);
  }
}
