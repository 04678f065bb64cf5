package fr.gabarit.data.osm.tags;

import fr.gabarit.order.Effect;
import fr.gabarit.order.LimitNature;
import fr.gabarit.order.PlaceDirection;
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

  /** The keys read, without direction. */
  static Set<String> keys() {
    Set<String> keys = new LinkedHashSet<>(CLAUSES.keySet());
    keys.addAll(CATEGORY_KEYS);
    keys.add("hazmat:" + NO_RESTRICTION);
    return keys;
  }

  List<TagRule> read(Map<String, String> tags, WayNotes notes) {
    return TagRule.merge(
        read(tags, WayDirection.FORWARD, notes), read(tags, WayDirection.BACKWARD, notes));
  }

  private List<TagRule> read(Map<String, String> tags, WayDirection direction, WayNotes notes) {
    List<TagRule> rules = new ArrayList<>();
    CLAUSES.forEach(
        (key, clause) ->
            direction
                .decidingKey(tags, key)
                .ifPresent(
                    deciding ->
                        words
                            .read(deciding, tags.get(deciding), notes)
                            .filter(grant -> !grant.open())
                            .map(grant -> ban(deciding, tags.get(deciding), clause, grant))
                            .ifPresent(rules::add)));
    for (String key : CATEGORY_KEYS) {
      direction
          .decidingKey(tags, key)
          .flatMap(deciding -> category(deciding, tags.get(deciding), notes))
          .ifPresent(rules::add);
    }
    return rules;
  }

  private static Optional<TagRule> category(String key, String value, WayNotes notes) {
    String letter = value.strip().toUpperCase(Locale.ROOT);
    for (TunnelCategory code : TunnelCategory.values()) {
      if (code.name().equals(letter)) {
        VehicleClause clause = new VehicleClause.ForbiddenInTunnel(code);
        return Optional.of(ban(key, value, clause, AccessGrant.CLOSED));
      }
    }
    if (!letter.equals(NO_RESTRICTION)) {
      notes.add(
          OsmTagNote.Kind.UNREADABLE_VALUE,
          key,
          value,
          "'%s' is no tunnel category; write a letter from A to E. Ignored.".formatted(value));
    }
    return Optional.empty();
  }

  private static TagRule ban(String key, String value, VehicleClause clause, AccessGrant grant) {
    return new TagRule(
        key + "=" + value,
        "",
        false,
        new Effect.NoEntry(),
        new Who(List.of(clause), grant.exempted()),
        PlaceDirection.BOTH);
  }

  private static Map<String, VehicleClause> clauses() {
    Map<String, VehicleClause> clauses = new LinkedHashMap<>();
    clauses.put("trailer", VehicleScope.TRAILER.clauses(LimitNature.LEGAL).get(0));
    clauses.put(
        "hgv_articulated",
        new VehicleClause.AllOf(VehicleScope.ARTICULATED.clauses(LimitNature.LEGAL)));
    clauses.put("hazmat", new VehicleClause.Hazmat(Set.of()));
    clauses.put("hazmat:explosive", new VehicleClause.Hazmat(Set.of(HazmatKind.EXPLOSIVE)));
    clauses.put("hazmat:water", new VehicleClause.Hazmat(Set.of(HazmatKind.WATER_POLLUTANT)));
    for (TunnelCategory code : TunnelCategory.values()) {
      clauses.put("hazmat:" + code.name(), new VehicleClause.ForbiddenInTunnel(code));
    }
    return Collections.unmodifiableMap(clauses);
  }
}
