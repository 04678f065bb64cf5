package fr.gabarit.routing;

import fr.gabarit.overlay.TimeSlice;
import fr.gabarit.overlay.VehicleOverlay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Which rules are in force during a time after a departure. Immutable and thread-safe. */
final class TableSpan {
  private static final long LONGEST = LegSearch.LONGEST_TIMED_TRIP.toMillis();

  private final long departureMillis;
  private final List<TimeSlice> slices;
  private final long untilMillis;

  private TableSpan(long departureMillis, List<TimeSlice> slices, long untilMillis) {
    this.departureMillis = departureMillis;
    this.slices = List.copyOf(slices);
    this.untilMillis = untilMillis;
  }

  /**
   * The span that lasts at least so long; longer while no other rules come into force.
   *
   * @param lengthMillis what is longer than a day counts as a day
   */
  static TableSpan of(VehicleOverlay rules, Instant departure, long lengthMillis) {
    long departureMillis = departure.toEpochMilli();
    long needed = departureMillis + Math.min(lengthMillis, LONGEST);
    List<TimeSlice> slices = new ArrayList<>();
    TimeSlice slice = rules.slice(departure);
    slices.add(slice);
    long until = slice.untilMillis();
    while (until <= departureMillis + LONGEST) {
      TimeSlice next = rules.slice(Instant.ofEpochMilli(until));
      boolean known = slices.stream().anyMatch(one -> one.signature().equals(next.signature()));
      if (!known) {
        if (until > needed) {
          break;
        }
        slices.add(next);
      }
      until = next.untilMillis();
    }
    return new TableSpan(departureMillis, slices, until);
  }

  /** The slices that differ, that of the departure first. */
  List<TimeSlice> slices() {
    return slices;
  }

  /** The slice of the departure. */
  TimeSlice first() {
    return slices.get(0);
  }

  /** Whether what takes so long is over before the span is. */
  boolean lasts(long millis) {
    return departureMillis + millis < untilMillis;
  }

  /** Whether no trip that counts takes longer. */
  boolean lastsAnyTrip() {
    return lasts(LONGEST);
  }
}
