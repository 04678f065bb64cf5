package fr.gabarit.routing;

import com.carrotsearch.hppc.IntArrayList;
import fr.gabarit.cch.CchMetric;
import fr.gabarit.cch.CchTopology;
import fr.gabarit.cch.Digraph;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadTopology;
import fr.gabarit.network.TravelTimes;
import fr.gabarit.overlay.SliceSpan;
import fr.gabarit.overlay.TimeSlice;
import fr.gabarit.overlay.TurnAutomaton;
import java.util.OptionalLong;

/**
 * Tells that a leg, if it arrives at all, does so before a span of time ends: then what is open
 * later need not be looked at to know that there is no way.
 *
 * <p>Of the ways to one place that a search keeps none is later than the cheapest, and costs are
 * never below times. So a way leaves roads that the leg {@linkplain SureReach surely} comes to no
 * later than the cost of that. After the last of these it passes only roads around the destination
 * that are not sure, each of them once, or once for each state of the barred turns that it may be
 * in: that takes no longer than all of them together. Not thread-safe.
 */
final class LastArrival {
  /** Most places that are shut at some hour are smaller. */
  private static final int MOST_ROADS = 2048;

  private final RoadTopology roads;
  private final TravelTimes times;
  private final Digraph turns;
  private final CchMetric base;
  private final TurnAutomaton barredTurns;
  private final TimeSlice[] slices;
  private final SureReach sure;
  private final long leftMillis;
  private final EdgeMarks seen;
  private final IntArrayList open = new IntArrayList();
  private int seenCount;
  private long sureMillis;
  private long unsureMillis;

  LastArrival(
      RoadHierarchy hierarchy,
      LegRequest request,
      SliceSpan span,
      SureReach sure,
      SearchSpace space) {
    seen = space.marks(0);
    slices = span.distinct().toArray(TimeSlice[]::new);
    this.sure = sure;
    roads = hierarchy.network().topology();
    times = hierarchy.network().travelTimes(request.rules().vehicle().speedClass());
    turns = hierarchy.turns();
    base = hierarchy.base(request.rules().vehicle().speedClass());
    barredTurns = request.rules().turns();
    leftMillis = span.untilMillis() - request.departure().toEpochMilli();
  }

  /**
   * Whether any arrival is before the end of the span; if not, it may be all the same.
   *
   * @param goal where the leg ends
   */
  boolean isInSpan(LegGoal goal) {
    return longest(goal).isPresent();
  }

  /**
   * How long after its departure the leg arrives at the latest, in milliseconds, if at all; empty
   * if that may be after the end of the span.
   *
   * @param goal where the leg ends
   */
  OptionalLong longest(LegGoal goal) {
    for (int key : goal.keys()) {
      // The road on which it ends may be sure, and yet be entered late for the last time.
      if (times.drivable(key) && seen.add(key)) {
        open.add(key);
      }
    }
    while (!open.isEmpty() && sureMillis + unsureMillis < leftMillis) {
      if (seenCount > MOST_ROADS) {
        return OptionalLong.empty();
      }
      enter(open.remove(open.size() - 1));
    }
    long most = sureMillis + unsureMillis;
    return most < leftMillis ? OptionalLong.of(most) : OptionalLong.empty();
  }

  private void enter(int key) {
    int delay = 0;
    int node = roads.tail(key);
    for (int slot = roads.firstOut(node); slot < roads.firstOut(node + 1); slot++) {
      int from = EdgeKeys.reverse(roads.outKey(slot));
      int turn = turns.arc(from, key);
      if (turn >= 0 && base.weight(turn) < CchTopology.INFINITY) {
        for (TimeSlice slice : slices) {
          delay = Math.max(delay, slice.delayMillis(from, key));
        }
        comeFrom(from);
      }
    }
    int duration = 0;
    for (TimeSlice slice : slices) {
      duration = Math.max(duration, slice.durationMillis(key));
    }
    unsureMillis += (long) barredTurns.statesAt(key) * (duration + delay);
  }

  private void comeFrom(int key) {
    if (seen.add(key)) {
      seenCount++;
      long most = sure.costMillis(key);
      if (most < leftMillis) {
        sureMillis = Math.max(sureMillis, most);
      } else {
        open.add(key);
      }
    }
  }
}
