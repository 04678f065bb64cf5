package fr.gabarit.metric;

import com.carrotsearch.hppc.IntArrayList;
import fr.gabarit.cch.CchMetric;
import fr.gabarit.cch.CchTopology;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.overlay.EdgeVerdict;
import fr.gabarit.overlay.SliceSignature;
import fr.gabarit.overlay.TimeSlice;
import fr.gabarit.overlay.VehicleOverlay;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/**
 * Weights that hold for all of several time slices: lower ones, the least that each turn weighs in
 * any of them, and upper ones, the most. A way in the upper weights that is over before the slices
 * are is legal, and costs no more; no way costs less than in the lower ones. So a way that costs
 * the same in both is the best. Turns barred along several edges are left out of the lower weights;
 * in the upper ones the last turn of each is closed wherever the way comes from. Immutable and
 * thread-safe.
 */
public final class SpanWeights {
  private final RoadHierarchy hierarchy;
  private final MetricWeights weights;
  private final TurnWeights turns;
  private final VehicleOverlay rules;
  private final List<TimeSlice> slices;
  private final BitSet changing;
  private final BitSet doubted;

  /** Which end of the weights. */
  public enum Bound {
    /** The least. */
    LOWER,
    /** The greatest. */
    UPPER
  }

  /**
   * @param slices that differ, at least one
   */
  public SpanWeights(RoadHierarchy hierarchy, VehicleOverlay rules, List<TimeSlice> slices) {
    this(hierarchy, rules, slices, new TurnWeights(hierarchy));
  }

  SpanWeights(
      RoadHierarchy hierarchy, VehicleOverlay rules, List<TimeSlice> slices, TurnWeights turns) {
    this.hierarchy = hierarchy;
    this.rules = rules;
    this.slices = List.copyOf(slices);
    weights = new MetricWeights(hierarchy);
    this.turns = turns;
    changing = slices.size() > 1 ? rules.changing() : new BitSet();
    doubted = new BitSet();
    for (TimeSlice slice : slices) {
      for (int arc : LongTurns.of(hierarchy, rules, slice).arcs()) {
        doubted.set(arc);
      }
    }
  }

  /** What the weights depend on. */
  Set<SliceSignature> signatures() {
    return slices.stream().map(TimeSlice::signature).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the upper weights are the lower ones. */
  public boolean single() {
    return slices.size() == 1 && doubted.isEmpty();
  }

  /** The weights for legs that may enter no area of local traffic. */
  public CchMetric closed(Bound bound) {
    return closed(bound, weights.withoutRules(rules.vehicle().speedClass()));
  }

  /**
   * The same, in less time if they differ in few places from the weights of a slice.
   *
   * @param similar of the same speed class
   */
  CchMetric closed(Bound bound, SimilarWeights similar) {
    List<BitSet> none = slices.stream().map(slice -> new BitSet()).toList();
    return turns.changed(
        similar.metric(),
        similar.signature().differences(signatures()),
        bound == Bound.UPPER ? doubted.stream().toArray() : new int[0],
        arc -> weight(arc, bound, none));
  }

  /**
   * The weights with some areas of local traffic open.
   *
   * @param closed made by {@link #closed} for the same bound
   * @param open the components that may be entered, slice by slice
   */
  public CchMetric opened(CchMetric closed, Bound bound, List<BitSet> open) {
    return opened(closed, open, arc -> weight(arc, bound, open));
  }

  /**
   * The times of the first slice with some areas of local traffic open.
   *
   * @param closed made by {@link MetricWeights#quickest} for legs that may enter none
   * @param open the components that may be entered
   */
  CchMetric openedTimes(CchMetric closed, BitSet open) {
    TimeSlice slice = slices.get(0);
    List<BitSet> opened = List.of(open);
    return opened(
        closed,
        opened,
        arc -> {
          int to = hierarchy.turns().head(arc);
          return weight(arc, 0, opened) < CchTopology.INFINITY
              ? slice.durationMillis(to) + slice.delayMillis(hierarchy.turns().tail(arc), to)
              : CchTopology.INFINITY;
        });
  }

  private CchMetric opened(CchMetric closed, List<BitSet> open, IntUnaryOperator weighs) {
    IntArrayList arcs = new IntArrayList();
    IntArrayList changed = new IntArrayList();
    for (int to : keysOpen(open)) {
      hierarchy.forEachTurnInto(
          to,
          arc -> {
            int weight = weighs.applyAsInt(arc);
            if (weight != closed.weight(arc)) {
              arcs.add(arc);
              changed.add(weight);
            }
          });
    }
    return arcs.isEmpty() ? closed : closed.with(arcs.toArray(), changed.toArray());
  }

  /**
   * The directed edges that are open in some slice because of areas that may be entered, ascending.
   *
   * @param open the components that may be entered, slice by slice
   */
  public int[] keysOpen(List<BitSet> open) {
    BitSet keys = new BitSet();
    for (int i = 0; i < slices.size(); i++) {
      TimeSlice slice = slices.get(i);
      for (int key : slice.localAreas().keysWithin(open.get(i))) {
        if (slice.verdict(key) == EdgeVerdict.LOCAL) {
          keys.set(key);
        }
      }
    }
    return keys.stream().toArray();
  }

  private int weight(int arc, Bound bound, List<BitSet> open) {
    if (bound == Bound.UPPER && doubted.get(arc)) {
      return CchTopology.INFINITY;
    }
    int first = weight(arc, 0, open);
    if (!changing.get(hierarchy.turns().head(arc))) {
      return first;
    }
    int sofar = first;
    for (int i = 1; i < slices.size(); i++) {
      int weight = weight(arc, i, open);
      if (bound == Bound.LOWER) {
        sofar = Math.min(sofar, weight);
      } else if (weight == first && !drivenAlike(arc, i)) {
        return CchTopology.INFINITY;
      } else {
        sofar = Math.max(sofar, weight);
      }
    }
    return sofar;
  }

  private boolean drivenAlike(int arc, int slice) {
    int from = hierarchy.turns().tail(arc);
    int to = hierarchy.turns().head(arc);
    TimeSlice one = slices.get(0);
    TimeSlice other = slices.get(slice);
    return one.durationMillis(to) == other.durationMillis(to)
        && one.delayMillis(from, to) == other.delayMillis(from, to);
  }

  private int weight(int arc, int slice, List<BitSet> open) {
    return weights.weight(arc, rules, slices.get(slice), open.get(slice));
  }
}
