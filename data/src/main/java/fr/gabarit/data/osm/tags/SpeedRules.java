package fr.gabarit.data.osm.tags;

import fr.gabarit.data.osm.value.ConditionalCase;
import fr.gabarit.data.osm.value.ConditionalValue;
import fr.gabarit.data.osm.value.OsmQuantityParser;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.order.Effect;
import fr.gabarit.order.LimitNature;
import fr.gabarit.order.PlaceDirection;
import fr.gabarit.order.Validity;
import fr.gabarit.order.Who;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads speed limits of single kinds of vehicles ({@code maxspeed:hgv}) and on conditions ({@code
 * maxspeed:conditional}). Of the keys for different vehicles the lowest limit counts.
 *
 * <p>The general {@code maxspeed} belongs to the road network's travel times, which take the
 * highest of the limits that count at any time; lower ones make orders, the plain one too where a
 * condition raises it. A limit in weather that cannot be known is only noted.
 */
final class SpeedRules {
  private static final Set<VehicleScope> SCOPES =
      EnumSet.complementOf(EnumSet.of(VehicleScope.ALL));
  private static final String KEY = "maxspeed";
  private static final String WALKING_PACE = "walk";
  private static final int WALKING_PACE_KMH = 6;
  // A limit beyond the general one of motorways limits nobody.
  private static final int HIGHEST_KMH = 130;
  private static final int NO_LIMIT = Integer.MAX_VALUE;

  private final OsmQuantityParser parser = new OsmQuantityParser();

  /** The keys read, without direction; of the general one only the conditional form. */
  static List<String> keys() {
    return SCOPES.stream().map(scope -> KEY + scope.suffix()).toList();
  }

  /** The general key. */
  static String generalKey() {
    return KEY;
  }

  List<TagRule> read(Map<String, String> tags, ElementNotes notes) {
    return TagRule.merge(
        read(tags, WayDirection.FORWARD, notes), read(tags, WayDirection.BACKWARD, notes));
  }

  private List<TagRule> read(Map<String, String> tags, WayDirection direction, ElementNotes notes) {
    List<TagRule> rules = new ArrayList<>();
    List<ConditionalValue<Integer>> general =
        new TagChain<>(tags, direction, this::generalLimit, notes).key(KEY).values();
    if (general.stream().anyMatch(value -> value.source().contains(TagChain.CONDITIONAL))) {
      rules.addAll(generalRules(tags, direction, general, notes));
    }
    for (VehicleScope scope : SCOPES) {
      new TagChain<>(tags, direction, this::limit, notes)
          .key(KEY + scope.suffix()).cases().stream()
              .flatMap(one -> one.among(scope.clauses()).stream())
              .flatMap(one -> rule(one).stream())
              .forEach(rules::add);
    }
    return rules;
  }

  private List<TagRule> generalRules(
      Map<String, String> tags,
      WayDirection direction,
      List<ConditionalValue<Integer>> values,
      ElementNotes notes) {
    boolean plain = values.stream().anyMatch(v -> !v.source().contains(TagChain.CONDITIONAL));
    int inTravelTimes =
        plain ? values.stream().mapToInt(ConditionalValue::value).max().orElseThrow() : NO_LIMIT;
    return new TagChain<>(tags, direction, this::generalLimit, notes)
        .key(KEY).cases().stream()
            .filter(one -> one.value() < inTravelTimes)
            .flatMap(one -> rule(one).stream())
            .toList();
  }

  /** The plain general limit is none of ours, so that its odd spellings are not noted. */
  private Optional<Integer> generalLimit(String key, String text, ElementNotes notes) {
    if (key.endsWith(TagChain.CONDITIONAL)) {
      return limit(key, text, notes);
    }
    return limit(key, text, new ElementNotes(notes.element()));
  }

  private Optional<Integer> limit(String key, String text, ElementNotes notes) {
    if (text.strip().equals(WALKING_PACE)) {
      return Optional.of(WALKING_PACE_KMH);
    }
    OsmQuantityParser.Reading reading = parser.kilometresPerHour(text);
    if (reading instanceof OsmQuantityParser.Limit limit && limit.value() >= 1) {
      if (limit.strictestOfSeveral()) {
        notes.add(
            OsmTagNote.Kind.DOUBTFUL,
            key,
            text,
            NoteText.of("Several values; the strictest, %s, is applied.", limit.value()));
      }
      // Whole km/h, rounded down so as never to exceed a limit in miles.
      int kmh = (int) limit.value();
      return Optional.of(kmh > HIGHEST_KMH ? NO_LIMIT : kmh);
    }
    if (reading instanceof OsmQuantityParser.NoLimit none) {
      if (none.doubtful()) {
        notes.add(
            OsmTagNote.Kind.DOUBTFUL,
            key,
            text,
            NoteText.of("Gives no value; no limit is applied."));
        return Optional.empty();
      }
      return Optional.of(NO_LIMIT);
    }
    notes.add(
        OsmTagNote.Kind.UNREADABLE_VALUE,
        key,
        text,
        NoteText.of("Is no speed; write for example 60 or 40 mph. Not applied."));
    return Optional.empty();
  }

  private static Optional<TagRule> rule(ConditionalCase<Integer> one) {
    if (one.value() == NO_LIMIT || one.undecidable()) {
      return Optional.empty();
    }
    Validity when = one.times().restricting();
    return Optional.of(
        new TagRule(
            String.join(", ", one.sources()),
            "",
            false,
            new Effect.SpeedLimit(one.value()),
            new Who(
                one.vehicles().asClause(LimitNature.LEGAL).stream().toList(),
                AccessGrant.sorted(one.exempted())),
            when,
            PlaceDirection.BOTH));
  }
}
