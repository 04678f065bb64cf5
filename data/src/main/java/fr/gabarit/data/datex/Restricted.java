package fr.gabarit.data.datex;

import fr.gabarit.order.Exemption;
import fr.gabarit.order.VehicleClause;
import java.util.List;

/**
 * Whom a condition restricts.
 *
 * @param everyone whether every vehicle is concerned; then there are no clauses
 * @param anyOf the vehicles concerned, by any of the clauses
 * @param butFor who is let out by the very condition
 */
record Restricted(boolean everyone, List<VehicleClause> anyOf, List<Exemption> butFor) {
  /** Everyone. */
  static final Restricted EVERYONE = new Restricted(true, List.of(), List.of());

  /** Traffic with neither origin nor destination inside. */
  static final Restricted THROUGH_TRAFFIC =
      new Restricted(true, List.of(), List.of(new Exemption.LocalTraffic()));

  Restricted {
    anyOf = List.copyOf(anyOf);
    butFor = List.copyOf(butFor);
  }

  static Restricted to(List<VehicleClause> anyOf) {
    return new Restricted(false, anyOf, List.of());
  }
}
