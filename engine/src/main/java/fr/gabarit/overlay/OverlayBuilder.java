package fr.gabarit.overlay;

import fr.gabarit.network.RoadNetwork;
import fr.gabarit.order.Measure;
import fr.gabarit.order.OrderEvaluator;
import fr.gabarit.order.TrafficOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
   * Places a measure.
   *
   * @param keys the directed edges on which it lies, in any order, repetitions allowed
   */
  public OverlayBuilder add(TrafficOrder order, Measure measure, int[] keys) {
    int[] sorted = Arrays.stream(keys).sorted().distinct().toArray();
    if (sorted.length > 0) {
      if (sorted[0] < 0 || sorted[sorted.length - 1] >= network.topology().keyCount()) {
        throw new IllegalArgumentException(
            "Measure %s of order %s lies on edges outside the network."
                .formatted(measure.id(), order.id()));
      }
      rules.add(new Rule(rules.size(), order, measure, sorted));
    }
    return this;
  }

  /** The overlay of everything added so far. */
  public Overlay build() {
    return new Overlay(network, rules, evaluator);
  }
}
