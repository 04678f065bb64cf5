package fr.gabarit.data.osm.tags;

import fr.gabarit.order.Comparison;
import fr.gabarit.order.Effect;
import fr.gabarit.order.LimitNature;
import fr.gabarit.order.PlaceDirection;
import fr.gabarit.order.Quantity;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.order.Who;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads limits of dimensions, masses and axles, for all vehicles or those of a suffix ({@code
 * maxweight:hgv}), in both directions or one. Where {@code :hgv} or {@code :goods} rules, the
 * general key no longer rules that class, be it stricter or not. Limits are inclusive: what equals
 * the limit may pass.
 */
final class LimitRules {
  private static final Set<VehicleScope> WEIGHT_CLASSES =
      EnumSet.of(VehicleScope.HGV, VehicleScope.GOODS);

  private final OsmQuantityParser parser = new OsmQuantityParser();

  /** A readable value; empty limit: explicitly none. */
  private record Value(String tagText, Optional<Double> limit) {}

  List<TagRule> read(Map<String, String> tags, WayNotes notes) {
    boolean bridge = !tags.getOrDefault("bridge", "no").equals("no");
    List<TagRule> rules = new ArrayList<>();
    for (LimitKey key : LimitKey.values()) {
      rules.addAll(
          TagRule.merge(
              read(key, tags, bridge, WayDirection.FORWARD, notes),
              read(key, tags, bridge, WayDirection.BACKWARD, notes)));
    }
    return rules;
  }

  private List<TagRule> read(
      LimitKey key,
      Map<String, String> tags,
      boolean bridge,
      WayDirection direction,
      WayNotes notes) {
    Map<VehicleScope, Value> values = new EnumMap<>(VehicleScope.class);
    for (VehicleScope scope : VehicleScope.values()) {
      direction
          .decidingKey(tags, key.key() + scope.suffix())
          .flatMap(deciding -> value(key, deciding, tags.get(deciding), notes))
          .ifPresent(value -> values.put(scope, value));
    }
    List<TagRule> rules = new ArrayList<>();
    values.forEach(
        (scope, value) -> {
          boolean general = scope == VehicleScope.ALL;
          Optional<VehicleScope> ruled =
              general ? leftToGeneralKey(values.keySet()) : Optional.of(scope);
          if (value.limit().isPresent() && ruled.isPresent()) {
            // The class stands in the name where the tag alone would claim more.
            String scopeText = general ? ruled.get().suffix() : "";
            double limit = value.limit().get();
            rule(key, value.tagText(), scopeText, ruled.get(), limit, bridge).ifPresent(rules::add);
          }
        });
    return rules;
  }

  private static Optional<VehicleScope> leftToGeneralKey(Set<VehicleScope> ruled) {
    if (ruled.containsAll(WEIGHT_CLASSES)) {
      return Optional.empty();
    }
    if (ruled.contains(VehicleScope.HGV)) {
      return Optional.of(VehicleScope.GOODS);
    }
    return Optional.of(ruled.contains(VehicleScope.GOODS) ? VehicleScope.HGV : VehicleScope.ALL);
  }

  private Optional<Value> value(LimitKey key, String deciding, String text, WayNotes notes) {
    OsmQuantityParser.Reading reading = key.read(parser, text);
    String tagText = deciding + "=" + text;
    if (reading instanceof OsmQuantityParser.Limit limit) {
      if (!key.plausible(limit.value())) {
        notes.add(
            OsmTagNote.Kind.UNREADABLE_VALUE,
            deciding,
            text,
            "%s is not plausible; check key and unit. Not applied.".formatted(limit.value()));
        return Optional.empty();
      }
      if (limit.strictestOfSeveral()) {
        notes.add(
            OsmTagNote.Kind.DOUBTFUL,
            deciding,
            text,
            "Several values; the strictest, %s, is applied.".formatted(limit.value()));
      }
      return Optional.of(new Value(tagText, Optional.of(limit.value())));
    }
    if (reading instanceof OsmQuantityParser.NoLimit none) {
      if (none.doubtful()) {
        notes.add(OsmTagNote.Kind.DOUBTFUL, deciding, text, "Gives no value; no limit is applied.");
        return Optional.empty();
      }
      return Optional.of(new Value(tagText, Optional.empty()));
    }
    notes.add(
        OsmTagNote.Kind.UNREADABLE_VALUE,
        deciding,
        text,
        "Is no quantity; write for example 3.5 or 12'6\". Not applied.");
    return Optional.empty();
  }

  /** The rule; empty where it could match nobody. */
  private static Optional<TagRule> rule(
      LimitKey key,
      String tagText,
      String scopeText,
      VehicleScope scope,
      double limit,
      boolean bridge) {
    LimitNature nature = key.nature(bridge);
    VehicleClause above =
        new VehicleClause.Threshold(key.quantity(), Comparison.GREATER_THAN, limit, nature);
    boolean beyondClasses =
        key.quantity() == Quantity.PERMITTED_MASS && limit >= VehicleScope.HGV_ABOVE_TONNES;
    if (beyondClasses && scope == VehicleScope.GOODS) {
      return Optional.empty();
    }
    List<VehicleClause> clauses = new ArrayList<>();
    if (!(beyondClasses && scope == VehicleScope.HGV)) {
      // Else the class says nothing more, and a single threshold tells limit and value.
      clauses.addAll(scope.clauses(nature));
    }
    clauses.add(above);
    return Optional.of(
        new TagRule(
            tagText,
            scopeText,
            bridge && key.dependsOnBridge(),
            new Effect.NoEntry(),
            new Who(
                List.of(clauses.size() == 1 ? above : new VehicleClause.AllOf(clauses)), List.of()),
            PlaceDirection.BOTH));
  }
}
