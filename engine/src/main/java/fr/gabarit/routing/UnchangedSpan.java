package fr.gabarit.routing;

import fr.gabarit.overlay.TimeSlice;
import fr.gabarit.overlay.VehicleOverlay;
import java.time.Instant;

/** How long after a departure the same rules are in force. Thread-safe. */
final class UnchangedSpan {
  private final VehicleOverlay rules;
  private final long departureMillis;
  private final TimeSlice slice;
  private volatile long untilMillis;
  private boolean changes;

  UnchangedSpan(VehicleOverlay rules, Instant departure) {
    this.rules = rules;
    departureMillis = departure.toEpochMilli();
    slice = rules.slice(departure);
    untilMillis = slice.untilMillis();
  }

  /** The slice of the departure. */
  TimeSlice slice() {
    return slice;
  }

  /** Whether no rule changes until this long after the departure. */
  boolean lasts(long millis) {
    long wanted = departureMillis + millis;
    return wanted < untilMillis || lastsUntil(wanted);
  }

  private synchronized boolean lastsUntil(long wanted) {
    while (!changes && untilMillis <= wanted) {
      TimeSlice next = rules.slice(untilMillis);
      if (next.signature().equals(slice.signature())) {
        untilMillis = next.untilMillis();
      } else {
        changes = true;
      }
    }
    return wanted < untilMillis;
  }
}
