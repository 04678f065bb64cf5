package fr.gabarit.data.cerema;

import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.order.VehicleClause;
import java.util.ArrayList;
import java.util.List;

/** Vehicles as alternatives of clauses that hold together. Stateless. */
final class Terms {
  private static final int MOST_TERMS = 256;

  private Terms() {}

  /** Each term with each factor; no factor leaves the terms as they are. */
  static List<List<VehicleClause>> product(
      List<List<VehicleClause>> terms, CeremaRow row, List<List<VehicleClause>> factors)
      throws RefusedRowException {
    if (factors.isEmpty()) {
      return terms;
    }
    if ((long) terms.size() * factors.size() > MOST_TERMS) {
      throw new RefusedRowException(
          NoteKind.UNSUPPORTED,
          CeremaField.VEH_TYPES,
          NoteText.of(
              "The vehicles of row '%s' make more than %d cases; it was not taken over.",
              row.id(), MOST_TERMS),
          NoteText.of("Divide the row."));
    }
    List<List<VehicleClause>> product = new ArrayList<>();
    for (List<VehicleClause> term : terms) {
      for (List<VehicleClause> factor : factors) {
        List<VehicleClause> both = ClauseLogic.both(term, factor);
        if (!ClauseLogic.excludes(term, factor) && !product.contains(both)) {
          product.add(both);
        }
      }
    }
    return product;
  }

  static List<List<VehicleClause>> freightOnly(List<List<VehicleClause>> terms, RowNotes notes) {
    List<List<VehicleClause>> freight = new ArrayList<>();
    for (List<VehicleClause> term : terms) {
      boolean others = term.stream().anyMatch(VehicleClause.NotFreight.class::isInstance);
      boolean covered =
          terms.stream()
              .anyMatch(
                  other ->
                      other != term
                          && ClauseLogic.implies(term, other)
                          && !(ClauseLogic.implies(other, term)
                              && terms.indexOf(other) > terms.indexOf(term)));
      if (!others && !covered) {
        freight.add(term);
      }
    }
    if (freight.isEmpty()) {
      notes.info(
          NoteKind.NO_ROUTING_EFFECT,
          CeremaField.VEH_TYPES,
          NoteText.of("No goods vehicle is meant by the row; it was left out."),
          NoteText.of("Check VEH_TYPES and VEH_TONNAGE if that surprises."));
    }
    return freight;
  }
}
