package fr.gabarit.time;

import java.time.LocalTime;

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

  /** Whether the window ends on the day after the one on which it starts. */
  public boolean crossesMidnight() {
    return !end.isAfter(start);
  }
}
