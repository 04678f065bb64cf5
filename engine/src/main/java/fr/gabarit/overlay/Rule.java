package fr.gabarit.overlay;

import fr.gabarit.order.Measure;
import fr.gabarit.order.TrafficOrder;

/**
 * A measure placed on the network.
 *
 * <p>Immutable; the key array is shared and must not be written to.
 */
public final class Rule {
  private final int index;
  private final TrafficOrder order;
  private final Measure measure;
  private final int[] keys;

  Rule(int index, TrafficOrder order, Measure measure, int[] keys) {
    this.index = index;
    this.order = order;
    this.measure = measure;
    this.keys = keys;
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
    return keys.length;
  }

  /** One of the directed edges it lies on; ascending. */
  public int key(int i) {
    return keys[i];
  }
}
