package fr.gabarit.routing;

import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadTopology;
import fr.gabarit.network.TurnRestrictions;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Finds the directed edges whose ends the vehicle of a leg can reach from its origin, wherever the
 * leg is bound. Each edge is looked at once, on the quickest way to it. Thread-safe.
 */
public final class LegReach {
  private final RoadNetwork network;

  public LegReach(RoadNetwork network) {
    this.network = network;
  }

  /** The directed edges reached; the destination of the leg opens areas but is no aim. */
  public BitSet of(LegRequest request) {
    return new Flood(request, new LegRules(request)).reached();
  }

  /**
   * The directed edges reached by legs wherever they end; no area of local traffic opens for where
   * that is.
   */
  public BitSet endingAnywhere(LegRequest request) {
    return new Flood(request, LegRules.endingAnywhere(request)).reached();
  }

  /** One flood. */
  private final class Flood {
    private final RoadTopology topology = network.topology();
    private final LegRequest request;
    private final TurnRestrictions turns;
    private final Driving driving;
    private final Labels labels = new Labels();
    private final LabelQueue queue = new LabelQueue(labels);
    private final long[] lightest = new long[topology.keyCount()];
    private final BitSet reached = new BitSet(topology.keyCount());

    Flood(LegRequest request, LegRules rules) {
      this.request = request;
      turns = network.turns(request.rules().vehicle().speedClass());
      driving = new Driving(request, rules);
      Arrays.fill(lightest, Long.MAX_VALUE);
    }

    BitSet reached() {
      LegStart start = new LegStart(network, request.origin());
      long departure = request.departure().toEpochMilli();
      for (int key : start.keys()) {
        drive(Labels.NONE, Driving.NO_KEY, key, start.share(key), 0, departure);
      }
      while (!queue.isEmpty()) {
        int label = queue.pop();
        int key = labels.key(label);
        if (labels.weight(label) == lightest[key]) {
          expand(label, key);
        }
      }
      return reached;
    }

    private void expand(int label, int key) {
      int node = topology.head(key);
      for (int slot = topology.firstOut(node); slot < topology.firstOut(node + 1); slot++) {
        int next = topology.outKey(slot);
        if (turns.allows(key, next)) {
          drive(label, key, next, 1, labels.weight(label), labels.exitMillis(label));
        }
      }
    }

    private void drive(int parent, int from, int key, double share, long weight, long millis) {
      int state = parent == Labels.NONE ? 0 : labels.turnState(parent);
      if (driving.into(state, from, key, share, millis)
          && weight + driving.weight() < lightest[key]) {
        lightest[key] = weight + driving.weight();
        reached.set(key);
        int rest = request.rules().turns().resting(driving.met());
        queue.push(
            lightest[key],
            labels.add(
                key, rest, parent, Labels.NONE, lightest[key], millis, driving.exitMillis()));
      }
    }
  }
}
