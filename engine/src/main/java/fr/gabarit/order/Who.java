package fr.gabarit.order;

import java.util.List;

/**
 * The vehicles a measure concerns: (any restricted clause) and not (any exemption).
 *
 * @param restricted empty means every vehicle
 * @param exempted empty means no exemption
 */
public record Who(List<VehicleClause> restricted, List<Exemption> exempted) {
  /** Every vehicle without exemption. */
  public static final Who EVERYONE = new Who(List.of(), List.of());

  public Who {
    restricted = List.copyOf(restricted);
    exempted = List.copyOf(exempted);
  }
}
