package fr.gabarit.data.osm.tags;

import fr.gabarit.data.report.NoteText;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells keys that are read from keys that look like restrictions of goods vehicles but are not, so
 * that none is passed over in silence.
 */
final class KeyFamilies {
  private static final Set<String> RESTRICTIONS =
      Set.of(
          "access",
          "vehicle",
          "motor_vehicle",
          "goods",
          "hgv",
          "hgv_articulated",
          "trailer",
          "hazmat",
          "maxheight",
          "maxwidth",
          "maxlength",
          "maxweight",
          "maxweightrating",
          "maxgcweight",
          "maxgcweightrating",
          "maxaxleload",
          "maxbogieweight",
          "maxunladenweight",
          "maxload",
          "minweight",
          "maxaxles",
          // Hours in a retired form, beside no key that they could belong to.
          "day_on",
          "day_off",
          "hour_on",
          "hour_off",
          "date_on",
          "date_off");
  private static final Set<String> FREIGHT =
      Set.of("hgv", "goods", "hgv_articulated", "trailer", "hazmat");

  /** First parts of keys that concern no route, or the sign rather than the rule. */
  private static final Set<String> BESIDE_THE_POINT =
      Set.of(
          "overtaking",
          "toll",
          "parking",
          "source",
          "note",
          "fixme",
          "description",
          "name",
          "was",
          "old",
          "disused",
          "abandoned",
          "proposed",
          "construction",
          "fee",
          "charge");

  /** Further parts that speak of the tag and not of the road. */
  private static final Set<String> ABOUT_THE_TAG =
      Set.of("source", "note", "signed", "ref", "description", "wikipedia", "national_network");

  /** Further parts for road users who carry no goods by lorry or van. */
  private static final Set<String> OTHER_USERS =
      Set.of(
          "bus",
          "coach",
          "tourist_bus",
          "psv",
          "taxi",
          "motorcar",
          "motorcycle",
          "moped",
          "mofa",
          "bicycle",
          "foot",
          "horse",
          "caravan",
          "motorhome",
          "emergency",
          "agricultural",
          "disabled");

  private static final String CONDITIONAL = "conditional";
  private static final String MAXSPEED = "maxspeed";

  private final Set<String> readKeys;

  KeyFamilies() {
    Set<String> keys = new HashSet<>(Set.of("access", "vehicle", "motor_vehicle", "goods", "hgv"));
    keys.addAll(VehicleBans.keys());
    keys.addAll(SpeedRules.keys());
    keys.addAll(OvertakingRules.keys());
    for (LimitKey limit : LimitKey.values()) {
      for (VehicleScope scope : VehicleScope.values()) {
        keys.add(limit.key() + scope.suffix());
      }
    }
    Set<String> directed = withDirections(keys);
    directed.addAll(withDirections(Set.of(SpeedRules.generalKey())));
    Set<String> conditional =
        directed.stream().map(key -> key + TagChain.CONDITIONAL).collect(Collectors.toSet());
    keys.addAll(conditional);
    keys.addAll(directed);
    keys.removeAll(withDirections(Set.of(SpeedRules.generalKey())));
    keys.addAll(withDirections(Set.copyOf(VehicleBans.categoryKeys())));
    keys.addAll(withDirections(UntoldLimits.keys()));
    keys.addAll(OnewayRules.keys());
    readKeys = Set.copyOf(keys);
  }

  private static Set<String> withDirections(Set<String> keys) {
    Set<String> directed = new HashSet<>(keys);
    for (WayDirection direction : WayDirection.values()) {
      keys.forEach(key -> directed.add(key + direction.suffix()));
    }
    return directed;
  }

  /** Whether the key's value is read. */
  boolean isRead(String key) {
    return readKeys.contains(key);
  }

  /** Whether hours that name no key could belong to this one. */
  boolean mayHaveHours(String key) {
    return isRead(key) || OTHER_USERS.contains(key);
  }

  /** Notes every restriction of the way that is not read. */
  void noteUnread(Map<String, String> tags, ElementNotes notes) {
    tags.forEach(
        (key, value) ->
            sortOf(key).ifPresent(kind -> notes.add(kind, key, value, message(kind, key))));
  }

  private Optional<OsmTagNote.Kind> sortOf(String key) {
    if (key.indexOf(':') < 0 && !RESTRICTIONS.contains(key) && !FREIGHT.contains(key)) {
      return Optional.empty();
    }
    List<String> parts = List.of(key.split(":", -1));
    if (isRead(key) || BESIDE_THE_POINT.contains(parts.get(0)) || !isRestriction(parts)) {
      return Optional.empty();
    }
    List<String> further = parts.subList(1, parts.size());
    if (further.stream().anyMatch(ABOUT_THE_TAG::contains)
        || further.stream().anyMatch(OTHER_USERS::contains)) {
      return Optional.empty();
    }
    return Optional.of(
        further.contains("lanes") ? OsmTagNote.Kind.PER_LANE : OsmTagNote.Kind.UNKNOWN_KEY);
  }

  private static boolean isRestriction(List<String> parts) {
    return RESTRICTIONS.contains(parts.get(0))
        || parts.stream().anyMatch(FREIGHT::contains)
        || (parts.get(0).equals(MAXSPEED) && parts.contains(CONDITIONAL));
  }

  private static NoteText message(OsmTagNote.Kind kind, String key) {
    return switch (kind) {
      case PER_LANE -> NoteText.of("Rules single lanes; ignored.");
      default -> NoteText.of("'%s' is no known key; ignored.", key);
    };
  }
}
