package fr.gabarit.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A set of instants, closed under union, intersection and complement.
 *
 * <p>Calendar members (windows, holidays, seasons) are read in the civil time of {@link
 * CivilTime#ZONE}; their bounds are exact across changes to and from summer time. Every interval is
 * closed at its start and open at its end. All implementations are immutable and thread-safe.
 */
public sealed interface TimeSet
    permits Always,
        Never,
        DateSpan,
        WeeklyWindows,
        CalendarWindows,
        PublicHolidays,
        YearlySeason,
        Union,
        Intersection,
        Complement {

  /** Whether the set holds this instant. */
  boolean contains(Instant instant);

  /**
   * The first instant strictly after {@code after}, and not after {@code until}, at which
   * membership changes: {@code contains} differs between it and the moment just before it. Empty if
   * membership does not change up to and including {@code until}.
   */
  Optional<Instant> nextChange(Instant after, Instant until);

  /**
   * The first instant strictly after {@code instant} at which membership changes: {@code contains}
   * differs between it and the moment just before it. Empty if membership never changes again (or
   * not within {@link CivilTime#SEARCH_YEARS} years).
   */
  default Optional<Instant> nextChange(Instant instant) {
    // Years of 366 days, so that a yearly change on the very last day is still found.
    return nextChange(instant, instant.plus(Duration.ofDays(366L * CivilTime.SEARCH_YEARS)));
  }
}
