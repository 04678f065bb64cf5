package fr.gabarit.routing;

import com.carrotsearch.hppc.IntArrayList;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadTopology;
import fr.gabarit.network.TravelTimes;
import fr.gabarit.network.TurnRestrictions;
import fr.gabarit.overlay.LocalAreas;
import java.util.BitSet;
import java.util.List;

/**
 * Tells whether a leg's destination cannot be reached during a span of time, whatever the hour:
 * even if each road were open as soon as it is open at some time of the span. Barred turns are left
 * aside. Looks back from the destination, and ahead from the origin, no farther than to the main
 * network. Not thread-safe.
 */
final class ShutOff {
  private final RoadTopology topology;
  private final TravelTimes times;
  private final TurnRestrictions turns;
  private final List<LegRules.Slice> span;
  private final LocalAreas main;
  private final BitSet seen = new BitSet();
  private final IntArrayList open = new IntArrayList();

  private ShutOff(LegRequest request, RoadNetwork network, List<LegRules.Slice> span) {
    this.span = span;
    main = span.get(0).rules().localAreas();
    topology = network.topology();
    times = network.travelTimes(request.rules().vehicle().speedClass());
    turns = network.turns(request.rules().vehicle().speedClass());
  }

  /**
   * Looks back from the destination.
   *
   * @param fromMillis beginning of the span, epoch milliseconds
   * @param untilMillis its end, epoch milliseconds
   */
  static boolean during(
      LegRequest request, RoadNetwork network, long fromMillis, long untilMillis) {
    return new ShutOff(request, network, new LegRules(request).over(fromMillis, untilMillis))
        .isFrom(request, network);
  }

  private boolean isFrom(LegRequest request, RoadNetwork network) {
    int[] first = new LegStart(network, request.origin()).keys();
    int[] last = new LegGoal(network, request.destination()).keys();
    Meeting backwards = explore(last, first, false);
    return backwards == Meeting.NOTHING
        || (backwards == Meeting.MAIN_NETWORK && explore(first, last, true) == Meeting.NOTHING);
  }

  /** What is met on the way to the other end. */
  private enum Meeting {
    NOTHING,
    MAIN_NETWORK,
    OTHER_END
  }

  private Meeting explore(int[] from, int[] to, boolean forwards) {
    BitSet others = new BitSet();
    for (int key : to) {
      others.set(key);
    }
    seen.clear();
    open.clear();
    for (int key : from) {
      add(key);
    }
    while (!open.isEmpty()) {
      int key = open.remove(open.size() - 1);
      if (others.get(key)) {
        return Meeting.OTHER_END;
      }
      int node = forwards ? topology.head(key) : topology.tail(key);
      if (main.isMain(node)) {
        return Meeting.MAIN_NETWORK;
      }
      for (int slot = topology.firstOut(node); slot < topology.firstOut(node + 1); slot++) {
        int out = topology.outKey(slot);
        int next = forwards ? out : EdgeKeys.reverse(out);
        if (forwards ? turns.allows(key, next) : turns.allows(next, key)) {
          add(next);
        }
      }
    }
    return Meeting.NOTHING;
  }

  private void add(int key) {
    if (!seen.get(key)) {
      seen.set(key);
      if (times.drivable(key) && isEverLegal(key)) {
        open.add(key);
      }
    }
  }

  private boolean isEverLegal(int key) {
    for (LegRules.Slice slice : span) {
      if (slice.legal(key)) {
        return true;
      }
    }
    return false;
  }
}
