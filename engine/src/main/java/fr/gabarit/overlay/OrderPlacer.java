package fr.gabarit.overlay;

import fr.gabarit.matching.MatchOutcome;
import fr.gabarit.matching.PlaceMatcher;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.TurnPath;
import fr.gabarit.order.Measure;
import fr.gabarit.order.OrderEvaluator;
import fr.gabarit.order.Place;
import fr.gabarit.order.TrafficOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Matches the places of orders and compiles what was found. A place that is ambiguous or not found
 * has no effect and stands in the placements. Thread-safe.
 */
public final class OrderPlacer {
  private final RoadNetwork network;
  private final PlaceMatcher matcher;
  private final OrderEvaluator evaluator;

  public OrderPlacer(RoadNetwork network, PlaceMatcher matcher, OrderEvaluator evaluator) {
    this.network = network;
    this.matcher = matcher;
    this.evaluator = evaluator;
  }

  /** Places all orders. */
  public PlacedOrders place(List<TrafficOrder> orders) {
    OverlayBuilder builder = new OverlayBuilder(network, evaluator);
    List<Placement> placements = new ArrayList<>();
    for (TrafficOrder order : orders) {
      for (Measure measure : order.measures()) {
        IntStream keys = IntStream.empty();
        List<TurnPath> turns = new ArrayList<>();
        for (Place place : measure.places()) {
          MatchOutcome outcome = matcher.match(place);
          placements.add(new Placement(order, measure, place, outcome));
          if (outcome instanceof MatchOutcome.Matched matched) {
            keys = IntStream.concat(keys, matched.edges().keys());
            turns.addAll(matched.turns());
          }
        }
        builder.add(order, measure, keys.toArray(), turns);
      }
    }
    return new PlacedOrders(builder.build(), placements);
  }
}
