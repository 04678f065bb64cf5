package fr.gabarit.data.osm.tags;

import fr.gabarit.data.osm.value.Condition;
import fr.gabarit.data.osm.value.ConditionalTag;
import fr.gabarit.data.osm.value.ConditionalTagReader;
import fr.gabarit.data.osm.value.ConditionalValue;
import fr.gabarit.network.FreightWays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which ways a lorry could physically use, and what their kind forbids without a sign. */
final class FreightRoads {
  /** Roads that are carriageways only by other tags, or never. */
  private static final Set<String> OTHER_ROADS = Set.of("track", "bus_guideway");

  /** Roads of pedestrians and buses. */
  private static final Set<String> CLOSED_ROADS = Set.of("pedestrian", "busway", "bus_guideway");

  /** Ways for others; roads only where a tag lets motor vehicles in. */
  private static final Set<String> PATHS =
      Set.of("footway", "path", "cycleway", "bridleway", "steps");

  private static final List<String> MOTOR_KEYS = List.of("motor_vehicle", "goods", "hgv");

  private final AccessWords words = new AccessWords();
  private final ConditionalTagReader conditions = new ConditionalTagReader();

  boolean isRoad(Map<String, String> tags) {
    String highway = tags.getOrDefault("highway", "");
    return FreightWays.carriageway(highway)
        || OTHER_ROADS.contains(highway)
        || (PATHS.contains(highway) && letsMotorVehiclesIn(tags))
        || tags.getOrDefault("route", "").equals("ferry");
  }

  /** What the kind of way rules although no access tag does. */
  List<ConditionalValue<AccessGrant>> implied(Map<String, String> tags) {
    return impliedBan(tags)
        .map(tag -> new ConditionalValue<>(AccessGrant.CLOSED, Condition.NONE, tag))
        .stream()
        .toList();
  }

  private static Optional<String> impliedBan(Map<String, String> tags) {
    String highway = tags.getOrDefault("highway", "");
    if (CLOSED_ROADS.contains(highway) || PATHS.contains(highway)) {
      return Optional.of("highway=" + highway);
    }
    return tags.getOrDefault("service", "").equals("emergency_access")
        ? Optional.of("service=emergency_access")
        : Optional.empty();
  }

  /** The value of a key and those it has on some condition. */
  private Stream<String> values(Map<String, String> tags, String key) {
    String conditional = tags.get(key + TagChain.CONDITIONAL);
    return Stream.concat(
        Stream.ofNullable(tags.get(key)),
        Stream.ofNullable(conditional)
            .flatMap(text -> conditions.read(text).rules().stream())
            .map(ConditionalTag.Rule::value));
  }

  private boolean letsMotorVehiclesIn(Map<String, String> tags) {
    ElementNotes unused = new ElementNotes(OsmElement.way(0));
    return MOTOR_KEYS.stream()
        .flatMap(key -> Stream.of(key, key + ":forward", key + ":backward"))
        .flatMap(key -> values(tags, key))
        .flatMap(value -> words.read("", value, unused).stream())
        .anyMatch(grant -> !grant.bansAll());
  }
}
