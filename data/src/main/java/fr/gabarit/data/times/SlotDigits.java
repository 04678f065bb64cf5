package fr.gabarit.data.times;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of day as it is printed.
 *
 * @param digits what is printed; 24:00 is midnight
 * @param offset printed behind it, if any
 */
public record SlotDigits(LocalTime digits, Optional<ZoneOffset> offset) {
  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?(?:(Z)|(?:([+-])(\\d{2}):(\\d{2})))?");
  private static final int LAST_OFFSET_HOUR = 18;
  private static final ZoneOffset CIVIL_WINTER = ZoneOffset.ofHours(1);
  private static final ZoneOffset CIVIL_SUMMER = ZoneOffset.ofHours(2);

  /** Reads a text such as 22:00, 22:00:00 or 22:00:00+01:00; fractions of seconds are dropped. */
  public static Optional<SlotDigits> of(String text) {
    Matcher matcher = TIME.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(matcher.group(1));
    int minute = Integer.parseInt(matcher.group(2));
    int second = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
    boolean endOfDay = hour == 24 && minute == 0 && second == 0;
    boolean offsetFits =
        matcher.group(5) == null
            || (Integer.parseInt(matcher.group(6)) < LAST_OFFSET_HOUR
                && Integer.parseInt(matcher.group(7)) <= 59);
    if ((hour > 23 && !endOfDay) || minute > 59 || second > 59 || !offsetFits) {
      return Optional.empty();
    }
    return Optional.of(new SlotDigits(LocalTime.of(hour % 24, minute, second), offset(matcher)));
  }

  private static Optional<ZoneOffset> offset(Matcher matcher) {
    if (matcher.group(4) != null) {
      return Optional.of(ZoneOffset.UTC);
    }
    if (matcher.group(5) == null) {
      return Optional.empty();
    }
    int seconds =
        Integer.parseInt(matcher.group(6)) * 3600 + Integer.parseInt(matcher.group(7)) * 60;
    return Optional.of(
        ZoneOffset.ofTotalSeconds(matcher.group(5).equals("-") ? -seconds : seconds));
  }

  /** Whether the offset is one of French civil time: the digits are then the wall clock. */
  public boolean hasCivilOffset() {
    return offset.filter(o -> o.equals(CIVIL_WINTER) || o.equals(CIVIL_SUMMER)).isPresent();
  }

  /** The digits; in UTC where the clock is UTC's. */
  LocalTime onClock(SlotClock clock) {
    return clock.equals(SlotClock.UTC)
        ? digits.minusSeconds(offset.map(ZoneOffset::getTotalSeconds).orElse(0))
        : digits;
  }

  /** Ends are printed as the last minute: 23:59 means until midnight. */
  public SlotDigits endOfMinute() {
    return digits.getMinute() == 59
        ? new SlotDigits(digits.withSecond(0).withNano(0).plusMinutes(1), offset)
        : this;
  }
}
