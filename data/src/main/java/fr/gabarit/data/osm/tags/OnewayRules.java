package fr.gabarit.data.osm.tags;

import fr.gabarit.data.osm.value.Condition;
import fr.gabarit.data.osm.value.ConditionalCase;
import fr.gabarit.data.osm.value.ConditionalValue;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.order.Effect;
import fr.gabarit.order.LimitNature;
import fr.gabarit.order.PlaceDirection;
import fr.gabarit.order.Who;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads oneway rules that change with the time or the kind of goods vehicle, including reversible
 * lanes with known times. Rules that always hold for all of them belong to the road network, which
 * is open in every direction that is open to anyone at any time.
 */
final class OnewayRules {
  private static final List<String> GENERAL_KEYS =
      List.of("oneway", "oneway:vehicle", "oneway:motor_vehicle");
  private static final List<String> CLASS_KEYS = List.of("oneway:goods", "oneway:hgv");
  private static final Set<String> ALONG = Set.of("yes", "true", "1");
  private static final Set<String> AGAINST = Set.of("-1", "reverse");
  private static final Set<String> BOTH_WAYS = Set.of("no", "false", "0");

  /** Nobody can tell which way it runs. */
  private static final Set<String> CHANGING = Set.of("reversible", "alternating");

  /** The keys that make such rules, without direction. */
  static List<String> keys() {
    return Stream.concat(
            GENERAL_KEYS.stream().map(key -> key + TagChain.CONDITIONAL),
            CLASS_KEYS.stream().flatMap(key -> Stream.of(key, key + TagChain.CONDITIONAL)))
        .toList();
  }

  List<TagRule> read(Map<String, String> tags, ElementNotes notes) {
    if (keys().stream().noneMatch(tags::containsKey)) {
      return List.of();
    }
    return TagRule.merge(
        read(tags, WayDirection.FORWARD, notes), read(tags, WayDirection.BACKWARD, notes));
  }

  private static List<TagRule> read(
      Map<String, String> tags, WayDirection direction, ElementNotes notes) {
    TagChain<Boolean> goods = chain(tags, "oneway:goods", direction, notes);
    TagChain<Boolean> hgv = chain(tags, "oneway:hgv", direction, notes);
    boolean openToSome =
        Stream.concat(goods.values().stream(), hgv.values().stream())
                .anyMatch(ConditionalValue::value)
            || goods.values().stream().allMatch(value -> value.source().contains("@"));
    if (!openToSome) {
      return List.of(); // Closed in the road network.
    }
    return ClassCases.join(goods.cases(), hgv.cases(), rule -> false).stream()
        .filter(cases -> !cases.rule().value())
        .map(cases -> rule(cases.rule(), cases.scope().suffix()))
        .toList();
  }

  private static TagChain<Boolean> chain(
      Map<String, String> tags, String classKey, WayDirection direction, ElementNotes notes) {
    TagChain<Boolean> chain =
        new TagChain<>(
            tags, direction, (key, value, into) -> open(key, value, direction, into), notes);
    chain.implied(implied(tags, direction));
    GENERAL_KEYS.forEach(chain::key);
    return chain.key(classKey);
  }

  private static List<ConditionalValue<Boolean>> implied(
      Map<String, String> tags, WayDirection direction) {
    boolean open = direction == WayDirection.FORWARD;
    String highway = tags.getOrDefault("highway", "");
    String junction = tags.getOrDefault("junction", "");
    if (junction.equals("roundabout") || junction.equals("circular")) {
      return List.of(new ConditionalValue<>(open, Condition.NONE, "junction=" + junction));
    }
    return highway.equals("motorway")
        ? List.of(new ConditionalValue<>(open, Condition.NONE, "highway=" + highway))
        : List.of();
  }

  private static Optional<Boolean> open(
      String key, String value, WayDirection direction, ElementNotes notes) {
    String word = value.strip().toLowerCase(Locale.ROOT);
    if (BOTH_WAYS.contains(word)) {
      return Optional.of(true);
    }
    if (CHANGING.contains(word)) {
      return Optional.of(false);
    }
    if (ALONG.contains(word) || AGAINST.contains(word)) {
      return Optional.of(ALONG.contains(word) == (direction == WayDirection.FORWARD));
    }
    notes.add(
        OsmTagNote.Kind.UNKNOWN_WORD,
        key,
        value,
        NoteText.of("'%s' tells no direction; write yes, no or -1. Ignored.", value));
    return Optional.empty();
  }

  private static TagRule rule(ConditionalCase<Boolean> one, String scopeText) {
    return new TagRule(
        String.join(", ", one.sources()),
        scopeText,
        false,
        new Effect.NoEntry(),
        new Who(
            one.vehicles().asClause(LimitNature.LEGAL).stream().toList(),
            AccessGrant.sorted(one.exempted())),
        one.times().restricting(),
        PlaceDirection.BOTH);
  }
}
