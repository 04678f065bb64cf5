package fr.gabarit.order;

import fr.gabarit.vehicle.Vehicle;
import java.util.Collections;
import java.util.Optional;

/** Holds clauses against vehicles. Stateless. */
final class ClauseMatcher {

  boolean matches(VehicleClause clause, Vehicle vehicle) {
    if (clause instanceof VehicleClause.Threshold threshold) {
      return threshold.comparison().holds(value(threshold.quantity(), vehicle), threshold.limit());
    }
    if (clause instanceof VehicleClause.CritAirIn critAir) {
      return vehicle.critAir().filter(critAir.classes()::contains).isPresent();
    }
    if (clause instanceof VehicleClause.Hazmat hazmat) {
      return hazmat.kinds().isEmpty()
          ? !vehicle.hazmat().isEmpty()
          : !Collections.disjoint(hazmat.kinds(), vehicle.hazmat());
    }
    if (clause instanceof VehicleClause.TunnelCategory tunnel) {
      return vehicle.tunnelCode().filter(code -> code.forbiddenIn(tunnel.category())).isPresent();
    }
    if (clause instanceof VehicleClause.Declares declares) {
      return !Collections.disjoint(declares.activities(), vehicle.activities());
    }
    if (clause instanceof VehicleClause.AllOf all) {
      return all.clauses().stream().allMatch(part -> matches(part, vehicle));
    }
    if (clause instanceof VehicleClause.Not not) {
      return !matches(not.clause(), vehicle);
    }
    return false;
  }

  LimitNature nature(VehicleClause clause) {
    if (clause instanceof VehicleClause.Threshold threshold) {
      return threshold.nature();
    }
    if (clause instanceof VehicleClause.AllOf all) {
      return !all.clauses().isEmpty()
              && all.clauses().stream().allMatch(part -> nature(part) == LimitNature.PHYSICAL)
          ? LimitNature.PHYSICAL
          : LimitNature.LEGAL;
    }
    return LimitNature.LEGAL;
  }

  Finding finding(VehicleClause clause, Vehicle vehicle) {
    if (clause instanceof VehicleClause.Threshold threshold) {
      return new Finding(Optional.of(clause), Optional.of(value(threshold.quantity(), vehicle)));
    }
    return new Finding(Optional.of(clause), Optional.empty());
  }

  private static double value(Quantity quantity, Vehicle vehicle) {
    return switch (quantity) {
      case PERMITTED_MASS -> vehicle.permittedMassTonnes();
      case VEHICLE_MASS -> vehicle.vehicleMassTonnes();
      case COMBINATION_MASS -> vehicle.combinationMassTonnes();
      case HEIGHT -> vehicle.heightMetres();
      case WIDTH -> vehicle.widthMetres();
      case LENGTH -> vehicle.lengthMetres();
      case AXLE_LOAD -> vehicle.axleLoadTonnes();
      case AXLE_COUNT -> vehicle.axles();
      case TRAILER_COUNT -> vehicle.trailers();
    };
  }
}
