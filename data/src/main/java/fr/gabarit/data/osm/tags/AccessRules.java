package fr.gabarit.data.osm.tags;

import fr.gabarit.order.Effect;
import fr.gabarit.order.LimitNature;
import fr.gabarit.order.PlaceDirection;
import fr.gabarit.order.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the chain of access keys ({@code access < vehicle < motor_vehicle < goods | hgv}): the most
 * specific key present decides; of one key, its {@code :forward} or {@code :backward} form decides
 * in that direction. What the kind of way bans stands between {@code access} and {@code vehicle}.
 *
 * <p>A ban that lets local traffic in is always made for each weight class alone, even where it is
 * the same for both: so {@code hgv=destination} and {@code motor_vehicle=destination} are one rule
 * to a lorry, and streets tagged either way hang together.
 */
final class AccessRules {
  private final AccessWords words = new AccessWords();
  private final FreightRoads roads;

  /** What decides, and by which tag. */
  private record Decision(AccessGrant grant, String tagText) {}

  AccessRules(FreightRoads roads) {
    this.roads = roads;
  }

  List<TagRule> read(Map<String, String> tags, WayNotes notes) {
    return TagRule.merge(
        read(tags, WayDirection.FORWARD, notes), read(tags, WayDirection.BACKWARD, notes));
  }

  private List<TagRule> read(Map<String, String> tags, WayDirection direction, WayNotes notes) {
    Optional<Decision> general = decision(tags, "access", direction, notes);
    Optional<Decision> implied =
        roads.impliedBan(tags).map(tag -> new Decision(AccessGrant.CLOSED, tag));
    // Every key is read, even one that another overrides, so that odd values are noted.
    Optional<Decision> vehicle = decision(tags, "vehicle", direction, notes);
    Optional<Decision> motorVehicle = decision(tags, "motor_vehicle", direction, notes);
    Optional<Decision> shared = motorVehicle.or(() -> vehicle).or(() -> implied).or(() -> general);
    Optional<Decision> goods = decision(tags, "goods", direction, notes).or(() -> shared);
    Optional<Decision> hgv = decision(tags, "hgv", direction, notes).or(() -> shared);

    List<TagRule> rules = new ArrayList<>();
    if (goods.isPresent()
        && hgv.isPresent()
        && goods.get().grant().equals(hgv.get().grant())
        && !goods.get().grant().letsLocalTrafficIn()) {
      ban(join(goods.get(), hgv.get()), VehicleScope.ALL).ifPresent(rules::add);
    } else {
      goods.flatMap(decision -> ban(decision, VehicleScope.GOODS)).ifPresent(rules::add);
      hgv.flatMap(decision -> ban(decision, VehicleScope.HGV)).ifPresent(rules::add);
    }
    return rules;
  }

  private Optional<Decision> decision(
      Map<String, String> tags, String key, WayDirection direction, WayNotes notes) {
    return direction
        .decidingKey(tags, key)
        .flatMap(
            deciding ->
                words
                    .read(deciding, tags.get(deciding), notes)
                    .map(grant -> new Decision(grant, deciding + "=" + tags.get(deciding))));
  }

  private static Decision join(Decision goods, Decision hgv) {
    return goods.tagText().equals(hgv.tagText())
        ? goods
        : new Decision(goods.grant(), goods.tagText() + ", " + hgv.tagText());
  }

  private static Optional<TagRule> ban(Decision decision, VehicleScope scope) {
    if (decision.grant().open()) {
      return Optional.empty();
    }
    return Optional.of(
        new TagRule(
            decision.tagText(),
            scope.suffix(),
            false,
            new Effect.NoEntry(),
            new Who(scope.clauses(LimitNature.LEGAL), decision.grant().exempted()),
            PlaceDirection.BOTH));
  }
}
