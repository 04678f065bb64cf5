package fr.gabarit.order;

import java.time.Duration;

/** What a measure rules. Immutable. */
public sealed interface Effect {

  /** The vehicles concerned may not enter. */
  record NoEntry() implements Effect {}

  /**
   * The vehicles concerned may not go faster.
   *
   * @param maxSpeedKmh 1 to 130
   */
  record SpeedLimit(int maxSpeedKmh) implements Effect {
    public SpeedLimit {
      if (maxSpeedKmh < 1 || maxSpeedKmh > 130) {
        throw new IllegalArgumentException(
            "maxSpeedKmh must be between 1 and 130 but was %d.".formatted(maxSpeedKmh));
      }
    }
  }

  /**
   * One lane worked in both directions by turns; passable, with a wait on entering.
   *
   * @param delay expected wait, once for each connected stretch
   */
  record AlternatingTraffic(Duration delay) implements Effect {
    /** Expected wait where the order gives none. */
    public static final Duration DEFAULT_DELAY = Duration.ofSeconds(60);

    public AlternatingTraffic {
      if (delay.isNegative()) {
        throw new IllegalArgumentException("delay must not be negative but was " + delay + ".");
      }
    }
  }

  /** No overtaking; no effect on route choice. */
  record NoOvertaking() implements Effect {}

  /** No standing or parking; concerns stops and bays, not ways. */
  record ParkingProhibited() implements Effect {}

  /** A lay-by where lorries are held in winter; shown, never enforced. */
  record StorageArea(String description) implements Effect {}
}
