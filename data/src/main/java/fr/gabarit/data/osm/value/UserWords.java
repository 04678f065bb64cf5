package fr.gabarit.data.osm.value;

import static java.util.Map.entry;

import fr.gabarit.order.Exemption;
import fr.gabarit.vehicle.Activity;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** OSM's words for road users, as access values and as conditions. */
public final class UserWords {
  /** The permit meant by {@code permit}; OSM does not say which authority grants it. */
  public static final String OSM_PERMIT = "osm_permit";

  private static final Map<String, Exemption> EXEMPTIONS =
      Map.ofEntries(
          entry("destination", new Exemption.LocalTraffic()),
          entry("customers", new Exemption.LocalTraffic()),
          entry("customer", new Exemption.LocalTraffic()),
          entry("visitors", new Exemption.LocalTraffic()),
          entry("delivery", new Exemption.Deliveries()),
          entry("deliveries", new Exemption.Deliveries()),
          entry("loading", new Exemption.Deliveries()),
          entry("residents", new Exemption.Residents()),
          entry("resident", new Exemption.Residents()),
          entry("residential", new Exemption.Residents()),
          entry("private", new Exemption.PrivateGround()),
          entry("permit", new Exemption.HeldPermit(OSM_PERMIT)),
          entry("permit_holder", new Exemption.HeldPermit(OSM_PERMIT)),
          entry("agricultural", new Exemption.DeclaredActivity(Activity.AGRICULTURAL)),
          entry("forestry", new Exemption.DeclaredActivity(Activity.FORESTRY)),
          entry("military", new Exemption.DeclaredActivity(Activity.MILITARY)),
          entry("emergency", new Exemption.DeclaredActivity(Activity.EMERGENCY_SERVICES)),
          entry("police", new Exemption.DeclaredActivity(Activity.POLICE)));

  /** Road users who carry no goods by lorry or van. */
  private static final Set<String> OTHERS =
      Set.of(
          "psv",
          "bus",
          "tourist_bus",
          "coach",
          "minibus",
          "share_taxi",
          "taxi",
          "foot",
          "bicycle",
          "horse",
          "motorcar",
          "motorcycle",
          "moped",
          "mofa",
          "caravan",
          "motorhome",
          "disabled",
          "carpool",
          "hov");

  private UserWords() {}

  /** What a user must be able to claim who is meant by the word. */
  public static Optional<Exemption> exemption(String word) {
    return Optional.ofNullable(EXEMPTIONS.get(word));
  }

  /** Whether the word means road users who never carry goods by lorry or van. */
  public static boolean neverFreight(String word) {
    return OTHERS.contains(word);
  }
}
