package fr.gabarit.data.cerema;

import fr.gabarit.time.Always;
import fr.gabarit.time.Complement;
import fr.gabarit.time.HolidayRule;
import fr.gabarit.time.Intersection;
import fr.gabarit.time.Never;
import fr.gabarit.time.TimeSet;
import fr.gabarit.time.Union;
import fr.gabarit.time.WeeklyWindows;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Whether times hold anything from now on. Answers are kept, since each may mean a search through
 * years; so many different questions as no honest table asks are answered with yes. One per file;
 * not thread-safe.
 */
final class Future {
  private static final int MOST_SEARCHES = 500;

  /** What depends on the weekday only and holds anything does so within a week. */
  private static final Duration SOME_WEEKS = Duration.ofDays(22);

  private final Instant now;
  private final Map<TimeSet, Boolean> answers = new HashMap<>();

  Future(Instant now) {
    this.now = now;
  }

  /** Whether the set holds an instant from now on; if in doubt, yes. */
  boolean mayHold(TimeSet times) {
    if (times instanceof Never || times instanceof Always) {
      return times instanceof Always;
    }
    Boolean known = answers.get(times);
    if (known == null && answers.size() < MOST_SEARCHES) {
      known = times.contains(now) || nextChange(times).isPresent();
      answers.put(times, known);
    }
    return known == null || known;
  }

  private Optional<Instant> nextChange(TimeSet times) {
    return isWeekly(times) ? times.nextChange(now, now.plus(SOME_WEEKS)) : times.nextChange(now);
  }

  private static boolean isWeekly(TimeSet times) {
    if (times instanceof Union union) {
      return union.members().stream().allMatch(Future::isWeekly);
    }
    if (times instanceof Intersection intersection) {
      return intersection.members().stream().allMatch(Future::isWeekly);
    }
    if (times instanceof Complement complement) {
      return isWeekly(complement.set());
    }
    return times instanceof WeeklyWindows windows && windows.holidays() == HolidayRule.AS_WEEKDAY;
  }
}
