package fr.gabarit.vehicle;

import java.util.Objects;
import java.util.Optional;

/**
 * Which tunnels a load may not pass (ADR 8.6.4). Immutable.
 *
 * @param code its tunnel restriction code
 * @param carriage how it is carried, if known; the stricter case of a composite code holds if not
 * @param explosiveMassKg net mass of explosives, if known, not negative; the stricter case of
 *     {@code B1000C} and {@code C5000D} holds if not
 */
public record TunnelRestriction(
    TunnelCode code, Optional<HazmatCarriage> carriage, Optional<Double> explosiveMassKg) {
  public TunnelRestriction {
    Objects.requireNonNull(code, "code");
    if (explosiveMassKg.filter(mass -> !(mass >= 0)).isPresent()) {
      throw new IllegalArgumentException(
          "explosiveMassKg must not be negative but was %s.".formatted(explosiveMassKg.get()));
    }
  }

  /** By the code alone. */
  public static TunnelRestriction of(TunnelCode code) {
    return new TunnelRestriction(code, Optional.empty(), Optional.empty());
  }

  /** Whether the load is forbidden in tunnels of this category. */
  public boolean forbiddenIn(TunnelCategory category) {
    boolean strict =
        code.explosiveLimitKg()
            .map(limit -> explosiveMassKg.map(mass -> mass > limit).orElse(true))
            .orElseGet(() -> carriage.map(code::strictFor).orElse(true));
    return category.compareTo(strict ? code.strictFrom() : code.mildFrom()) >= 0;
  }
}
