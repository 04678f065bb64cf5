package fr.gabarit.overlay;

import fr.gabarit.order.Applicability;
import fr.gabarit.order.LimitNature;
import fr.gabarit.vehicle.SpeedClass;
import java.util.Arrays;
import java.util.List;

/**
 * All that the verdicts and times of a {@link TimeSlice} depend on: equal signatures, equal slices,
 * whatever the vehicle and the hour. Immutable and thread-safe.
 */
public final class SliceSignature {
  private final Overlay overlay;
  private final SpeedClass speedClass;
  private final long[] inForce;
  private final int hash;

  SliceSignature(
      Overlay overlay, SpeedClass speedClass, List<VehicleOverlay.ConcerningRule> inForce) {
    this.overlay = overlay;
    this.speedClass = speedClass;
    this.inForce = inForce.stream().mapToLong(SliceSignature::bearing).toArray();
    hash = 31 * speedClass.hashCode() + Arrays.hashCode(this.inForce);
  }

  /** A rule and how it bears on the way; what was compared to find that out is left out. */
  private static long bearing(VehicleOverlay.ConcerningRule concerning) {
    Applicability applicability = concerning.applicability();
    int how;
    if (applicability instanceof Applicability.Prohibited prohibited) {
      how = prohibited.nature() == LimitNature.PHYSICAL ? -1 : -2;
    } else if (applicability instanceof Applicability.LocalOnly) {
      how = -3;
    } else if (applicability instanceof Applicability.SpeedCapped capped) {
      how = capped.maxSpeedKmh();
    } else {
      // The wait is the rule's own, the same for all vehicles.
      how = -4;
    }
    return ((long) concerning.rule().index() << Integer.SIZE) | (how & 0xFFFF_FFFFL);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof SliceSignature signature
            && hash == signature.hash
            && overlay == signature.overlay
            && speedClass == signature.speedClass
            && Arrays.equals(inForce, signature.inForce));
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
