package fr.gabarit.data.osm.value;

import fr.gabarit.order.Comparison;
import fr.gabarit.order.LimitNature;
import fr.gabarit.order.Quantity;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.order.VehicleClause.Threshold;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Conditions on a vehicle that must all hold, without those that follow from others: above 3.5 t
 * and above 7.5 t is above 7.5 t. Immutable.
 *
 * @param clauses thresholds (never {@code EQUAL}), other clauses and negations of these
 */
public record VehicleConjunction(List<VehicleClause> clauses) {
  /** Every vehicle. */
  public static final VehicleConjunction EVERY = new VehicleConjunction(List.of());

  public VehicleConjunction {
    clauses = List.copyOf(clauses);
  }

  /** These conditions and those; empty where no vehicle can meet all. */
  public Optional<VehicleConjunction> and(Collection<? extends VehicleClause> others) {
    Optional<VehicleConjunction> result = Optional.of(this);
    for (VehicleClause other : others) {
      for (VehicleClause part : parts(other)) {
        result = result.flatMap(conjunction -> conjunction.and(part));
      }
    }
    return result;
  }

  Optional<VehicleConjunction> and(VehicleConjunction other) {
    return and(other.clauses);
  }

  private Optional<VehicleConjunction> and(VehicleClause added) {
    List<VehicleClause> left = new ArrayList<>();
    boolean implied = false;
    for (VehicleClause clause : clauses) {
      if (excludes(clause, added)) {
        return Optional.empty();
      }
      implied |= implies(clause, added);
      if (implied || !implies(added, clause)) {
        left.add(clause);
      }
    }
    if (!implied) {
      left.add(added);
    }
    return Optional.of(new VehicleConjunction(left));
  }

  /** One clause for each way of not meeting the conditions. */
  List<VehicleClause> negations() {
    return clauses.stream().map(VehicleConjunction::negation).toList();
  }

  /** Whether a vehicle meets these conditions whenever it meets those. */
  boolean follows(VehicleConjunction from) {
    return clauses.stream()
        .allMatch(clause -> from.clauses.stream().anyMatch(other -> implies(other, clause)));
  }

  /**
   * The conditions as one clause of a measure; empty for every vehicle.
   *
   * @param nature whether an exemption can lift what the measure rules
   */
  public Optional<VehicleClause> asClause(LimitNature nature) {
    List<VehicleClause> natured = clauses.stream().map(clause -> of(nature, clause)).toList();
    return switch (natured.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(natured.get(0));
      default -> Optional.of(new VehicleClause.AllOf(natured));
    };
  }

  private static VehicleClause of(LimitNature nature, VehicleClause clause) {
    return clause instanceof Threshold threshold
        ? new Threshold(threshold.quantity(), threshold.comparison(), threshold.limit(), nature)
        : clause;
  }

  private static List<VehicleClause> parts(VehicleClause clause) {
    if (clause instanceof VehicleClause.AllOf all) {
      return all.clauses().stream().flatMap(part -> parts(part).stream()).toList();
    }
    if (clause instanceof Threshold threshold && threshold.comparison() == Comparison.EQUAL) {
      return List.of(
          with(threshold, Comparison.GREATER_OR_EQUAL), with(threshold, Comparison.LESS_OR_EQUAL));
    }
    return List.of(clause);
  }

  private static VehicleClause negation(VehicleClause clause) {
    if (clause instanceof Threshold threshold) {
      return switch (threshold.comparison()) {
        case GREATER_THAN -> with(threshold, Comparison.LESS_OR_EQUAL);
        case GREATER_OR_EQUAL -> with(threshold, Comparison.LESS_THAN);
        case LESS_THAN -> with(threshold, Comparison.GREATER_OR_EQUAL);
        case LESS_OR_EQUAL -> with(threshold, Comparison.GREATER_THAN);
        case EQUAL -> new VehicleClause.Not(threshold);
      };
    }
    return clause instanceof VehicleClause.Not not ? not.clause() : new VehicleClause.Not(clause);
  }

  private static Threshold with(Threshold threshold, Comparison comparison) {
    return new Threshold(threshold.quantity(), comparison, threshold.limit(), threshold.nature());
  }

  private static boolean excludes(VehicleClause one, VehicleClause other) {
    return implies(one, negation(other));
  }

  private static boolean implies(VehicleClause from, VehicleClause to) {
    if (from.equals(to)) {
      return true;
    }
    if (!(from instanceof Threshold strong)
        || !(to instanceof Threshold weak)
        || strong.quantity() != weak.quantity()
        || rising(strong) != rising(weak)) {
      return impliesMass(from, to);
    }
    if (strong.limit() == weak.limit()) {
      return strong.comparison() == weak.comparison() || inclusive(weak);
    }
    return rising(strong) == strong.limit() > weak.limit();
  }

  /** The permitted mass is the larger of vehicle's and combination's, so it is above either. */
  private static boolean impliesMass(VehicleClause from, VehicleClause to) {
    return from instanceof Threshold part
        && to instanceof Threshold whole
        && (part.quantity() == Quantity.VEHICLE_MASS
            || part.quantity() == Quantity.COMBINATION_MASS)
        && whole.quantity() == Quantity.PERMITTED_MASS
        && rising(part)
        && rising(whole)
        && (part.limit() > whole.limit()
            || (part.limit() == whole.limit() && (inclusive(whole) || !inclusive(part))));
  }

  private static boolean rising(Threshold threshold) {
    return threshold.comparison() == Comparison.GREATER_THAN
        || threshold.comparison() == Comparison.GREATER_OR_EQUAL;
  }

  private static boolean inclusive(Threshold threshold) {
    return threshold.comparison() == Comparison.GREATER_OR_EQUAL
        || threshold.comparison() == Comparison.LESS_OR_EQUAL;
  }
}
