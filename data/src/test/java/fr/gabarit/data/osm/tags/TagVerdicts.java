package fr.gabarit.data.osm.tags;

import fr.gabarit.order.Measure;
import fr.gabarit.order.OrderEvaluator;
import fr.gabarit.order.Place;
import fr.gabarit.order.PlaceDirection;
import fr.gabarit.order.StopsInside;
import fr.gabarit.order.Verdict;
import fr.gabarit.vehicle.Vehicle;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What rules add up to for a vehicle that drives along a way at some time. */
final class TagVerdicts {
  private static final OrderEvaluator EVALUATOR = new OrderEvaluator();

  private TagVerdicts() {}

  /** Who may enter. */
  enum Entry {
    OPEN,
    /** Only trips that start or end on the way. */
    LOCAL,
    CLOSED
  }

  static Entry entry(
      List<TagRule> rules, PlaceDirection direction, Vehicle vehicle, Instant instant) {
    if (!permits(rules, direction, vehicle, StopsInside.DESTINATION, instant)) {
      return Entry.CLOSED;
    }
    return permits(rules, direction, vehicle, StopsInside.NONE, instant) ? Entry.OPEN : Entry.LOCAL;
  }

  private static boolean permits(
      List<TagRule> rules,
      PlaceDirection direction,
      Vehicle vehicle,
      StopsInside stops,
      Instant instant) {
    return verdicts(rules, direction, vehicle, stops, instant).stream()
        .allMatch(Verdict::permitsEntry);
  }

  static List<Verdict> verdicts(
      List<TagRule> rules,
      PlaceDirection direction,
      Vehicle vehicle,
      StopsInside stops,
      Instant instant) {
    return rules.stream()
        .filter(rule -> rule.direction() == PlaceDirection.BOTH || rule.direction() == direction)
        .map(rule -> EVALUATOR.verdict(measure(rule), vehicle, stops, instant))
        .toList();
  }

  private static Measure measure(TagRule rule) {
    return new Measure(
        "1",
        rule.effect(),
        rule.who(),
        rule.when(),
        List.of(new Place.OsmWays(rule.tagText(), Set.of(1L), rule.direction())));
  }
}
