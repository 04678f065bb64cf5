package fr.gabarit.data.osm.tags;

import fr.gabarit.data.osm.value.ConditionalCase;
import fr.gabarit.data.osm.value.ConditionalValue;
import fr.gabarit.data.osm.value.OsmQuantityParser;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.order.Comparison;
import fr.gabarit.order.Effect;
import fr.gabarit.order.LimitNature;
import fr.gabarit.order.PlaceDirection;
import fr.gabarit.order.Quantity;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.order.Who;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads limits of dimensions, masses and axles, for all vehicles or those of a suffix ({@code
 * maxweight:hgv}), in both directions or one, always or on conditions. Where {@code :hgv} or {@code
 * :goods} rules, the general key no longer rules that class, be it stricter or not. Limits are
 * inclusive: what equals the limit may pass.
 *
 * <p>A limit of mass or length that is lifted for some users is one of law, even on a bridge.
 */
final class LimitRules {
  /** Scopes whose limits come on top of those of the weight classes. */
  private static final Set<VehicleScope> FURTHER_SCOPES =
      EnumSet.of(VehicleScope.ARTICULATED, VehicleScope.TRAILER, VehicleScope.HAZMAT);

  private final OsmQuantityParser parser = new OsmQuantityParser();

  /** What a vehicle may have at most; infinite where there is explicitly no limit. */
  private record Cap(double limit) {
    static final Cap NONE = new Cap(Double.POSITIVE_INFINITY);
  }

  /** A limit key as it stands on one way. */
  private record TaggedLimit(LimitKey key, boolean bridge, boolean lifted) {
    LimitNature nature() {
      boolean height = key.quantity() == Quantity.HEIGHT || key.quantity() == Quantity.WIDTH;
      return lifted && !height ? LimitNature.LEGAL : key.nature(bridge);
    }

    boolean ofBridge() {
      return bridge && key.dependsOnBridge() && nature() == LimitNature.PHYSICAL;
    }
  }

  List<TagRule> read(Map<String, String> tags, ElementNotes notes) {
    boolean bridge = !tags.getOrDefault("bridge", "no").equals("no");
    List<TagRule> rules = new ArrayList<>();
    for (LimitKey key : LimitKey.values()) {
      if (tags.keySet().stream().anyMatch(tag -> tag.startsWith(key.key()))) {
        rules.addAll(
            TagRule.merge(
                read(key, tags, bridge, WayDirection.FORWARD, notes),
                read(key, tags, bridge, WayDirection.BACKWARD, notes)));
      }
    }
    return rules;
  }

  private List<TagRule> read(
      LimitKey key,
      Map<String, String> tags,
      boolean bridge,
      WayDirection direction,
      ElementNotes notes) {
    TagChain<Cap> goods = chain(key, tags, direction, notes);
    goods.key(key.key()).key(key.key() + VehicleScope.GOODS.suffix());
    TagChain<Cap> hgv = chain(key, tags, direction, notes);
    hgv.key(key.key()).key(key.key() + VehicleScope.HGV.suffix());
    List<TagRule> rules = new ArrayList<>();
    boolean lifted = lifted(goods.values()) || lifted(hgv.values());
    for (ClassCases<Cap> cases : ClassCases.join(goods.cases(), hgv.cases(), rule -> false)) {
      // The class stands in the name where the tag alone would claim more.
      String suffix = cases.scope().suffix();
      boolean told = cases.rule().sources().get(0).startsWith(key.key() + suffix);
      rule(cases.rule(), new TaggedLimit(key, bridge, lifted), told ? "" : suffix)
          .ifPresent(rules::add);
    }
    for (VehicleScope scope : FURTHER_SCOPES) {
      TagChain<Cap> chain = chain(key, tags, direction, notes).key(key.key() + scope.suffix());
      TaggedLimit limit = new TaggedLimit(key, bridge, lifted(chain.values()));
      chain.cases().stream()
          .flatMap(one -> one.among(scope.clauses()).stream())
          .flatMap(one -> rule(one, limit, "").stream())
          .forEach(rules::add);
    }
    return rules;
  }

  private TagChain<Cap> chain(
      LimitKey key, Map<String, String> tags, WayDirection direction, ElementNotes notes) {
    return new TagChain<>(
        tags, direction, (name, value, into) -> value(key, name, value, into), notes);
  }

  private static boolean lifted(List<ConditionalValue<Cap>> values) {
    return values.stream().anyMatch(value -> !value.condition().users().isEmpty());
  }

  private Optional<Cap> value(LimitKey key, String name, String text, ElementNotes notes) {
    OsmQuantityParser.Reading reading = key.read(parser, text);
    if (reading instanceof OsmQuantityParser.Limit limit) {
      if (!key.plausible(limit.value())) {
        notes.add(
            OsmTagNote.Kind.UNREADABLE_VALUE,
            name,
            text,
            NoteText.of("%s is not plausible; check key and unit. Not applied.", limit.value()));
        return Optional.empty();
      }
      if (limit.strictestOfSeveral()) {
        notes.add(
            OsmTagNote.Kind.DOUBTFUL,
            name,
            text,
            NoteText.of("Several values; the strictest, %s, is applied.", limit.value()));
      }
      return Optional.of(new Cap(limit.value()));
    }
    if (reading instanceof OsmQuantityParser.NoLimit none) {
      if (none.doubtful()) {
        notes.add(
            OsmTagNote.Kind.DOUBTFUL,
            name,
            text,
            NoteText.of("Gives no value; no limit is applied."));
        return Optional.empty();
      }
      return Optional.of(Cap.NONE);
    }
    notes.add(
        OsmTagNote.Kind.UNREADABLE_VALUE,
        name,
        text,
        NoteText.of("Is no quantity; write for example 3.5 or 12'6\". Not applied."));
    return Optional.empty();
  }

  /** The rule; empty where it could match nobody. */
  private static Optional<TagRule> rule(
      ConditionalCase<Cap> one, TaggedLimit limit, String scopeText) {
    if (one.value().equals(Cap.NONE)) {
      return Optional.empty();
    }
    LimitNature nature = limit.nature();
    VehicleClause above =
        new VehicleClause.Threshold(
            limit.key().quantity(), Comparison.GREATER_THAN, one.value().limit(), nature);
    return one.vehicles()
        .and(List.of(above))
        .flatMap(vehicles -> vehicles.asClause(nature))
        .map(
            clause ->
                new TagRule(
                    String.join(", ", one.sources()),
                    scopeText,
                    limit.ofBridge(),
                    new Effect.NoEntry(),
                    new Who(List.of(clause), AccessGrant.sorted(one.exempted())),
                    one.times().restricting(),
                    PlaceDirection.BOTH));
  }
}
