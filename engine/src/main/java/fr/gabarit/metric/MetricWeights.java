package fr.gabarit.metric;

import fr.gabarit.cch.CchMetric;
import fr.gabarit.cch.CchTopology;
import fr.gabarit.cch.Digraph;
import fr.gabarit.hierarchy.RoadHierarchy;
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
   * How long each turn takes in a time slice, in milliseconds: nobody who is on the way in the
   * slice only is sooner anywhere. Turns ruled along several edges are left out.
   *
   * @param local what leg the times are for
   */
  public CchMetric quickest(VehicleOverlay rules, TimeSlice slice, LocalTraffic local) {
    int[] weights = weights(rules, slice, local);
    Digraph turns = hierarchy.turns();
    for (int arc = 0; arc < weights.length; arc++) {
      if (weights[arc] < CchTopology.INFINITY) {
        int to = turns.head(arc);
        weights[arc] = slice.durationMillis(to) + slice.delayMillis(turns.tail(arc), to);
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

  /** What a turn weighs for legs that may enter some components of local areas. */
  int weight(int arc, VehicleOverlay rules, TimeSlice slice, BitSet open) {
    int to = hierarchy.turns().head(arc);
    EdgeVerdict verdict = slice.verdict(to);
    boolean passable =
        verdict == EdgeVerdict.FREE
            || (verdict == EdgeVerdict.LOCAL
                && !open.isEmpty()
                && slice.localAreas().mayEnter(to, open));
    return passable
        ? weight(
            hierarchy.base(rules.vehicle().speedClass()), arc, rules, slice, LocalTraffic.KEPT_OUT)
        : CchTopology.INFINITY;
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
