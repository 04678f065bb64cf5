package fr.gabarit.data.times;

import fr.gabarit.time.DailyWindow;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * What a time slot means in civil time.
 *
 * @param windows may be empty when narrowed
 * @param uncertain whether they were rounded
 */
public record SlotWindows(List<DailyWindow> windows, boolean uncertain) {
  public SlotWindows {
    windows = List.copyOf(windows);
  }

  /**
   * Reads a slot.
   *
   * @param start first moment
   * @param startClock how its digits are meant; also how far the slot is shifted
   * @param end first moment after the slot
   * @param endClock how its digits are meant
   */
  public static SlotWindows of(
      SlotDigits start,
      SlotClock startClock,
      SlotDigits end,
      SlotClock endClock,
      Rounding rounding) {
    LocalTime first = start.onClock(startClock);
    LocalTime last = end.onClock(endClock);
    List<Integer> shifts = startClock.shiftHours();
    return new SlotWindows(
        rounding == Rounding.WIDEN ? widen(first, last, shifts) : narrow(first, last, shifts),
        startClock.uncertain());
  }

  /**
   * The union of the readings. The hour is shifted modulo a day and the day is kept, as the
   * register shifts the digits only; two readings on either side of midnight are two windows.
   */
  private static List<DailyWindow> widen(LocalTime start, LocalTime end, List<Integer> shifts) {
    int least = shifts.get(0);
    int most = shifts.get(shifts.size() - 1);
    Duration length = length(start, end);
    boolean sameDay = !start.plusHours(least).isAfter(start.plusHours(most));
    boolean overlapping = length.compareTo(Duration.ofHours(1)) >= 0;
    boolean withinADay = length.plusHours(most - least).compareTo(Duration.ofDays(1)) <= 0;
    if (sameDay && overlapping && withinADay) {
      return List.of(new DailyWindow(start.plusHours(least), end.plusHours(most)));
    }
    List<DailyWindow> windows = new ArrayList<>();
    for (int shift : shifts) {
      windows.add(new DailyWindow(start.plusHours(shift), end.plusHours(shift)));
    }
    return windows;
  }

  /** The hours that all readings have in common. */
  private static List<DailyWindow> narrow(LocalTime start, LocalTime end, List<Integer> shifts) {
    int least = shifts.get(0);
    int most = shifts.get(shifts.size() - 1);
    boolean sameDay = !start.plusHours(least).isAfter(start.plusHours(most));
    boolean somethingLeft = length(start, end).compareTo(Duration.ofHours(most - least)) > 0;
    return sameDay && somethingLeft
        ? List.of(new DailyWindow(start.plusHours(most), end.plusHours(least)))
        : List.of();
  }

  private static Duration length(LocalTime start, LocalTime end) {
    Duration length = Duration.between(start, end);
    return end.isAfter(start) ? length : length.plusDays(1);
  }
}
