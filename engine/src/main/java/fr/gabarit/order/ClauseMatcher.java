package fr.gabarit.order;

import fr.gabarit.order.Advice.Kind;
import fr.gabarit.order.ClauseMatch.DoesNotMatch;
import fr.gabarit.order.ClauseMatch.Matches;
import fr.gabarit.order.ClauseMatch.Undecided;
import fr.gabarit.vehicle.CritAir;
import fr.gabarit.vehicle.HazmatKind;
import fr.gabarit.vehicle.TunnelCategory;
import fr.gabarit.vehicle.TunnelCode;
import fr.gabarit.vehicle.TunnelRestriction;
import fr.gabarit.vehicle.Vehicle;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Matches clauses with vehicles, in three values: what cannot be decided stays undecided through
 * {@link VehicleClause.Not} and {@link VehicleClause.AllOf}. Immutable and thread-safe.
 */
final class ClauseMatcher {
  private final UnknownValues unknownValues;

  ClauseMatcher(UnknownValues unknownValues) {
    this.unknownValues = Objects.requireNonNull(unknownValues, "unknownValues");
  }

  ClauseMatch match(VehicleClause clause, Vehicle vehicle) {
    if (clause instanceof VehicleClause.Threshold threshold) {
      boolean holds =
          threshold.comparison().holds(threshold.quantity().of(vehicle), threshold.limit());
      return ClauseMatch.matchesIf(holds, threshold.nature());
    }
    if (clause instanceof VehicleClause.CritAirIn critAirIn) {
      return critAir(critAirIn.classes(), vehicle.critAir());
    }
    if (clause instanceof VehicleClause.Hazmat hazmat) {
      return hazmat(hazmat.kinds(), vehicle.hazmat());
    }
    if (clause instanceof VehicleClause.ForbiddenInTunnel tunnel) {
      return tunnel(tunnel.category(), vehicle);
    }
    if (clause instanceof VehicleClause.Declares declares) {
      return legalIf(!Collections.disjoint(declares.activities(), vehicle.activities()));
    }
    if (clause instanceof VehicleClause.AllOf all) {
      return all(all, vehicle);
    }
    if (clause instanceof VehicleClause.Not not) {
      return not(not.clause(), vehicle);
    }
    if (clause instanceof VehicleClause.FreeText freeText) {
      return new Undecided(new Advice(Kind.FREE_TEXT, freeText.text()));
    }
    // NotFreight
    return new DoesNotMatch();
  }

  private ClauseMatch critAir(Set<CritAir> classes, Optional<CritAir> value) {
    if (value.isEmpty() && unknownValues == UnknownValues.ADVISE) {
      return new Undecided(Advice.of(Kind.UNKNOWN_CRIT_AIR));
    }
    return legalIf(classes.contains(value.orElse(CritAir.WITHOUT)));
  }

  private static ClauseMatch hazmat(Set<HazmatKind> kinds, Set<HazmatKind> carried) {
    return legalIf(kinds.isEmpty() ? !carried.isEmpty() : !Collections.disjoint(kinds, carried));
  }

  private ClauseMatch tunnel(TunnelCategory category, Vehicle vehicle) {
    Optional<TunnelRestriction> load = vehicle.tunnelRestriction();
    if (load.isEmpty() && vehicle.hazmat().isEmpty()) {
      return new DoesNotMatch();
    }
    if (load.isEmpty() && unknownValues == UnknownValues.ADVISE) {
      return new Undecided(Advice.of(Kind.UNKNOWN_TUNNEL_CODE));
    }
    return legalIf(load.orElse(TunnelRestriction.of(TunnelCode.B)).forbiddenIn(category));
  }

  private ClauseMatch all(VehicleClause.AllOf all, Vehicle vehicle) {
    ClauseMatch result = new Matches(nature(all));
    for (VehicleClause part : all.clauses()) {
      ClauseMatch match = match(part, vehicle);
      if (match instanceof DoesNotMatch) {
        return match;
      }
      if (match instanceof Undecided && result instanceof Matches) {
        result = match;
      }
    }
    return result;
  }

  private ClauseMatch not(VehicleClause clause, Vehicle vehicle) {
    ClauseMatch match = match(clause, vehicle);
    return match instanceof Undecided
        ? match
        : ClauseMatch.matchesIf(match instanceof DoesNotMatch, nature(clause));
  }

  private static ClauseMatch legalIf(boolean matches) {
    return ClauseMatch.matchesIf(matches, LimitNature.LEGAL);
  }

  /** Several clauses together are physical only if each of them is: any other one narrows them. */
  private static LimitNature nature(VehicleClause clause) {
    if (clause instanceof VehicleClause.Threshold threshold) {
      return threshold.nature();
    }
    if (clause instanceof VehicleClause.Not not) {
      return nature(not.clause());
    }
    boolean physical =
        clause instanceof VehicleClause.AllOf all
            && !all.clauses().isEmpty()
            && all.clauses().stream().allMatch(part -> nature(part) == LimitNature.PHYSICAL);
    return physical ? LimitNature.PHYSICAL : LimitNature.LEGAL;
  }
}
