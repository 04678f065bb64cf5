package fr.gabarit.data.osm.tags;

import fr.gabarit.data.osm.value.ConditionalCase;
import fr.gabarit.data.osm.value.ConditionalValue;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.order.Effect;
import fr.gabarit.order.Exemption;
import fr.gabarit.order.LimitNature;
import fr.gabarit.order.PlaceDirection;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.order.Who;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the chain of access keys ({@code access < vehicle < motor_vehicle < goods | hgv}): the most
 * specific key present decides; of one key, its {@code :forward} or {@code :backward} form decides
 * in that direction, and its {@code :conditional} form where a condition holds. What the kind of
 * way bans stands between {@code access} and {@code vehicle}.
 *
 * <p>A ban that lets local traffic in is always made for each weight class alone, even where it is
 * the same for both: so {@code hgv=destination} and {@code motor_vehicle=destination} are one rule
 * to a lorry, and streets tagged either way hang together.
 */
final class AccessRules {
  private final AccessWords words = new AccessWords();

  /**
   * Reads both directions.
   *
   * @param implied what the kind of way or barrier rules without a sign
   */
  List<TagRule> read(
      Map<String, String> tags, List<ConditionalValue<AccessGrant>> implied, ElementNotes notes) {
    return TagRule.merge(
        read(tags, implied, WayDirection.FORWARD, notes),
        read(tags, implied, WayDirection.BACKWARD, notes));
  }

  private List<TagRule> read(
      Map<String, String> tags,
      List<ConditionalValue<AccessGrant>> implied,
      WayDirection direction,
      ElementNotes notes) {
    List<ConditionalCase<AccessGrant>> goods = cases(tags, "goods", implied, direction, notes);
    List<ConditionalCase<AccessGrant>> hgv = cases(tags, "hgv", implied, direction, notes);
    return ClassCases.join(goods, hgv, AccessRules::letsLocalTrafficIn).stream()
        .flatMap(cases -> ban(cases.rule(), cases.scope().suffix(), notes).stream())
        .toList();
  }

  private List<ConditionalCase<AccessGrant>> cases(
      Map<String, String> tags,
      String classKey,
      List<ConditionalValue<AccessGrant>> implied,
      WayDirection direction,
      ElementNotes notes) {
    return new TagChain<>(tags, direction, words::read, notes)
        .key("access")
        .implied(implied)
        .key("vehicle")
        .key("motor_vehicle")
        .key(classKey)
        .cases();
  }

  private static boolean letsLocalTrafficIn(ConditionalCase<AccessGrant> one) {
    return !one.value().open() && exempted(one).stream().anyMatch(AccessGrant::isLocal);
  }

  private static List<Exemption> exempted(ConditionalCase<AccessGrant> one) {
    Set<Exemption> all = new LinkedHashSet<>(one.value().exempted());
    all.addAll(one.exempted());
    return AccessGrant.sorted(all);
  }

  /** The rule that keeps everybody out whom the case does not let in; empty where it is open. */
  static Optional<TagRule> ban(
      ConditionalCase<AccessGrant> one, String scopeText, ElementNotes notes) {
    if (one.value().open()) {
      return Optional.empty();
    }
    List<VehicleClause> restricted =
        new ArrayList<>(one.vehicles().asClause(LimitNature.LEGAL).stream().toList());
    if (!one.onlyFor().isEmpty()) {
      noteMeantForSome(one, notes);
    }
    return Optional.of(
        new TagRule(
            String.join(", ", one.sources()),
            scopeText,
            false,
            new Effect.NoEntry(),
            new Who(restricted, exempted(one)),
            one.times().restricting(),
            PlaceDirection.BOTH));
  }

  private static void noteMeantForSome(ConditionalCase<AccessGrant> one, ElementNotes notes) {
    String source = one.sources().get(0);
    notes.add(
        OsmTagNote.Kind.DOUBTFUL,
        source.substring(0, source.indexOf('=')),
        source.substring(source.indexOf('=') + 1),
        NoteText.of("Keeps out some users only, who cannot be singled out; applied to all."));
  }
}
