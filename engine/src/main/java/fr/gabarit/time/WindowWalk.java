package fr.gabarit.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Membership and changes of daily windows that start on some days and not on others. */
final class WindowWalk {
  private WindowWalk() {}

  static boolean contains(
      Predicate<LocalDate> startsOn, List<DailyWindow> windows, Instant instant) {
    return latestClosing(startsOn, windows, instant).isPresent();
  }

  /** The first change in ({@code after}, {@code until}]. */
  static Optional<Instant> nextChange(
      Predicate<LocalDate> startsOn, List<DailyWindow> windows, Instant after, Instant until) {
    Optional<Instant> closing = latestClosing(startsOn, windows, after);
    return closing.isEmpty()
        ? nextOpening(startsOn, windows, after, until)
        : endOfRun(startsOn, windows, closing.get(), until);
  }

  /** The latest closing of the windows that hold this instant; empty if none does. */
  private static Optional<Instant> latestClosing(
      Predicate<LocalDate> startsOn, List<DailyWindow> windows, Instant instant) {
    LocalDate today = CivilTime.dateOf(instant);
    Instant latest = latestClosing(startsOn, windows, today, instant, null);
    return Optional.ofNullable(
        latestClosing(startsOn, windows, today.minusDays(1), instant, latest));
  }

  private static Instant latestClosing(
      Predicate<LocalDate> startsOn,
      List<DailyWindow> windows,
      LocalDate day,
      Instant instant,
      Instant latestSoFar) {
    if (!startsOn.test(day)) {
      return latestSoFar;
    }
    Instant latest = latestSoFar;
    for (DailyWindow window : windows) {
      if (!instant.isBefore(window.opensOn(day))) {
        Instant closing = window.closesFrom(day);
        if (instant.isBefore(closing) && (latest == null || closing.isAfter(latest))) {
          latest = closing;
        }
      }
    }
    return latest;
  }

  /** Follows windows that touch or overlap from one closing to the next. */
  private static Optional<Instant> endOfRun(
      Predicate<LocalDate> startsOn,
      List<DailyWindow> windows,
      Instant firstClosing,
      Instant until) {
    Instant end = firstClosing;
    while (!end.isAfter(until)) {
      Optional<Instant> next = latestClosing(startsOn, windows, end);
      if (next.isEmpty()) {
        return Optional.of(end);
      }
      end = next.get();
    }
    return Optional.empty();
  }

  private static Optional<Instant> nextOpening(
      Predicate<LocalDate> startsOn, List<DailyWindow> windows, Instant after, Instant until) {
    LocalDate last = CivilTime.dateOf(until);
    for (LocalDate day = CivilTime.dateOf(after); !day.isAfter(last); day = day.plusDays(1)) {
      if (!startsOn.test(day)) {
        continue;
      }
      Instant earliest = null;
      for (DailyWindow window : windows) {
        Instant opening = window.opensOn(day);
        if (opening.isAfter(after)
            && opening.isBefore(window.closesFrom(day))
            && (earliest == null || opening.isBefore(earliest))) {
          earliest = opening;
        }
      }
      if (earliest != null) {
        return earliest.isAfter(until) ? Optional.empty() : Optional.of(earliest);
      }
    }
    return Optional.empty();
  }
}
