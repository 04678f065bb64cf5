package fr.gabarit.overlay;

import fr.gabarit.network.TurnPath;
import fr.gabarit.order.Measure;
import fr.gabarit.order.TrafficOrder;
import java.util.List;

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
  private final List<TurnPath> turns;

  Rule(int index, TrafficOrder order, Measure measure, int[] keys, List<TurnPath> turns) {
    this.index = index;
    this.order = order;
    this.measure = measure;
    this.keys = keys;
    this.turns = List.copyOf(turns);
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

  /** The turns it rules. */
  public List<TurnPath> turns() {
    return turns;
  }
}
