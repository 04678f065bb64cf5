package fr.gabarit.data.cerema;

import fr.gabarit.order.Comparison;
import fr.gabarit.order.LimitNature;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.order.VehicleClause.Threshold;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What follows from clauses that hold together. Where neither is found true, nothing is claimed.
 */
final class ClauseLogic {
  private ClauseLogic() {}

  /** Whether every vehicle that all of {@code term} match is matched by all of {@code other}. */
  static boolean implies(List<VehicleClause> term, List<VehicleClause> other) {
    return other.stream().allMatch(wanted -> term.stream().anyMatch(has -> implies(has, wanted)));
  }

  /** Whether no vehicle is matched by all of both. */
  static boolean excludes(List<VehicleClause> term, List<VehicleClause> other) {
    return term.stream().anyMatch(one -> other.stream().anyMatch(two -> excludes(one, two)));
  }

  /** All of both, without what is implied by the rest. */
  static List<VehicleClause> both(List<VehicleClause> term, List<VehicleClause> other) {
    Set<VehicleClause> all = new LinkedHashSet<>(term);
    all.addAll(other);
    List<VehicleClause> kept = new ArrayList<>(all);
    kept.removeIf(
        clause -> all.stream().anyMatch(rest -> !rest.equals(clause) && implies(rest, clause)));
    return kept;
  }

  /** One clause for all of them, of which there is at least one. */
  static VehicleClause clause(List<VehicleClause> term) {
    return term.size() == 1 ? term.get(0) : new VehicleClause.AllOf(term);
  }

  /** Whether nothing can lift what the term restricts. */
  static boolean isPhysical(List<VehicleClause> term) {
    return !term.isEmpty()
        && term.stream()
            .allMatch(
                clause ->
                    clause instanceof Threshold threshold
                        && threshold.nature() == LimitNature.PHYSICAL);
  }

  /** Whether vehicles may not tell what the term asks for, so that it is neither true nor false. */
  static boolean mayBeUndecided(List<VehicleClause> term) {
    return term.stream()
        .anyMatch(
            clause ->
                clause instanceof VehicleClause.CritAirIn
                    || clause instanceof VehicleClause.FreeText
                    || (clause instanceof VehicleClause.Not not
                        && mayBeUndecided(List.of(not.clause()))));
  }

  private static boolean implies(VehicleClause has, VehicleClause wanted) {
    if (has.equals(wanted)) {
      return true;
    }
    if (has instanceof Threshold one && wanted instanceof Threshold two) {
      return one.quantity() == two.quantity() && within(one, two);
    }
    if (has instanceof VehicleClause.CritAirIn one
        && wanted instanceof VehicleClause.CritAirIn two) {
      return two.classes().containsAll(one.classes());
    }
    if (has instanceof VehicleClause.Declares one && wanted instanceof VehicleClause.Declares two) {
      return two.activities().containsAll(one.activities());
    }
    return has instanceof VehicleClause.Hazmat
        && wanted instanceof VehicleClause.Hazmat two
        && two.kinds().isEmpty();
  }

  private static boolean excludes(VehicleClause one, VehicleClause two) {
    if (one instanceof VehicleClause.Not not && implies(two, not.clause())) {
      return true;
    }
    if (two instanceof VehicleClause.Not not && implies(one, not.clause())) {
      return true;
    }
    return one instanceof Threshold a
        && two instanceof Threshold b
        && a.quantity() == b.quantity()
        && (apart(a, b) || apart(b, a));
  }

  /** Whether all values of the first lie among those of the second. */
  private static boolean within(Threshold one, Threshold two) {
    if (isLower(one) && isLower(two)) {
      return one.limit() > two.limit()
          || (one.limit() == two.limit()
              && (one.comparison() == Comparison.GREATER_THAN
                  || two.comparison() == Comparison.GREATER_OR_EQUAL));
    }
    if (isUpper(one) && isUpper(two)) {
      return one.limit() < two.limit()
          || (one.limit() == two.limit()
              && (one.comparison() == Comparison.LESS_THAN
                  || two.comparison() == Comparison.LESS_OR_EQUAL));
    }
    return false;
  }

  /** Whether the values of the first all lie above those of the second. */
  private static boolean apart(Threshold above, Threshold below) {
    if (!isLower(above) || !isUpper(below)) {
      return false;
    }
    boolean bothReach =
        above.comparison() == Comparison.GREATER_OR_EQUAL
            && below.comparison() == Comparison.LESS_OR_EQUAL;
    return bothReach ? above.limit() > below.limit() : above.limit() >= below.limit();
  }

  private static boolean isLower(Threshold threshold) {
    return threshold.comparison() == Comparison.GREATER_THAN
        || threshold.comparison() == Comparison.GREATER_OR_EQUAL;
  }

  private static boolean isUpper(Threshold threshold) {
    return threshold.comparison() == Comparison.LESS_THAN
        || threshold.comparison() == Comparison.LESS_OR_EQUAL;
  }
}
