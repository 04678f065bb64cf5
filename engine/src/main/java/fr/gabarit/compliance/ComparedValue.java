package fr.gabarit.compliance;

import fr.gabarit.order.Applicability;
import fr.gabarit.order.Comparison;
import fr.gabarit.order.Finding;
import fr.gabarit.order.Quantity;
import fr.gabarit.order.VehicleClause;
import java.util.Optional;

/**
 * The limit of a rule beside the vehicle's value.
 *
 * @param quantity what was compared; its unit is that of limit and value
 * @param comparison the relation in which the value stands to the limit
 * @param limit the limit of the rule
 * @param value the vehicle's value
 */
public record ComparedValue(Quantity quantity, Comparison comparison, double limit, double value) {

  /** What was compared to find this, if a measured property decided. */
  public static Optional<ComparedValue> of(Applicability applicability) {
    return finding(applicability).flatMap(ComparedValue::of);
  }

  private static Optional<ComparedValue> of(Finding finding) {
    if (finding.clause().orElse(null) instanceof VehicleClause.Threshold threshold) {
      return finding
          .value()
          .map(
              value ->
                  new ComparedValue(
                      threshold.quantity(), threshold.comparison(), threshold.limit(), value));
    }
    return Optional.empty();
  }

  private static Optional<Finding> finding(Applicability applicability) {
    if (applicability instanceof Applicability.Prohibited prohibited) {
      return Optional.of(prohibited.finding());
    }
    if (applicability instanceof Applicability.LocalOnly local) {
      return Optional.of(local.finding());
    }
    if (applicability instanceof Applicability.Exempted exempted) {
      return Optional.of(exempted.finding());
    }
    if (applicability instanceof Applicability.SpeedCapped capped) {
      return Optional.of(capped.finding());
    }
    if (applicability instanceof Applicability.Delayed delayed) {
      return Optional.of(delayed.finding());
    }
    return Optional.empty();
  }
}
