package fr.gabarit.overlay;

import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.TurnPath;
import fr.gabarit.order.Measure;
import fr.gabarit.order.OrderEvaluator;
import fr.gabarit.order.TrafficOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Collects placed measures and compiles them. Not thread-safe. */
public final class OverlayBuilder {
  private final RoadNetwork network;
  private final OrderEvaluator evaluator;
  private final List<Rule> rules = new ArrayList<>();

  public OverlayBuilder(RoadNetwork network, OrderEvaluator evaluator) {
    this.network = network;
    this.evaluator = evaluator;
  }

  /**
   * Places a measure on roads.
   *
   * @param keys the directed edges on which it lies, in any order, repetitions allowed
   */
  public OverlayBuilder add(TrafficOrder order, Measure measure, int[] keys) {
    return add(order, measure, keys, List.of());
  }

  /**
   * Places a measure on roads and turns.
   *
   * @param keys the directed edges on which it lies, in any order, repetitions allowed
   * @param turns the turns it rules, in any order, repetitions allowed; each over edges that follow
   *     one another
   */
  public OverlayBuilder add(
      TrafficOrder order, Measure measure, int[] keys, Collection<TurnPath> turns) {
    int[] sorted = Arrays.stream(keys).sorted().distinct().toArray();
    List<TurnPath> distinct = turns.stream().distinct().toList();
    Stream.concat(Stream.of(sorted), distinct.stream().map(TurnPath::keys))
        .flatMapToInt(Arrays::stream)
        .filter(key -> key < 0 || key >= network.topology().keyCount())
        .findAny()
        .ifPresent(
            key -> {
              throw new IllegalArgumentException(
                  "Measure %s of order %s lies on edges outside the network."
                      .formatted(measure.id(), order.id()));
            });
    distinct.forEach(turn -> checkJoined(turn, order));
    if (sorted.length > 0 || !distinct.isEmpty()) {
      rules.add(new Rule(rules.size(), order, measure, sorted, distinct));
    }
    return this;
  }

  private void checkJoined(TurnPath turn, TrafficOrder order) {
    for (int i = 1; i < turn.size(); i++) {
      if (network.topology().head(turn.key(i - 1)) != network.topology().tail(turn.key(i))) {
        throw new IllegalArgumentException(
            "The edges %s of a turn of order %s do not follow one another."
                .formatted(turn, order.id()));
      }
    }
  }

  /** The overlay of everything added so far. */
  public Overlay build() {
    return new Overlay(network, rules, evaluator, RulesInForceCache.ofHeap());
  }
}
