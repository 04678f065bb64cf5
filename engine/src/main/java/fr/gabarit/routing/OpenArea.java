package fr.gabarit.routing;

import com.carrotsearch.hppc.IntArrayList;
import fr.gabarit.cch.CchMetric;
import fr.gabarit.cch.CchTopology;
import fr.gabarit.cch.Digraph;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.metric.SpanWeights.Bound;
import java.util.BitSet;

/**
 * The local areas that an end of a leg opens, with the weights of the network in which they are
 * open. Immutable and thread-safe.
 */
final class OpenArea {
  private final OpenComponents components;
  private final BitSet keys;
  private final CchMetric lower;
  private final CchMetric upper;
  private final int[] exits;
  private final int[] entries;

  /**
   * @param keys the directed edges that open
   * @param base weights by which turns are told that can be made at all
   */
  OpenArea(
      RoadHierarchy hierarchy,
      CchMetric base,
      OpenComponents components,
      int[] keys,
      CchMetric lower,
      CchMetric upper) {
    this.components = components;
    this.lower = lower;
    this.upper = upper;
    this.keys = new BitSet();
    for (int key : keys) {
      this.keys.set(key);
    }
    IntArrayList leaving = new IntArrayList();
    IntArrayList entering = new IntArrayList();
    Digraph turns = hierarchy.turns();
    for (int key : keys) {
      boolean leaves = false;
      for (int slot = turns.firstOut(key); slot < turns.firstOut(key + 1); slot++) {
        int arc = turns.outArc(slot);
        leaves |= !has(turns.head(arc)) && base.weight(arc) < CchTopology.INFINITY;
      }
      if (leaves) {
        leaving.add(key);
      }
      hierarchy.forEachTurnInto(
          key,
          arc -> {
            if (!has(turns.tail(arc)) && base.weight(arc) < CchTopology.INFINITY) {
              entering.add(arc);
            }
          });
    }
    exits = leaving.toArray();
    entries = entering.toArray();
  }

  OpenComponents components() {
    return components;
  }

  /** Whether a directed edge opens. */
  boolean has(int key) {
    return keys.get(key);
  }

  /** Whether any of some directed edges opens. */
  boolean hasAny(int[] some) {
    for (int key : some) {
      if (has(key)) {
        return true;
      }
    }
    return false;
  }

  /** The directed edges that open. */
  int[] keys() {
    return keys.stream().toArray();
  }

  boolean overlaps(OpenArea other) {
    return keys.intersects(other.keys);
  }

  /** The weights with the area open. */
  CchMetric metric(Bound bound) {
    return bound == Bound.LOWER ? lower : upper;
  }

  /** Its directed edges from which a turn leads out of it. */
  int[] exits() {
    return exits.clone();
  }

  /** The turns that lead into it. */
  int[] entries() {
    return entries.clone();
  }
}
