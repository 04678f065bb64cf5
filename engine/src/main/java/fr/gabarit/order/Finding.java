package fr.gabarit.order;

import fr.gabarit.vehicle.Vehicle;
import java.util.Optional;

/**
 * What was compared when a clause matched. Immutable.
 *
 * @param clause the clause that matched; absent if the measure concerns every vehicle
 * @param value the vehicle's value in the unit of the clause's quantity, for a threshold
 */
public record Finding(Optional<VehicleClause> clause, Optional<Double> value) {
  /** Nothing was compared: the measure concerns every vehicle. */
  public static final Finding EVERYONE = new Finding(Optional.empty(), Optional.empty());

  static Finding of(VehicleClause clause, Vehicle vehicle) {
    Optional<Double> value =
        clause instanceof VehicleClause.Threshold threshold
            ? Optional.of(threshold.quantity().of(vehicle))
            : Optional.empty();
    return new Finding(Optional.of(clause), value);
  }
}
