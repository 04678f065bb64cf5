package fr.gabarit.data.datex.writer;

import fr.gabarit.data.words.FreeTextRules;
import fr.gabarit.order.Exemption;
import fr.gabarit.vehicle.Activity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How activities are said in DATEX II, or in words that are understood when they are read back. */
final class ActivityWords {
  private static final Map<Activity, Characteristic> STANDARD =
      Map.ofEntries(
          usage(Activity.AGRICULTURAL, "agricultural"),
          usage(Activity.EMERGENCY_SERVICES, "emergencyServices"),
          usage(Activity.MILITARY, "military"),
          usage(Activity.RECOVERY, "recoveryServices"),
          usage(Activity.ROAD_MAINTENANCE, "roadMaintenanceOrConstruction"),
          Map.entry(
              Activity.REMOVAL, new Characteristic(Characteristic.Slot.USAGE, "removals", true)),
          load(Activity.EXCEPTIONAL_TRANSPORT, "abnormalLoad"),
          load(Activity.WASTE_COLLECTION, "refuse"),
          load(Activity.LIVE_ANIMALS, "livestock"),
          load(Activity.PERISHABLES, "perishableProducts"),
          Map.entry(
              Activity.TANKER, new Characteristic(Characteristic.Slot.TYPE, "tanker", false)));

  /** French words for activities that DATEX II has no word for. */
  private static final Map<Activity, String> FRENCH =
      Map.of(
          Activity.POLICE, "police",
          Activity.PUBLIC_SERVICE, "services publics",
          Activity.FORESTRY, "véhicules forestiers",
          Activity.MONEY_TRANSPORT, "transports de fonds",
          Activity.FUEL_DELIVERY, "carburants");

  private final FreeTextRules freeText = new FreeTextRules();

  private static Map.Entry<Activity, Characteristic> usage(Activity activity, String word) {
    return Map.entry(activity, new Characteristic(Characteristic.Slot.USAGE, word, false));
  }

  private static Map.Entry<Activity, Characteristic> load(Activity activity, String word) {
    return Map.entry(activity, new Characteristic(Characteristic.Slot.LOAD, word, false));
  }

  /** The standard's word for vehicles that declare the activity. */
  Optional<Characteristic> standard(Activity activity) {
    return Optional.ofNullable(STANDARD.get(activity));
  }

  /** The standard's word, or French words that exempt just this activity. */
  Optional<Characteristic> exempting(Activity activity) {
    return standard(activity)
        .or(
            () ->
                Optional.ofNullable(FRENCH.get(activity))
                    .filter(
                        words ->
                            freeText
                                .exemption(words, "")
                                .equals(List.of(new Exemption.DeclaredActivity(activity))))
                    .map(Characteristic::text));
  }
}
