package fr.gabarit.bay;

import fr.gabarit.time.Always;
import fr.gabarit.time.TimeSet;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Who may stand in a delivery bay, and when. Immutable.
 *
 * @param kind what the bay is
 * @param active whether it is in use
 * @param reserved when it is surely kept for deliveries
 * @param possiblyReserved when it may be; the same where the hours are not in doubt
 * @param maxStay how long a vehicle may stay, if limited
 * @param stayControl how that is watched, if told
 * @param massLimits where the source limits the mass: the limits, each with its hours; outside all
 *     of these hours no lorry may stand there
 */
public record BayUse(
    Kind kind,
    boolean active,
    TimeSet reserved,
    TimeSet possiblyReserved,
    Optional<Duration> maxStay,
    Optional<StayControl> stayControl,
    List<MassLimit> massLimits) {
  public BayUse {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(reserved, "reserved");
    Objects.requireNonNull(possiblyReserved, "possiblyReserved");
    massLimits = List.copyOf(massLimits);
    if (maxStay.filter(stay -> stay.isNegative() || stay.isZero()).isPresent()) {
      throw new IllegalArgumentException("The longest stay must be above 0 minutes.");
    }
  }

  /** A bay in use that is kept for deliveries at all hours. */
  public static BayUse always(Kind kind) {
    return new BayUse(
        kind, true, new Always(), new Always(), Optional.empty(), Optional.empty(), List.of());
  }

  /** Whether the source leaves the hours in doubt. */
  public boolean hoursUncertain() {
    return !reserved.equals(possiblyReserved);
  }

  /** What a bay is. */
  public enum Kind {
    /** Kept for deliveries in a window of time, for parking outside of it. */
    PERIODIC,
    /** Kept for deliveries at all hours. */
    PERMANENT,
    /** A zone for goods rather than a marked bay. */
    GOODS_ZONE,
    /** A dock or ramp of a building. */
    LOADING_DOCK,
    UNKNOWN
  }

  /** How the length of a stay is watched. */
  public enum StayControl {
    CAMERA,
    SENSOR,
    DISC,
    OTHER
  }

  /**
   * A limit of the permitted mass at some hours.
   *
   * @param maxTonnes above 0
   * @param hours when it holds
   */
  public record MassLimit(double maxTonnes, TimeSet hours) {
    public MassLimit {
      Objects.requireNonNull(hours, "hours");
      if (!(maxTonnes > 0 && maxTonnes <= 1000)) {
        throw new IllegalArgumentException(
            "A mass limit must be above 0 and at most 1000 t but is %s.".formatted(maxTonnes));
      }
    }
  }
}
