package fr.gabarit.audit;

import fr.gabarit.order.Comparison;
import fr.gabarit.order.Effect;
import fr.gabarit.order.Measure;
import fr.gabarit.order.Quantity;
import fr.gabarit.order.VehicleClause;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The limits above which a ban bars vehicles, whatever else it says; the lowest of each quantity.
 */
record Limits(Map<Quantity, Double> byQuantity) {

  static Limits of(Measure measure) {
    EnumMap<Quantity, Double> limits = new EnumMap<>(Quantity.class);
    if (measure.effect() instanceof Effect.NoEntry) {
      for (VehicleClause clause : measure.who().restricted()) {
        if (clause instanceof VehicleClause.Threshold threshold
            && (threshold.comparison() == Comparison.GREATER_THAN
                || threshold.comparison() == Comparison.GREATER_OR_EQUAL)) {
          limits.merge(threshold.quantity(), threshold.limit(), Math::min);
        }
      }
    }
    return new Limits(limits);
  }

  OptionalDouble of(Quantity quantity) {
    Double limit = byQuantity.get(quantity);
    return limit == null ? OptionalDouble.empty() : OptionalDouble.of(limit);
  }

  /**
   * Compares the first quantity that both limit at different values: negative if this is stricter,
   * positive if the other is; empty if there is none.
   */
  Optional<Integer> compare(Limits other) {
    for (Map.Entry<Quantity, Double> limit : byQuantity.entrySet()) {
      Double theirs = other.byQuantity.get(limit.getKey());
      if (theirs != null && theirs.compareTo(limit.getValue()) != 0) {
        return Optional.of(limit.getValue().compareTo(theirs));
      }
    }
    return Optional.empty();
  }
}
