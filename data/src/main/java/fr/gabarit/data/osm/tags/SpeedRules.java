package fr.gabarit.data.osm.tags;

import fr.gabarit.order.Effect;
import fr.gabarit.order.LimitNature;
import fr.gabarit.order.PlaceDirection;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.order.Who;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads speed limits of single kinds of vehicles ({@code maxspeed:hgv}). The general {@code
 * maxspeed} belongs to the road network's travel times and makes no order.
 */
final class SpeedRules {
  private static final Set<VehicleScope> SCOPES =
      EnumSet.complementOf(EnumSet.of(VehicleScope.ALL));
  private static final String KEY = "maxspeed";
  // A limit beyond the general one of motorways limits nobody.
  private static final int HIGHEST_KMH = 130;

  private final OsmQuantityParser parser = new OsmQuantityParser();

  /** The keys read, without direction. */
  static List<String> keys() {
    return SCOPES.stream().map(scope -> KEY + scope.suffix()).toList();
  }

  List<TagRule> read(Map<String, String> tags, WayNotes notes) {
    return TagRule.merge(
        read(tags, WayDirection.FORWARD, notes), read(tags, WayDirection.BACKWARD, notes));
  }

  private List<TagRule> read(Map<String, String> tags, WayDirection direction, WayNotes notes) {
    List<TagRule> rules = new ArrayList<>();
    for (VehicleScope scope : SCOPES) {
      direction
          .decidingKey(tags, KEY + scope.suffix())
          .flatMap(key -> rule(scope, key, tags.get(key), notes))
          .ifPresent(rules::add);
    }
    return rules;
  }

  private Optional<TagRule> rule(VehicleScope scope, String key, String text, WayNotes notes) {
    OsmQuantityParser.Reading reading = parser.kilometresPerHour(text);
    if (reading instanceof OsmQuantityParser.Limit limit && limit.value() >= 1) {
      if (limit.strictestOfSeveral()) {
        notes.add(
            OsmTagNote.Kind.DOUBTFUL,
            key,
            text,
            "Several values; the strictest, %s, is applied.".formatted(limit.value()));
      }
      // Whole km/h, rounded down so as never to exceed a limit in miles.
      int kmh = (int) limit.value();
      return kmh > HIGHEST_KMH ? Optional.empty() : Optional.of(rule(scope, key, text, kmh));
    }
    if (reading instanceof OsmQuantityParser.NoLimit none) {
      if (none.doubtful()) {
        notes.add(OsmTagNote.Kind.DOUBTFUL, key, text, "Gives no value; no limit is applied.");
      }
    } else {
      notes.add(
          OsmTagNote.Kind.UNREADABLE_VALUE,
          key,
          text,
          "Is no speed; write for example 60 or 40 mph. Not applied.");
    }
    return Optional.empty();
  }

  private static TagRule rule(VehicleScope scope, String key, String text, int maxSpeedKmh) {
    List<VehicleClause> clauses = scope.clauses(LimitNature.LEGAL);
    VehicleClause clause = clauses.size() == 1 ? clauses.get(0) : new VehicleClause.AllOf(clauses);
    return new TagRule(
        key + "=" + text,
        "",
        false,
        new Effect.SpeedLimit(maxSpeedKmh),
        new Who(List.of(clause), List.of()),
        PlaceDirection.BOTH);
  }
}
