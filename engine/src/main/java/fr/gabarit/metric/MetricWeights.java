package fr.gabarit.metric;

import com.carrotsearch.hppc.IntArrayList;
import fr.gabarit.cch.CchMetric;
import fr.gabarit.cch.CchTopology;
import fr.gabarit.cch.Digraph;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadTopology;
import fr.gabarit.overlay.Closures;
import fr.gabarit.overlay.EdgeVerdict;
import fr.gabarit.overlay.TimeSlice;
import fr.gabarit.overlay.TurnAutomaton;
import fr.gabarit.overlay.VehicleOverlay;
import fr.gabarit.vehicle.SpeedClass;
import java.util.BitSet;
import java.util.stream.IntStream;

/** Makes metrics of the road hierarchy from rules. Immutable and thread-safe. */
public final class MetricWeights {
  /** Where more than this part changes, making all anew takes less time. */
  private static final int MOST_CHANGED_PART = 200;

  private final RoadHierarchy hierarchy;

  public MetricWeights(RoadHierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  /**
   * Weights that nothing goes below: the base's, without the edges closed all the time. Limits of
   * speed, waits, turns and what is closed at some hours only are left out.
   */
  public CchMetric bounds(SpeedClass speedClass, Closures closures) {
    CchMetric base = hierarchy.base(speedClass);
    if (closures.isEmpty()) {
      return base;
    }
    Digraph turns = hierarchy.turns();
    int[] weights = new int[turns.arcCount()];
    for (int arc = 0; arc < weights.length; arc++) {
      weights[arc] = closures.closed(turns.head(arc)) ? CchTopology.INFINITY : base.weight(arc);
    }
    return hierarchy.topology().customize(weights);
  }

  /**
   * The weights of a time slice, for legs that may enter no area of local traffic: these are
   * closed. Turns ruled along several edges are left out; they have to be looked for on the way
   * found.
   */
  public CchMetric exact(VehicleOverlay rules, TimeSlice slice) {
    return hierarchy.topology().customize(exactWeights(rules, slice));
  }

  /**
   * The weights of a time slice, made from those of a similar one: equal to {@link #exact}, in less
   * time if they differ in few places.
   */
  public CchMetric exact(VehicleOverlay rules, TimeSlice slice, CchMetric similar) {
    int[] weights = exactWeights(rules, slice);
    int[] changed =
        IntStream.range(0, weights.length)
            .filter(arc -> weights[arc] != similar.weight(arc))
            .toArray();
    if (changed.length == 0) {
      return similar;
    }
    return changed.length > weights.length / MOST_CHANGED_PART
        ? hierarchy.topology().customize(weights)
        : similar.with(changed, IntStream.of(changed).map(arc -> weights[arc]).toArray());
  }

  private int[] exactWeights(VehicleOverlay rules, TimeSlice slice) {
    CchMetric base = hierarchy.base(rules.vehicle().speedClass());
    Digraph turns = hierarchy.turns();
    int[] weights = new int[turns.arcCount()];
    for (int arc = 0; arc < weights.length; arc++) {
      weights[arc] =
          slice.verdict(turns.head(arc)) == EdgeVerdict.FREE
              ? weight(base, arc, rules, slice)
              : CchTopology.INFINITY;
    }
    return weights;
  }

  /**
   * The same with some areas of local traffic open.
   *
   * @param exact the weights with all of them closed, as made by {@link #exact}
   * @param open the components that may be entered
   */
  public CchMetric opened(CchMetric exact, VehicleOverlay rules, TimeSlice slice, BitSet open) {
    CchMetric base = hierarchy.base(rules.vehicle().speedClass());
    RoadTopology roads = hierarchy.network().topology();
    Digraph turns = hierarchy.turns();
    IntArrayList arcs = new IntArrayList();
    IntArrayList weights = new IntArrayList();
    for (int to = 0; to < roads.keyCount(); to++) {
      if (slice.verdict(to) == EdgeVerdict.LOCAL && slice.localAreas().mayEnter(to, open)) {
        int node = roads.tail(to);
        for (int slot = roads.firstOut(node); slot < roads.firstOut(node + 1); slot++) {
          int arc = turns.arc(EdgeKeys.reverse(roads.outKey(slot)), to);
          if (arc >= 0) {
            arcs.add(arc);
            weights.add(weight(base, arc, rules, slice));
          }
        }
      }
    }
    return exact.with(arcs.toArray(), weights.toArray());
  }

  private int weight(CchMetric base, int arc, VehicleOverlay rules, TimeSlice slice) {
    int from = hierarchy.turns().tail(arc);
    int to = hierarchy.turns().head(arc);
    return base.weight(arc) < CchTopology.INFINITY && mayTurn(rules.turns(), slice, from, to)
        ? slice.costMillis(to) + slice.delayMillis(from, to)
        : CchTopology.INFINITY;
  }

  private static boolean mayTurn(TurnAutomaton turns, TimeSlice slice, int from, int to) {
    if (turns.isEmpty()) {
      return true;
    }
    int on = turns.resting(turns.enter(TurnAutomaton.START, from));
    return slice.turnVerdict(turns.enter(on, to)) == EdgeVerdict.FREE;
  }
}
