package fr.gabarit.data.cerema;

import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.data.words.FrenchText;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.vehicle.CritAir;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Reads air-quality classes. Stateless. */
final class CritAirReader {
  private CritAirReader() {}

  /** The classes of a row, if it names any. */
  static Optional<VehicleClause> read(CeremaRow row, RowNotes notes) {
    Set<CritAir> classes = EnumSet.noneOf(CritAir.class);
    for (String label : row.list(CeremaField.VEH_CQAS)) {
      Optional<CritAir> known = critAir(label);
      known.ifPresent(classes::add);
      if (known.isEmpty()) {
        notes.warn(
            NoteKind.UNKNOWN_WORD,
            CeremaField.VEH_CQAS,
            NoteText.of("The air-quality class '%s' is unknown; it was passed over.", label),
            NoteText.of(
                "Write 1 to 5, '100%% électrique et Véhicules à hydrogène' or 'Véhicule non classé'."));
      }
    }
    return classes.isEmpty() ? Optional.empty() : Optional.of(new VehicleClause.CritAirIn(classes));
  }

  private static Optional<CritAir> critAir(String label) {
    String words = FrenchText.folded(label).replaceFirst("^(?:vignette )?crit'?[- ]?air ?", "");
    return switch (words) {
      case "0", "e", "100% electrique et vehicules a hydrogene", "100% electrique" ->
          Optional.of(CritAir.CLASS_0);
      case "1" -> Optional.of(CritAir.CLASS_1);
      case "2" -> Optional.of(CritAir.CLASS_2);
      case "3" -> Optional.of(CritAir.CLASS_3);
      case "4" -> Optional.of(CritAir.CLASS_4);
      case "5" -> Optional.of(CritAir.CLASS_5);
      case "vehicule non classe", "non classe", "vehicules non classes" ->
          Optional.of(CritAir.WITHOUT);
      default -> Optional.empty();
    };
  }
}
