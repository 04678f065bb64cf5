package fr.gabarit.routing;

import com.carrotsearch.hppc.IntArrayList;
import fr.gabarit.cch.CchMetric;
import fr.gabarit.cch.CchTopology;
import fr.gabarit.cch.LazyPotential;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.metric.LocalTraffic;
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
  private final RoadHierarchy hierarchy;
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
    this.hierarchy = hierarchy;
    departure = request.departure().toEpochMilli();
    earlierMillis = departure - span.fromMillis();
    soonest = space.withoutOrders(hierarchy, request);
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
        hierarchy.forEachTurnInto(
            key,
            arc -> {
              if (mildest.weight(arc) < CchTopology.INFINITY) {
                long late = departure + soonest.at(hierarchy.turns().tail(arc)) - closedSince;
                if (late >= 0) {
                  arcs.add(arc);
                  earlierMillis = Math.min(earlierMillis, late);
                }
              }
            });
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
