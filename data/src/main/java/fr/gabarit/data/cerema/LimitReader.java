package fr.gabarit.data.cerema;

import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.order.Comparison;
import fr.gabarit.order.LimitNature;
import fr.gabarit.order.Quantity;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.order.VehicleClause.Threshold;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads tonnage and dimensions together. Stateless. */
final class LimitReader {
  private LimitReader() {}

  private enum Dimension {
    LENGTH(CeremaField.VEH_LONG, Quantity.LENGTH, 30),
    WIDTH(CeremaField.VEH_LARG, Quantity.WIDTH, 6),
    HEIGHT(CeremaField.VEH_HAUT, Quantity.HEIGHT, 6);

    private final CeremaField field;
    private final Quantity quantity;
    private final double largest;

    Dimension(CeremaField field, Quantity quantity, double largest) {
      this.field = field;
      this.quantity = quantity;
      this.largest = largest;
    }
  }

  /** Who exceeds any of the limits. */
  static List<List<VehicleClause>> exceeding(
      CeremaRow row, RowNotes notes, Optional<Tonnage> tonnage) throws RefusedRowException {
    List<List<VehicleClause>> limits = new ArrayList<>();
    tonnage.filter(t -> !t.upTo()).ifPresent(t -> limits.add(List.of(t.clause())));
    for (Map.Entry<Dimension, Double> given : dimensions(row, notes).entrySet()) {
      limits.add(List.of(Threshold.above(given.getKey().quantity, given.getValue())));
    }
    if (limits.size() > 1) {
      notes.warn(
          NoteKind.DEFAULT_TAKEN,
          CeremaField.VEH_TONNAGE,
          NoteText.of(
              "The ban names several limits; whoever exceeds any of them was taken to be meant."),
          NoteText.of(
              "If only vehicles that exceed all of them are meant, the table cannot say so."));
    }
    return limits;
  }

  /** Who keeps all of the limits. */
  static List<List<VehicleClause>> keeping(CeremaRow row, RowNotes notes, Optional<Tonnage> tonnage)
      throws RefusedRowException {
    List<VehicleClause> limits = new ArrayList<>();
    tonnage.map(Tonnage::clause).ifPresent(limits::add);
    for (Map.Entry<Dimension, Double> given : dimensions(row, notes).entrySet()) {
      limits.add(
          new Threshold(
              given.getKey().quantity,
              Comparison.LESS_OR_EQUAL,
              given.getValue(),
              LimitNature.LEGAL));
    }
    return List.of(limits);
  }

  private static Map<Dimension, Double> dimensions(CeremaRow row, RowNotes notes)
      throws RefusedRowException {
    Map<Dimension, Double> given = new LinkedHashMap<>();
    for (Dimension dimension : Dimension.values()) {
      MeasureFields.metres(row, notes, dimension.field, dimension.largest)
          .ifPresent(value -> given.put(dimension, value));
    }
    return given;
  }
}
