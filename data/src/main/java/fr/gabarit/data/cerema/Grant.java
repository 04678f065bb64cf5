package fr.gabarit.data.cerema;

import fr.gabarit.order.Exemption;
import fr.gabarit.order.VehicleClause;
import java.util.List;
import java.util.Optional;

/**
 * Whom an authorisation or an exception lets through.
 *
 * @param vehicles all of these clauses must match; empty for every vehicle
 * @param only an exemption that must hold besides: local traffic, deliveries, residents, a permit
 */
record Grant(List<VehicleClause> vehicles, Optional<Exemption> only) {
  Grant {
    vehicles = List.copyOf(vehicles);
  }

  static Grant toVehicles(VehicleClause clause) {
    return new Grant(List.of(clause), Optional.empty());
  }

  static Grant onlyFor(Exemption exemption) {
    return new Grant(List.of(), Optional.of(exemption));
  }
}
