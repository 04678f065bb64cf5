package fr.gabarit.data.osm.tags;

import fr.gabarit.data.report.NoteText;
import fr.gabarit.order.Effect;
import fr.gabarit.order.PlaceDirection;
import fr.gabarit.order.Validity;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.order.Who;
import fr.gabarit.vehicle.HazmatKind;
import fr.gabarit.vehicle.TunnelCategory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads bans of some vehicles or loads, which add to the access chain: trailers, articulated
 * lorries, dangerous goods (signs B18a, B18b, B18c) and tunnel categories (ADR 8.6).
 *
 * <p>{@code hazmat:E=no} marks a way of tunnel category E, whether or not it is a tunnel.
 */
final class VehicleBans {
  private static final List<String> CATEGORY_KEYS =
      List.of("hazmat:adr_tunnel_cat", "hazmat:tunnel_cat");

  /** Category A: no restriction. */
  private static final String NO_RESTRICTION = "A";

  private static final Map<String, VehicleClause> CLAUSES = clauses();

  private final AccessWords words = new AccessWords();

  /** The keys read whose values may hang on conditions, without direction. */
  static Set<String> keys() {
    Set<String> keys = new LinkedHashSet<>(CLAUSES.keySet());
    keys.add("hazmat:" + NO_RESTRICTION);
    return keys;
  }

  /** The keys of tunnel categories, which never hang on conditions; without direction. */
  static List<String> categoryKeys() {
    return CATEGORY_KEYS;
  }

  List<TagRule> read(Map<String, String> tags, ElementNotes notes) {
    return TagRule.merge(
        read(tags, WayDirection.FORWARD, notes), read(tags, WayDirection.BACKWARD, notes));
  }

  private List<TagRule> read(Map<String, String> tags, WayDirection direction, ElementNotes notes) {
    List<TagRule> rules = new ArrayList<>();
    CLAUSES.forEach(
        (key, clause) ->
            new TagChain<>(tags, direction, words::read, notes)
                .key(key).cases().stream()
                    .flatMap(one -> one.among(List.of(clause)).stream())
                    .flatMap(one -> AccessRules.ban(one, "", notes).stream())
                    .forEach(rules::add));
    for (String key : CATEGORY_KEYS) {
      direction
          .decidingKey(tags, key)
          .flatMap(deciding -> category(deciding, tags.get(deciding), notes))
          .ifPresent(rules::add);
    }
    return rules;
  }

  private static Optional<TagRule> category(String key, String value, ElementNotes notes) {
    String letter = value.strip().toUpperCase(Locale.ROOT);
    for (TunnelCategory code : TunnelCategory.values()) {
      if (code.name().equals(letter)) {
        return Optional.of(ban(key, value, new VehicleClause.ForbiddenInTunnel(code)));
      }
    }
    if (!letter.equals(NO_RESTRICTION)) {
      notes.add(
          OsmTagNote.Kind.UNREADABLE_VALUE,
          key,
          value,
          NoteText.of("'%s' is no tunnel category; write a letter from A to E. Ignored.", value));
    }
    return Optional.empty();
  }

  private static TagRule ban(String key, String value, VehicleClause clause) {
    return new TagRule(
        key + "=" + value,
        "",
        false,
        new Effect.NoEntry(),
        new Who(List.of(clause), List.of()),
        Validity.ALWAYS,
        PlaceDirection.BOTH);
  }

  private static Map<String, VehicleClause> clauses() {
    Map<String, VehicleClause> clauses = new LinkedHashMap<>();
    clauses.put("trailer", VehicleScope.TRAILER.clauses().get(0));
    clauses.put("hgv_articulated", new VehicleClause.AllOf(VehicleScope.ARTICULATED.clauses()));
    clauses.put("hazmat", new VehicleClause.Hazmat(Set.of()));
    clauses.put("hazmat:explosive", new VehicleClause.Hazmat(Set.of(HazmatKind.EXPLOSIVE)));
    clauses.put("hazmat:water", new VehicleClause.Hazmat(Set.of(HazmatKind.WATER_POLLUTANT)));
    for (TunnelCategory code : TunnelCategory.values()) {
      clauses.put("hazmat:" + code.name(), new VehicleClause.ForbiddenInTunnel(code));
    }
    return Collections.unmodifiableMap(clauses);
  }
}
