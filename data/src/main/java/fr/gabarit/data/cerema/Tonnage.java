package fr.gabarit.data.cerema;

import fr.gabarit.order.Comparison;
import fr.gabarit.order.LimitNature;
import fr.gabarit.order.Quantity;
import fr.gabarit.order.VehicleClause;

/**
 * A tonnage with the sense in which it is meant.
 *
 * @param tonnes permitted mass
 * @param comparison which masses are meant
 * @param stated whether the sense was stated; else "more than" is presumed
 */
record Tonnage(double tonnes, Comparison comparison, boolean stated) {
  VehicleClause clause() {
    return new VehicleClause.Threshold(
        Quantity.PERMITTED_MASS, comparison, tonnes, LimitNature.LEGAL);
  }

  /** Whether it is about vehicles up to a mass. */
  boolean upTo() {
    return comparison == Comparison.LESS_OR_EQUAL || comparison == Comparison.LESS_THAN;
  }
}
