package fr.gabarit.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;

/**
 * A window of civil time that opens on some day. An end at or before the start lies on the next
 * day, so 22:00–06:00 crosses midnight and 00:00–00:00 is the whole day.
 *
 * @param start opening time, included
 * @param end closing time, excluded
 */
public record DailyWindow(LocalTime start, LocalTime end) {
  /** From midnight to midnight. */
  public static final DailyWindow WHOLE_DAY =
      new DailyWindow(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

  public DailyWindow {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(end, "end");
  }

  /** Whether the window ends on the day after the one on which it starts. */
  public boolean crossesMidnight() {
    return !end.isAfter(start);
  }

  /** Whether the window closes at the civil time at which it opened, a day later. */
  public boolean lastsWholeDay() {
    return start.equals(end);
  }

  /** When the window that starts on this day opens; see {@link CivilTime#opening}. */
  Instant opensOn(LocalDate day) {
    return CivilTime.opening(day.atTime(start));
  }

  /**
   * When the window that starts on this day closes; see {@link CivilTime#closing}. Not after its
   * opening where clocks jump over the whole window in spring: the window is then empty.
   */
  Instant closesFrom(LocalDate day) {
    return CivilTime.closing((crossesMidnight() ? day.plusDays(1) : day).atTime(end));
  }
}
