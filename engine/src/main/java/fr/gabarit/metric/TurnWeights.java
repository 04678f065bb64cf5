package fr.gabarit.metric;

import com.carrotsearch.hppc.IntArrayList;
import fr.gabarit.cch.CchMetric;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.TurnPath;
import fr.gabarit.overlay.RuledPlaces;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;

/** Metrics of the turns of a hierarchy, made of what each weighs. Immutable and thread-safe. */
final class TurnWeights {
  /** Where more than this part changes, making all anew takes less time. */
  private static final int MOST_CHANGED_PART = 200;

  private final RoadHierarchy hierarchy;
  private final int mostChanged;

  TurnWeights(RoadHierarchy hierarchy) {
    this(hierarchy, mostChanged(hierarchy));
  }

  /**
   * @param mostChanged if more turns change all are made anew
   */
  TurnWeights(RoadHierarchy hierarchy, int mostChanged) {
    this.hierarchy = hierarchy;
    this.mostChanged = mostChanged;
  }

  /** How many turns are few enough to change the weights there only. */
  static int mostChanged(RoadHierarchy hierarchy) {
    return hierarchy.turns().arcCount() / MOST_CHANGED_PART;
  }

  private boolean areFew(int places) {
    return places <= mostChanged;
  }

  /** All turns weighed. */
  CchMetric all(IntUnaryOperator weight) {
    int[] weights = new int[hierarchy.turns().arcCount()];
    Arrays.setAll(weights, weight);
    return hierarchy.topology().customize(weights);
  }

  /**
   * The same, in less time if few turns weigh other than in a metric.
   *
   * @param where all these turns are, but for some more
   * @param more arcs of the hierarchy
   */
  CchMetric changed(CchMetric similar, RuledPlaces where, int[] more, IntUnaryOperator weight) {
    if (!areFew(where.size() + more.length)) {
      return all(weight);
    }
    Changes changes = new Changes(similar, weight);
    for (int key : where.keys()) {
      hierarchy.forEachTurnInto(key, changes::weigh);
    }
    for (TurnPath turn : where.turns()) {
      forEachLastTurn(turn, changes::weigh);
    }
    for (int arc : more) {
      changes.weigh(arc);
    }
    return areFew(changes.arcs.size()) ? changes.metric() : all(weight);
  }

  /** Calls for the arcs that a ruled turn ends with, those over edges that coincide included. */
  void forEachLastTurn(TurnPath turn, IntConsumer arcs) {
    RoadNetwork network = hierarchy.network();
    for (int from : twins(network, turn.key(turn.size() - 2))) {
      for (int to : twins(network, turn.toKey())) {
        int arc = hierarchy.turns().arc(from, to);
        if (arc >= 0) {
          arcs.accept(arc);
        }
      }
    }
  }

  private static int[] twins(RoadNetwork network, int key) {
    int[] keys = network.twins(EdgeKeys.edge(key));
    for (int i = 0; i < keys.length; i++) {
      keys[i] = EdgeKeys.isForward(key) ? EdgeKeys.forward(keys[i]) : EdgeKeys.backward(keys[i]);
    }
    return keys;
  }

  /** What weighs other than in a metric. */
  private static final class Changes {
    private final CchMetric similar;
    private final IntUnaryOperator weight;
    private final IntArrayList arcs = new IntArrayList();
    private final IntArrayList weights = new IntArrayList();

    Changes(CchMetric similar, IntUnaryOperator weight) {
      this.similar = similar;
      this.weight = weight;
    }

    void weigh(int arc) {
      int now = weight.applyAsInt(arc);
      if (now != similar.weight(arc)) {
        arcs.add(arc);
        weights.add(now);
      }
    }

    CchMetric metric() {
      return arcs.isEmpty() ? similar : similar.with(arcs.toArray(), weights.toArray());
    }
  }
}
