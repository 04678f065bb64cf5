package fr.gabarit.overlay;

import fr.gabarit.network.TurnPath;
import fr.gabarit.order.Measure;
import fr.gabarit.order.TrafficOrder;
import java.util.List;

/** A measure placed on the network. Immutable. */
public final class Rule {
  private final int index;
  private final TrafficOrder order;
  private final Measure measure;
  private final RuleExtent extent;

  /**
   * @param keys ascending; ownership passes to the rule
   */
  Rule(int index, TrafficOrder order, Measure measure, int[] keys, List<TurnPath> turns) {
    this(index, order, measure, new RuleExtent(keys, turns));
  }

  private Rule(int index, TrafficOrder order, Measure measure, RuleExtent extent) {
    this.index = index;
    this.order = order;
    this.measure = measure;
    this.extent = extent;
  }

  /** The same rule in another overlay of the same network. */
  Rule at(int otherIndex) {
    return new Rule(otherIndex, order, measure, extent);
  }

  /** Where it lies. */
  RuleExtent extent() {
    return extent;
  }

  /** Position of the rule in its overlay. */
  public int index() {
    return index;
  }

  public TrafficOrder order() {
    return order;
  }

  public Measure measure() {
    return measure;
  }

  /** Number of directed edges it lies on. */
  public int keyCount() {
    return extent.keyCount();
  }

  /** One of the directed edges it lies on; ascending. */
  public int key(int i) {
    return extent.key(i);
  }

  /** The turns it rules. */
  public List<TurnPath> turns() {
    return extent.turns();
  }
}
