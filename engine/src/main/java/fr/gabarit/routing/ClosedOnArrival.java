package fr.gabarit.routing;

import com.carrotsearch.hppc.IntArrayList;
import fr.gabarit.cch.CchMetric;
import fr.gabarit.cch.CchTopology;
import fr.gabarit.cch.Digraph;
import fr.gabarit.cch.LazyPotential;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.metric.LocalTraffic;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadTopology;
import fr.gabarit.network.TravelTimes;
import fr.gabarit.overlay.EdgeVerdict;
import fr.gabarit.overlay.SliceSpan;
import fr.gabarit.overlay.TimeSlice;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The least weights of a span without the roads that close before a leg can be there, and stay
 * closed until the span ends. They hold for later departures too, and for somewhat earlier ones.
 * Not thread-safe.
 */
final class ClosedOnArrival {
  private final RoadTopology roads;
  private final Digraph turns;
  private final SliceSpan span;
  private final LocalTraffic local;
  private final long departure;
  private final LazyPotential soonest;
  private long earlierMillis;

  /**
   * @param local what the areas of local traffic are to the leg in the span
   * @param space has the memory
   */
  ClosedOnArrival(
      RoadHierarchy hierarchy,
      LegRequest request,
      SliceSpan span,
      LocalTraffic local,
      SearchSpace space) {
    this.span = span;
    this.local = local;
    roads = hierarchy.network().topology();
    turns = hierarchy.turns();
    departure = request.departure().toEpochMilli();
    earlierMillis = departure - span.fromMillis();
    TravelTimes times = hierarchy.network().travelTimes(request.rules().vehicle().speedClass());
    soonest = space.earliest();
    soonest.begin(
        hierarchy.durations(request.rules().vehicle().speedClass()),
        new LegStart(hierarchy.network(), request.origin())
            .terminals(
                key -> times.drivable(key) ? times.durationMillis(key) : CchTopology.INFINITY));
  }

  /**
   * Closes them.
   *
   * @param mildest the least weights of the span
   * @param changing directed edges of which the judgement may change at all
   */
  CchMetric closedIn(CchMetric mildest, BitSet changing) {
    IntArrayList arcs = new IntArrayList();
    for (int key = changing.nextSetBit(0); key >= 0; key = changing.nextSetBit(key + 1)) {
      long closedSince = closedSince(key);
      if (closedSince < span.untilMillis()) {
        int node = roads.tail(key);
        for (int slot = roads.firstOut(node); slot < roads.firstOut(node + 1); slot++) {
          int arc = turns.arc(EdgeKeys.reverse(roads.outKey(slot)), key);
          if (arc >= 0 && mildest.weight(arc) < CchTopology.INFINITY) {
            long late = departure + soonest.at(turns.tail(arc)) - closedSince;
            if (late >= 0) {
              arcs.add(arc);
              earlierMillis = Math.min(earlierMillis, late);
            }
          }
        }
      }
    }
    int[] closed = new int[arcs.size()];
    Arrays.fill(closed, CchTopology.INFINITY);
    return mildest.with(arcs.toArray(), closed);
  }

  /** From when on a road is closed until the span ends; its end if it is open then. */
  private long closedSince(int key) {
    long since = span.untilMillis();
    for (int i = span.size() - 1; i >= 0; i--) {
      TimeSlice slice = span.slice(i);
      EdgeVerdict verdict = slice.verdict(key);
      if (verdict == EdgeVerdict.FREE
          || (local == LocalTraffic.LET_IN && verdict == EdgeVerdict.LOCAL)) {
        return since;
      }
      since = slice.fromMillis();
    }
    return since;
  }

  /** For departures so much earlier, not before the span, the weights hold too. */
  long earlierMillis() {
    return earlierMillis;
  }
}
