package fr.gabarit.data.datex;

import fr.gabarit.time.DailyWindow;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads time slots of the day as windows of civil time. */
final class SlotReader {
  private static final Pattern TIME =
      Pattern.compile("(\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?(Z|([+-])(\\d{2}):(\\d{2}))?");
  private static final int CIVIL_WINTER_SECONDS = 3600;
  private static final int CIVIL_SUMMER_SECONDS = 7200;

  private final Publisher publisher;
  private final SlotClock clock;

  /**
   * @param clock how slots of the register are read; used for {@link Publisher#DIALOG} only
   */
  SlotReader(Publisher publisher, SlotClock clock) {
    this.publisher = publisher;
    this.clock = clock;
  }

  /**
   * Windows of one slot.
   *
   * @param windows may be empty when narrowed
   * @param uncertain whether they were rounded
   */
  record Slot(List<DailyWindow> windows, boolean uncertain) {}

  /** Reads an element with startTimeOfPeriod and endTimeOfPeriod. */
  Slot read(DatexElement slot, Rounding rounding) throws RefusedMeasureException {
    Printed start = printed(slot, "startTimeOfPeriod");
    Printed end = printed(slot, "endTimeOfPeriod");
    SlotClock reading = clockOf(start);
    LocalTime first = start.onClock(reading);
    LocalTime last = endOfMinute(end.onClock(clockOf(end)));
    List<Integer> shifts = reading.shiftHours();
    return new Slot(
        rounding == Rounding.WIDEN ? widen(first, last, shifts) : narrow(first, last, shifts),
        reading.uncertain());
  }

  private SlotClock clockOf(Printed time) {
    boolean civilOffset =
        time.offsetSeconds() == CIVIL_WINTER_SECONDS
            || time.offsetSeconds() == CIVIL_SUMMER_SECONDS;
    if (time.hasOffset() && civilOffset) {
      return SlotClock.CIVIL;
    }
    if (publisher == Publisher.DIALOG) {
      return clock;
    }
    return time.hasOffset() ? SlotClock.UTC : SlotClock.CIVIL;
  }

  /** Ends are printed as the last minute: 23:59 means until midnight. */
  private static LocalTime endOfMinute(LocalTime end) {
    return end.getMinute() == 59 ? end.withSecond(0).withNano(0).plusMinutes(1) : end;
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

  private static Printed printed(DatexElement slot, String name) throws RefusedMeasureException {
    String text =
        slot.textAt(name)
            .orElseThrow(
                () ->
                    RefusedMeasureException.invalid(
                        slot, "A time slot has no %s.".formatted(name), "Give both ends."));
    Matcher matcher = TIME.matcher(text);
    if (!matcher.matches()) {
      throw invalid(slot, name, text);
    }
    int hour = Integer.parseInt(matcher.group(1));
    int minute = Integer.parseInt(matcher.group(2));
    int second = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
    boolean endOfDay = hour == 24 && minute == 0 && second == 0;
    if ((hour > 23 && !endOfDay) || minute > 59 || second > 59) {
      throw invalid(slot, name, text);
    }
    int offset = 0;
    if (matcher.group(5) != null) {
      offset = Integer.parseInt(matcher.group(6)) * 3600 + Integer.parseInt(matcher.group(7)) * 60;
      offset = matcher.group(5).equals("-") ? -offset : offset;
    }
    return new Printed(LocalTime.of(hour % 24, minute, second), matcher.group(4) != null, offset);
  }

  private static RefusedMeasureException invalid(DatexElement slot, String name, String text) {
    return RefusedMeasureException.invalid(
        slot, "%s '%s' is not a time of day.".formatted(name, text), "Write it like 22:00:00.");
  }

  private record Printed(LocalTime digits, boolean hasOffset, int offsetSeconds) {
    /** The digits; in UTC where the clock is UTC's. */
    LocalTime onClock(SlotClock clock) {
      return clock.equals(SlotClock.UTC) ? digits.minusSeconds(offsetSeconds) : digits;
    }
  }
}
