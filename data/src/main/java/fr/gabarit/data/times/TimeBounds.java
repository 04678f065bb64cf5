package fr.gabarit.data.times;

import fr.gabarit.time.DateSpan;
import fr.gabarit.time.Intersection;
import fr.gabarit.time.Never;
import fr.gabarit.time.TimeSet;
import fr.gabarit.time.Union;
import java.time.Instant;

/**
 * A span outside of which a set of times holds nothing; the set need not reach its ends.
 *
 * @param start first instant that may be held; {@link Instant#MIN} if unbounded
 * @param end first instant from which on nothing is held; {@link Instant#MAX} if unbounded
 */
public record TimeBounds(Instant start, Instant end) {
  private static final TimeBounds ALL = new TimeBounds(Instant.MIN, Instant.MAX);
  private static final TimeBounds NOTHING = new TimeBounds(Instant.MAX, Instant.MIN);

  public static TimeBounds of(TimeSet set) {
    if (set instanceof Never) {
      return NOTHING;
    }
    if (set instanceof DateSpan span) {
      return new TimeBounds(span.start().orElse(Instant.MIN), span.end().orElse(Instant.MAX));
    }
    if (set instanceof Union union) {
      return union.members().stream().map(TimeBounds::of).reduce(NOTHING, TimeBounds::hull);
    }
    if (set instanceof Intersection intersection) {
      return intersection.members().stream().map(TimeBounds::of).reduce(ALL, TimeBounds::overlap);
    }
    return ALL;
  }

  /** Whether nothing is held at or after this instant. */
  public boolean endedBy(Instant now) {
    return !end.isAfter(now);
  }

  /** Whether the other span lies inside this one. */
  public boolean covers(TimeBounds other) {
    return !start.isAfter(other.start) && !end.isBefore(other.end);
  }

  /** The shortest span around both. */
  public TimeBounds hull(TimeBounds other) {
    return new TimeBounds(
        start.isBefore(other.start) ? start : other.start,
        end.isAfter(other.end) ? end : other.end);
  }

  private TimeBounds overlap(TimeBounds other) {
    return new TimeBounds(
        start.isAfter(other.start) ? start : other.start,
        end.isBefore(other.end) ? end : other.end);
  }
}
