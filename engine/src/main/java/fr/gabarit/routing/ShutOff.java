package fr.gabarit.routing;

import com.carrotsearch.hppc.IntArrayList;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadTopology;
import fr.gabarit.network.TravelTimes;
import fr.gabarit.network.TurnRestrictions;
import java.util.BitSet;
import java.util.List;

/**
 * Tells whether a leg's destination cannot be reached during a span of time, whatever the hour:
 * even if each road were open as soon as it is open at some time of the span. Barred turns are left
 * aside. Not thread-safe.
 */
final class ShutOff {
  private final RoadTopology topology;
  private final TravelTimes times;
  private final TurnRestrictions turns;
  private final List<LegRules.Slice> span;
  private final BitSet seen = new BitSet();
  private final IntArrayList open = new IntArrayList();

  private ShutOff(LegRequest request, RoadNetwork network, List<LegRules.Slice> span) {
    this.span = span;
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
    BitSet first = new BitSet();
    for (int key : new LegStart(network, request.origin()).keys()) {
      first.set(key);
    }
    for (int key : new LegGoal(network, request.destination()).keys()) {
      add(key);
    }
    while (!open.isEmpty()) {
      int key = open.remove(open.size() - 1);
      if (first.get(key)) {
        return false;
      }
      int node = topology.tail(key);
      for (int slot = topology.firstOut(node); slot < topology.firstOut(node + 1); slot++) {
        int before = EdgeKeys.reverse(topology.outKey(slot));
        if (turns.allows(before, key)) {
          add(before);
        }
      }
    }
    return true;
  }

  private void add(int key) {
    if (!seen.get(key)) {
      seen.set(key);
      if (times.drivable(key) && span.stream().anyMatch(slice -> slice.legal(key))) {
        open.add(key);
      }
    }
  }
}
