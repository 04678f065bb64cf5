package fr.gabarit.overlay;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntIntHashMap;
import com.carrotsearch.hppc.IntObjectHashMap;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.TravelTimes;
import fr.gabarit.order.Applicability;
import fr.gabarit.order.LimitNature;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Adds up the rules in force at one time for one vehicle. */
final class RulesInForceBuilder {
  private final VehicleOverlay vehicleOverlay;
  private final RoadNetwork network;
  private final TravelTimes times;
  private final byte[] verdicts;
  private final IntIntHashMap cappedDurations = new IntIntHashMap();
  private final IntObjectHashMap<IntArrayList> delays = new IntObjectHashMap<>();
  private final List<Rule> localRules = new ArrayList<>();
  private final List<VehicleOverlay.ConcerningRule> inForce = new ArrayList<>();
  private final TurnVerdicts turnVerdicts;

  RulesInForceBuilder(VehicleOverlay vehicleOverlay) {
    this.vehicleOverlay = vehicleOverlay;
    network = vehicleOverlay.overlay().network();
    times = network.travelTimes(vehicleOverlay.vehicle().speedClass());
    verdicts = new byte[network.topology().keyCount()];
    turnVerdicts = new TurnVerdicts(network, vehicleOverlay.turns());
  }

  /**
   * Adds them up.
   *
   * @param which of the vehicle's rules are in force
   * @param whole the areas of local traffic under all rules, if these are only some
   */
  RulesInForce build(BitSet which, Supplier<Optional<LocalAreas>> whole) {
    for (int i = which.nextSetBit(0); i >= 0; i = which.nextSetBit(i + 1)) {
      VehicleOverlay.ConcerningRule concerning = vehicleOverlay.rules().get(i);
      inForce.add(concerning);
      apply(concerning);
    }
    return new RulesInForce(
        network,
        times,
        verdicts,
        turnVerdicts.complete(),
        cappedDurations,
        delays,
        localRules,
        whole,
        new SliceSignature(network, vehicleOverlay.vehicle().speedClass(), inForce));
  }

  private void apply(VehicleOverlay.ConcerningRule concerning) {
    Rule rule = concerning.rule();
    Applicability applicability = concerning.applicability();
    if (applicability instanceof Applicability.Prohibited prohibited) {
      raise(
          rule,
          prohibited.nature() == LimitNature.PHYSICAL
              ? EdgeVerdict.IMPOSSIBLE
              : EdgeVerdict.FORBIDDEN);
    } else if (applicability instanceof Applicability.LocalOnly) {
      raise(rule, EdgeVerdict.LOCAL);
      localRules.add(rule);
    } else if (applicability instanceof Applicability.SpeedCapped capped) {
      slow(rule, capped.maxSpeedKmh());
    } else if (applicability instanceof Applicability.Delayed) {
      delay(rule);
    }
  }

  private void raise(Rule rule, EdgeVerdict verdict) {
    turnVerdicts.raise(rule, verdict);
    for (int i = 0; i < rule.keyCount(); i++) {
      int key = rule.key(i);
      verdicts[key] = (byte) Math.max(verdicts[key], verdict.code());
    }
  }

  private void slow(Rule rule, int maxSpeedKmh) {
    for (int i = 0; i < rule.keyCount(); i++) {
      int key = rule.key(i);
      if (times.drivable(key)) {
        int capped =
            times.cappedDurationMillis(
                key, network.geometry().lengthMetres(EdgeKeys.edge(key)), maxSpeedKmh);
        cappedDurations.put(key, Math.max(capped, cappedDurations.getOrDefault(key, 0)));
      }
    }
  }

  private void delay(Rule rule) {
    for (int i = 0; i < rule.keyCount(); i++) {
      IntArrayList rules = delays.get(rule.key(i));
      if (rules == null) {
        rules = new IntArrayList(1);
        delays.put(rule.key(i), rules);
      }
      rules.add(rule.index());
    }
  }
}
