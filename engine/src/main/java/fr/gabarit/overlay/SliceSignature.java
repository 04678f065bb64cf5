package fr.gabarit.overlay;

import fr.gabarit.network.RoadNetwork;
import fr.gabarit.order.Applicability;
import fr.gabarit.order.LimitNature;
import fr.gabarit.vehicle.SpeedClass;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All that the verdicts and times of a {@link TimeSlice} depend on: equal signatures, equal slices,
 * whatever the vehicle, the hour and the overlay, as long as the network is the same. So weights
 * made for one set of orders serve every other that differs only in what does not count then.
 * Immutable and thread-safe.
 *
 * <p>Why it is sound: a verdict is the strictest of the rules in force, a time the longest, a wait
 * the sum; all three, and the components of local rules, depend only on where each rule lies and
 * how it bears on the way, which is what is kept here.
 */
public final class SliceSignature {
  private static final long PHYSICAL = -1;
  private static final long LEGAL = -2;
  private static final long LOCAL = -3;

  /** A wait of no time; longer ones lie below. */
  private static final long WAIT = -4;

  private final RoadNetwork network;
  private final SpeedClass speedClass;
  private final RuleExtent[] extents;
  private final long[] bearings;
  private final int ruledCount;
  private final int hash;

  /** A rule as it counts. */
  private record Counted(RuleExtent extent, long bearing) {}

  SliceSignature(
      RoadNetwork network, SpeedClass speedClass, List<VehicleOverlay.ConcerningRule> inForce) {
    this.network = network;
    this.speedClass = speedClass;
    extents =
        inForce.stream().map(concerning -> concerning.rule().extent()).toArray(RuleExtent[]::new);
    bearings =
        inForce.stream().mapToLong(concerning -> bearing(concerning.applicability())).toArray();
    ruledCount =
        Arrays.stream(extents).mapToInt(extent -> extent.keyCount() + extent.turns().size()).sum();
    hash = (31 * speedClass.hashCode() + Arrays.hashCode(extents)) * 31 + Arrays.hashCode(bearings);
  }

  /** How a rule bears on the way; what was compared to find that out is left out. */
  private static long bearing(Applicability applicability) {
    if (applicability instanceof Applicability.Prohibited prohibited) {
      return prohibited.nature() == LimitNature.PHYSICAL ? PHYSICAL : LEGAL;
    }
    if (applicability instanceof Applicability.SpeedCapped capped) {
      return capped.maxSpeedKmh();
    }
    return applicability instanceof Applicability.Delayed delayed
        ? WAIT - delayed.delay().toMillis()
        : LOCAL;
  }

  /** Of a time at which no rule is in force. */
  public static SliceSignature withoutRules(RoadNetwork network, SpeedClass speedClass) {
    return new SliceSignature(network, speedClass, List.of());
  }

  /**
   * Where rules lie that are in force in some of several slices and not in this one, or the other
   * way round, or that bear otherwise.
   *
   * @param others of the same network and speed class
   */
  public RuledPlaces differences(Collection<SliceSignature> others) {
    RuledPlaces places = new RuledPlaces();
    for (SliceSignature other : others) {
      if (!isComparable(other)) {
        throw new IllegalArgumentException("The slices are of different networks or classes.");
      }
      Map<Counted, Integer> surplus = counts();
      for (int i = 0; i < other.extents.length; i++) {
        surplus.merge(new Counted(other.extents[i], other.bearings[i]), -1, Integer::sum);
      }
      surplus.forEach(
          (counted, count) -> {
            if (count != 0) {
              places.add(counted.extent());
            }
          });
    }
    return places;
  }

  /** Whether the two are of the same network and speed class. */
  public boolean isComparable(SliceSignature other) {
    return network == other.network && speedClass == other.speedClass;
  }

  /** Number of rules in force. */
  public int ruleCount() {
    return extents.length;
  }

  /** On how many directed edges and turns rules lie, each counted for every rule. */
  public int ruledCount() {
    return ruledCount;
  }

  private Map<Counted, Integer> counts() {
    Map<Counted, Integer> counts = new HashMap<>();
    for (int i = 0; i < extents.length; i++) {
      counts.merge(new Counted(extents[i], bearings[i]), 1, Integer::sum);
    }
    return counts;
  }

  /**
   * Whether all that is in force here is in force there too, perhaps with more: then nothing is
   * open, quicker or sooner left there than here, but for what areas of local traffic open to a
   * leg.
   */
  public boolean isPartOf(SliceSignature other) {
    if (!isComparable(other)) {
      return false;
    }
    Map<Counted, Integer> there = other.counts();
    for (int i = 0; i < extents.length; i++) {
      if (there.merge(new Counted(extents[i], bearings[i]), -1, Integer::sum) < 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof SliceSignature signature
            && hash == signature.hash
            && network == signature.network
            && speedClass == signature.speedClass
            && Arrays.equals(bearings, signature.bearings)
            && Arrays.equals(extents, signature.extents));
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
