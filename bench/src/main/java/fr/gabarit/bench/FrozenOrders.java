package fr.gabarit.bench;

import fr.gabarit.order.Measure;
import fr.gabarit.order.Place;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.order.TurnVia;
import fr.gabarit.order.Validity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Orders as GraphHopper's own algorithms can obey them, so that all contenders search under the
 * same rules: as they stand at one instant, and without turns along ways, since GraphHopper's clock
 * stands still and its weightings see two edges at a time.
 */
final class FrozenOrders {
  private final Instant instant;

  FrozenOrders(Instant instant) {
    this.instant = instant;
  }

  /** What is in force at the instant, for good. */
  List<TrafficOrder> of(List<TrafficOrder> orders) {
    return orders.stream().flatMap(order -> freeze(order).stream()).toList();
  }

  private Optional<TrafficOrder> freeze(TrafficOrder order) {
    List<Measure> measures =
        order.measures().stream().flatMap(measure -> freeze(measure).stream()).toList();
    return measures.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TrafficOrder(
                order.id(),
                order.identifier(),
                order.title(),
                order.authority(),
                order.url(),
                order.source(),
                measures));
  }

  private Optional<Measure> freeze(Measure measure) {
    List<Place> places = measure.places().stream().filter(place -> !runsAlongWays(place)).toList();
    return places.isEmpty() || !measure.when().times().contains(instant)
        ? Optional.empty()
        : Optional.of(
            new Measure(measure.id(), measure.effect(), measure.who(), Validity.ALWAYS, places));
  }

  private static boolean runsAlongWays(Place place) {
    return place instanceof Place.Turn turn && turn.via() instanceof TurnVia.Ways;
  }
}
