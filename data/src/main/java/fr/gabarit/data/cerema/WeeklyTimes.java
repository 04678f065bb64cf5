package fr.gabarit.data.cerema;

import fr.gabarit.time.Complement;
import fr.gabarit.time.HolidayRule;
import fr.gabarit.time.Intersection;
import fr.gabarit.time.Never;
import fr.gabarit.time.TimeSet;
import fr.gabarit.time.Union;
import fr.gabarit.time.WeeklyWindows;
import java.time.Duration;
import java.time.Instant;

/** Times that come back every week, for which it is quickly found out whether there are any. */
final class WeeklyTimes {
  /** Any weeks without a change of the clocks will do. */
  private static final Instant SOME_MONDAY = Instant.parse("2026-01-05T00:00:00Z");

  private static final Duration SOME_WEEKS = Duration.ofDays(15);

  private WeeklyTimes() {}

  /** Whether the set is known to hold nothing; of other than weekly times that is not known. */
  static boolean isEmpty(TimeSet times) {
    return times instanceof Never
        || (isWeekly(times)
            && !times.contains(SOME_MONDAY)
            && times.nextChange(SOME_MONDAY, SOME_MONDAY.plus(SOME_WEEKS)).isEmpty());
  }

  private static boolean isWeekly(TimeSet times) {
    if (times instanceof Union union) {
      return union.members().stream().allMatch(WeeklyTimes::isWeekly);
    }
    if (times instanceof Intersection intersection) {
      return intersection.members().stream().allMatch(WeeklyTimes::isWeekly);
    }
    if (times instanceof Complement complement) {
      return isWeekly(complement.set());
    }
    return times instanceof WeeklyWindows windows && windows.holidays() == HolidayRule.AS_WEEKDAY;
  }
}
