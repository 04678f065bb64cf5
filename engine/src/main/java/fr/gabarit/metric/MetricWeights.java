package fr.gabarit.metric;

import com.carrotsearch.hppc.IntArrayList;
import fr.gabarit.cch.CchMetric;
import fr.gabarit.cch.CchTopology;
import fr.gabarit.cch.Digraph;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadTopology;
import fr.gabarit.overlay.EdgeVerdict;
import fr.gabarit.overlay.SliceSpan;
import fr.gabarit.overlay.TimeSlice;
import fr.gabarit.overlay.TurnAutomaton;
import fr.gabarit.overlay.VehicleOverlay;
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
   * The least that each turn weighs in any slice of a span: no way that is over before the span is
   * costs less. Turns ruled along several edges are left out.
   *
   * @param local what leg the weights are for
   */
  public CchMetric mildest(VehicleOverlay rules, SliceSpan span, LocalTraffic local) {
    int[] weights = null;
    for (TimeSlice slice : span.slices()) {
      int[] then = weights(rules, slice, local);
      if (weights == null) {
        weights = then;
      }
      for (int arc = 0; arc < then.length; arc++) {
        weights[arc] = Math.min(weights[arc], then[arc]);
      }
    }
    return hierarchy.topology().customize(weights);
  }

  /**
   * The most that each turn weighs in any slice of a span, turns ruled along several edges closed
   * wherever the way comes from, and areas of local traffic too: a way in these weights that is
   * over before the span is legal, and costs no more, whatever the leg.
   */
  public CchMetric strictest(VehicleOverlay rules, SliceSpan span) {
    int[] weights = new int[hierarchy.turns().arcCount()];
    for (TimeSlice slice : span.slices()) {
      int[] then = weights(rules, slice, LocalTraffic.KEPT_OUT);
      for (int arc = 0; arc < then.length; arc++) {
        weights[arc] = Math.max(weights[arc], then[arc]);
      }
      for (int arc : LongTurns.of(hierarchy, rules, slice).arcs()) {
        weights[arc] = CchTopology.INFINITY;
      }
    }
    return hierarchy.topology().customize(weights);
  }

  /**
   * The weights of a time slice, for legs that may enter no area of local traffic: these are
   * closed. Turns ruled along several edges are left out; they have to be looked for on the way
   * found.
   */
  public CchMetric exact(VehicleOverlay rules, TimeSlice slice) {
    return hierarchy.topology().customize(weights(rules, slice, LocalTraffic.KEPT_OUT));
  }

  /**
   * The weights of a time slice, made from those of a similar one: equal to {@link #exact}, in less
   * time if they differ in few places.
   */
  public CchMetric exact(VehicleOverlay rules, TimeSlice slice, CchMetric similar) {
    int[] weights = weights(rules, slice, LocalTraffic.KEPT_OUT);
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

  private int[] weights(VehicleOverlay rules, TimeSlice slice, LocalTraffic local) {
    CchMetric base = hierarchy.base(rules.vehicle().speedClass());
    Digraph turns = hierarchy.turns();
    int[] weights = new int[turns.arcCount()];
    for (int arc = 0; arc < weights.length; arc++) {
      weights[arc] =
          local.passes(slice.verdict(turns.head(arc)))
              ? weight(base, arc, rules, slice, local)
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
            weights.add(weight(base, arc, rules, slice, LocalTraffic.KEPT_OUT));
          }
        }
      }
    }
    return exact.with(arcs.toArray(), weights.toArray());
  }

  private int weight(
      CchMetric base, int arc, VehicleOverlay rules, TimeSlice slice, LocalTraffic local) {
    int from = hierarchy.turns().tail(arc);
    int to = hierarchy.turns().head(arc);
    return base.weight(arc) < CchTopology.INFINITY && mayTurn(rules.turns(), slice, from, to, local)
        ? slice.costMillis(to) + slice.delayMillis(from, to)
        : CchTopology.INFINITY;
  }

  private static boolean mayTurn(
      TurnAutomaton turns, TimeSlice slice, int from, int to, LocalTraffic local) {
    if (turns.isEmpty()) {
      return true;
    }
    int on = turns.resting(turns.enter(TurnAutomaton.START, from));
    return local.passes(slice.turnVerdict(turns.enter(on, to)));
  }
}
