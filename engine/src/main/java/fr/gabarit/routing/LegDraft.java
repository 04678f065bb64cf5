package fr.gabarit.routing;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntHashSet;
import fr.gabarit.cch.CchMetric;
import fr.gabarit.cch.CchTopology;
import fr.gabarit.cch.MetricDraft;

/**
 * Weights as one leg meets them, being made of others: the turns that weigh otherwise are noted
 * first, and changed together. Working memory, used again for the next leg. Not thread-safe.
 */
final class LegDraft {
  private final MetricDraft draft;
  private final IntArrayList arcs = new IntArrayList();
  private final IntArrayList weights = new IntArrayList();
  private final IntHashSet roads = new IntHashSet();

  LegDraft(CchTopology topology) {
    draft = new MetricDraft(topology);
  }

  /** Nothing is noted. */
  void begin() {
    arcs.elementsCount = 0;
    weights.elementsCount = 0;
    roads.clear();
  }

  /** Notes what a turn weighs. */
  void weigh(int arc, int weight) {
    arcs.add(arc);
    weights.add(weight);
  }

  /** Notes that a road is looked at; false if that was noted. */
  boolean look(int key) {
    return roads.add(key);
  }

  /** How many turns are noted. */
  int size() {
    return arcs.size();
  }

  /**
   * A metric with the turns noted changed; holds until this is asked again.
   *
   * @param metric what this gave last, or one that it did not give, which stays as it is
   */
  CchMetric of(CchMetric metric) {
    return size() == 0 ? metric : draft.with(metric, arcs.buffer, weights.buffer, size());
  }
}
