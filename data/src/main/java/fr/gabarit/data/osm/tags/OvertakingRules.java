package fr.gabarit.data.osm.tags;

import fr.gabarit.data.osm.value.ConditionalCase;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.order.Effect;
import fr.gabarit.order.LimitNature;
import fr.gabarit.order.PlaceDirection;
import fr.gabarit.order.Who;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads bans on overtaking that lorries or trailers alone must heed (sign B3a). They bar no way and
 * are told to the driver.
 */
final class OvertakingRules {
  private static final Set<VehicleScope> SCOPES =
      EnumSet.of(VehicleScope.HGV, VehicleScope.GOODS, VehicleScope.TRAILER);
  private static final String KEY = "overtaking";
  private static final Set<String> ALLOWED = Set.of("yes", "both", "caution");
  private static final Set<String> ALLOWED_ONE_WAY = Set.of("forward", "backward");

  /** The keys read, without direction. */
  static List<String> keys() {
    return SCOPES.stream().map(scope -> KEY + scope.suffix()).toList();
  }

  List<TagRule> read(Map<String, String> tags, ElementNotes notes) {
    return TagRule.merge(
        read(tags, WayDirection.FORWARD, notes), read(tags, WayDirection.BACKWARD, notes));
  }

  private static List<TagRule> read(
      Map<String, String> tags, WayDirection direction, ElementNotes notes) {
    List<TagRule> rules = new ArrayList<>();
    for (VehicleScope scope : SCOPES) {
      new TagChain<>(
              tags, direction, (key, value, into) -> allowed(key, value, direction, into), notes)
          .key(KEY + scope.suffix()).cases().stream()
              .filter(one -> !one.value() && !one.undecidable())
              .flatMap(one -> one.among(scope.clauses()).stream())
              .map(OvertakingRules::rule)
              .forEach(rules::add);
    }
    return rules;
  }

  private static Optional<Boolean> allowed(
      String key, String value, WayDirection direction, ElementNotes notes) {
    String word = value.strip().toLowerCase(Locale.ROOT);
    if (word.equals("no") || ALLOWED.contains(word)) {
      return Optional.of(!word.equals("no"));
    }
    if (ALLOWED_ONE_WAY.contains(word)) {
      return Optional.of(direction.suffix().endsWith(word));
    }
    notes.add(
        OsmTagNote.Kind.UNKNOWN_WORD,
        key,
        value,
        NoteText.of("'%s' does not tell whether one may overtake; ignored.", value));
    return Optional.empty();
  }

  private static TagRule rule(ConditionalCase<Boolean> one) {
    return new TagRule(
        String.join(", ", one.sources()),
        "",
        false,
        new Effect.NoOvertaking(),
        new Who(
            one.vehicles().asClause(LimitNature.LEGAL).stream().toList(),
            AccessGrant.sorted(one.exempted())),
        one.times().restricting(),
        PlaceDirection.BOTH);
  }
}
