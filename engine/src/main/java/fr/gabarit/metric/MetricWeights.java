package fr.gabarit.metric;

import fr.gabarit.cch.CchMetric;
import fr.gabarit.cch.CchTopology;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.overlay.EdgeVerdict;
import fr.gabarit.overlay.SliceSignature;
import fr.gabarit.overlay.SliceSpan;
import fr.gabarit.overlay.TimeSlice;
import fr.gabarit.overlay.TurnAutomaton;
import fr.gabarit.overlay.VehicleOverlay;
import fr.gabarit.vehicle.SpeedClass;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Makes metrics of the road hierarchy from rules. Immutable and thread-safe. */
public final class MetricWeights {
  private static final int[] NO_ARCS = {};

  private final RoadHierarchy hierarchy;
  private final TurnWeights turns;
  private final int mostRuled;
  private final Map<SpeedClass, SimilarWeights> withoutRules = new EnumMap<>(SpeedClass.class);

  public MetricWeights(RoadHierarchy hierarchy) {
    this(hierarchy, new TurnWeights(hierarchy), TurnWeights.mostChanged(hierarchy));
  }

  /**
   * @param mostRuled on so many places rules are few enough to begin with weights without rules
   */
  MetricWeights(RoadHierarchy hierarchy, TurnWeights turns, int mostRuled) {
    this.hierarchy = hierarchy;
    this.turns = turns;
    this.mostRuled = mostRuled;
    for (SpeedClass speedClass : SpeedClass.values()) {
      withoutRules.put(
          speedClass,
          new SimilarWeights(
              SliceSignature.withoutRules(hierarchy.network(), speedClass),
              hierarchy.base(speedClass)));
    }
  }

  /** Whether the rules of these slices lie on so few roads that weights are made at once. */
  boolean areFew(Collection<SliceSignature> slices) {
    return slices.stream().mapToInt(SliceSignature::ruledCount).sum() <= mostRuled;
  }

  /** The weights where no rule is in force: always at hand, so nothing is lost by sharing them. */
  SimilarWeights withoutRules(SpeedClass speedClass) {
    return withoutRules.get(speedClass);
  }

  /** The times where no rule is in force, likewise. */
  SimilarWeights timesWithoutRules(SpeedClass speedClass) {
    return new SimilarWeights(
        withoutRules.get(speedClass).signature(), hierarchy.durations(speedClass));
  }

  /**
   * The least that each turn weighs in any slice of a span: no way that is over before the span is
   * costs less. Turns ruled along several edges are left out.
   *
   * @param local what leg the weights are for
   */
  public CchMetric mildest(VehicleOverlay rules, SliceSpan span, LocalTraffic local) {
    return mildest(rules, span, local, withoutRules(rules.vehicle().speedClass()));
  }

  /**
   * The same, in less time if it differs in few places from the weights of a slice.
   *
   * @param similar of the same speed class; of a slice with rules only if local traffic is {@link
   *     LocalTraffic#KEPT_OUT}
   */
  CchMetric mildest(
      VehicleOverlay rules, SliceSpan span, LocalTraffic local, SimilarWeights similar) {
    List<TimeSlice> slices = span.slices();
    return turns.changed(
        similar.metric(),
        similar.signature().differences(span.signatures()),
        NO_ARCS,
        arc -> {
          int least = CchTopology.INFINITY;
          for (int i = 0; i < slices.size(); i++) {
            least = Math.min(least, weight(arc, rules, slices.get(i), local));
          }
          return least;
        });
  }

  /**
   * How long each turn takes in a time slice, in milliseconds: nobody who is on the way in the
   * slice only is sooner anywhere. Turns ruled along several edges are left out.
   *
   * @param local what leg the times are for
   */
  public CchMetric quickest(VehicleOverlay rules, TimeSlice slice, LocalTraffic local) {
    return quickest(rules, slice, local, timesWithoutRules(rules.vehicle().speedClass()));
  }

  /**
   * The same, in less time if it differs in few places from other times.
   *
   * @param similar times for the same leg, of the same speed class
   */
  CchMetric quickest(
      VehicleOverlay rules, TimeSlice slice, LocalTraffic local, SimilarWeights similar) {
    return turns.changed(
        similar.metric(),
        similar.signature().differences(List.of(slice.signature())),
        NO_ARCS,
        arc -> {
          int to = hierarchy.turns().head(arc);
          return weight(arc, rules, slice, local) < CchTopology.INFINITY
              ? slice.durationMillis(to) + slice.delayMillis(hierarchy.turns().tail(arc), to)
              : CchTopology.INFINITY;
        });
  }

  /**
   * The weights of a time slice, for legs that may enter no area of local traffic: these are
   * closed. Turns ruled along several edges are left out; they have to be looked for on the way
   * found.
   */
  public CchMetric exact(VehicleOverlay rules, TimeSlice slice) {
    return exact(rules, slice, withoutRules(rules.vehicle().speedClass()));
  }

  /**
   * The same, in less time if it differs in few places from the weights of another slice; it shares
   * memory with them then.
   *
   * @param similar of the same speed class
   */
  public CchMetric exact(VehicleOverlay rules, TimeSlice slice, SimilarWeights similar) {
    return turns.changed(
        similar.metric(),
        similar.signature().differences(List.of(slice.signature())),
        NO_ARCS,
        arc -> weight(arc, rules, slice, LocalTraffic.KEPT_OUT));
  }

  private int weight(int arc, VehicleOverlay rules, TimeSlice slice, LocalTraffic local) {
    return local.passes(slice.verdict(hierarchy.turns().head(arc)))
        ? weight(hierarchy.base(rules.vehicle().speedClass()), arc, rules, slice, local)
        : CchTopology.INFINITY;
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
