package fr.gabarit.data.dialog;

import static java.util.Map.entry;

import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.order.Effect;
import fr.gabarit.order.Exemption;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.vehicle.Activity;
import fr.gabarit.vehicle.CritAir;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** DiaLog's words for measures and vehicles. */
final class DialogWords {
  /** Kinds of measures. */
  static final List<String> MEASURES =
      List.of("noEntry", "speedLimitation", "parkingProhibited", "alternateRoad", "noOvertaking");

  static final VehicleClause ANY_HAZMAT = new VehicleClause.Hazmat(Set.of());

  private static final Map<String, Exemption> EXEMPTED =
      Map.ofEntries(
          entry("emergencyServices", declared(Activity.EMERGENCY_SERVICES)),
          entry("police", declared(Activity.POLICE)),
          entry("roadMaintenanceOrConstruction", declared(Activity.ROAD_MAINTENANCE)),
          entry("cityLogistics", new Exemption.Deliveries()),
          entry("desserteLocale", new Exemption.LocalTraffic()),
          entry("localResident", new Exemption.Residents()),
          // Public passenger transport, whatever the word says.
          entry("commercial", new Exemption.NotFreight("commercial")),
          entry("bicycle", new Exemption.NotFreight("bicycle")),
          entry("pedestrians", new Exemption.NotFreight("pedestrians")),
          entry("taxi", new Exemption.NotFreight("taxi")),
          entry("carSharing", new Exemption.NotFreight("carSharing")));

  private static final Map<String, CritAir> CRIT_AIR =
      Map.ofEntries(
          entry("critair0", CritAir.CLASS_0),
          entry("critair1", CritAir.CLASS_1),
          entry("critair2", CritAir.CLASS_2),
          entry("critair3", CritAir.CLASS_3),
          entry("critair4", CritAir.CLASS_4),
          entry("critair5", CritAir.CLASS_5),
          entry("critairWithout", CritAir.WITHOUT));

  private DialogWords() {}

  private static Exemption declared(Activity activity) {
    return new Exemption.DeclaredActivity(activity);
  }

  static Optional<Exemption> exempted(String word) {
    return Optional.ofNullable(EXEMPTED.get(word));
  }

  static List<String> exemptedWords() {
    return EXEMPTED.keySet().stream().sorted().toList();
  }

  static Optional<CritAir> critAir(String word) {
    return Optional.ofNullable(CRIT_AIR.get(word));
  }

  static List<String> critAirWords() {
    return CRIT_AIR.keySet().stream().sorted().toList();
  }

  /** The effect of a measure; empty, and reported, if it cannot be told. */
  static Optional<Effect> effect(JsonCursor measure) {
    JsonCursor type = measure.field("type");
    JsonCursor speed = measure.field("maxSpeed");
    switch (type.node().asText("")) {
      case "noEntry":
        return Optional.of(new Effect.NoEntry());
      case "speedLimitation":
        return speed(speed);
      case "parkingProhibited":
        return Optional.of(new Effect.ParkingProhibited());
      case "alternateRoad":
        return Optional.of(new Effect.AlternatingTraffic(Effect.AlternatingTraffic.DEFAULT_DELAY));
      case "noOvertaking":
        return Optional.of(new Effect.NoOvertaking());
      default:
        return type.unfit(NoteText.of("one of %s", String.join(", ", MEASURES)));
    }
  }

  private static Optional<Effect> speed(JsonCursor speed) {
    Optional<Integer> value = speed.integer();
    if (value.isPresent() && (value.get() < 1 || value.get() > 130)) {
      return speed.unfit(NoteText.of("a speed of 1 to 130 km/h"));
    }
    return value.map(Effect.SpeedLimit::new);
  }
}
