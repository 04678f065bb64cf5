package fr.gabarit.tour;

import fr.gabarit.network.RoadPosition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A stop to be made by some vehicle.
 *
 * @param id unique among the stops of a problem
 * @param place where
 * @param stay how long it takes
 * @param size what it takes of a vehicle's capacity, at least 0
 * @param windows when it may begin; at any time if there is none
 */
public record TourStop(
    String id, RoadPosition place, Duration stay, int size, List<Window> windows) {
  public TourStop {
    windows = List.copyOf(windows);
    if (size < 0 || stay.isNegative()) {
      throw new IllegalArgumentException(
          "size and stay must not be negative but were %d and %s.".formatted(size, stay));
    }
  }

  /**
   * A time during which a stop may begin.
   *
   * @param opens from when on
   * @param closes until when, inclusive
   */
  public record Window(Instant opens, Instant closes) {
    public Window {
      if (closes.isBefore(opens)) {
        throw new IllegalArgumentException(
            "A window must not close at %s before it opens at %s.".formatted(closes, opens));
      }
    }
  }

  /** When the stop begins for a vehicle that is there at a time; empty if it is too late. */
  Optional<Instant> begin(Instant arrival) {
    if (windows.isEmpty()) {
      return Optional.of(arrival);
    }
    return windows.stream()
        .filter(window -> !window.closes().isBefore(arrival))
        .map(window -> window.opens().isAfter(arrival) ? window.opens() : arrival)
        .min(Instant::compareTo);
  }
}
