package fr.gabarit.metric;

import com.carrotsearch.hppc.IntArrayList;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.network.TurnPath;
import fr.gabarit.order.Applicability;
import fr.gabarit.overlay.TimeSlice;
import fr.gabarit.overlay.VehicleOverlay;
import java.time.Instant;

/**
 * The turns barred along several edges during a time slice, of which the weights of the hierarchy
 * know nothing. Weights in which the last turn of each is closed, wherever the way comes from, give
 * costs that are never too low: where they agree with those without, both are right. Immutable.
 */
final class LongTurns {
  private static final int EDGES_OF_A_PLAIN_TURN = 2;

  private final int[] arcs;

  private LongTurns(int[] arcs) {
    this.arcs = arcs;
  }

  /** The turns in force. */
  static LongTurns of(RoadHierarchy hierarchy, VehicleOverlay rules, TimeSlice slice) {
    Instant from = Instant.ofEpochMilli(slice.fromMillis());
    IntArrayList arcs = new IntArrayList();
    TurnWeights turns = new TurnWeights(hierarchy);
    for (VehicleOverlay.ConcerningRule concerning : rules.rules()) {
      boolean bars =
          concerning.applicability() instanceof Applicability.Prohibited
              || concerning.applicability() instanceof Applicability.LocalOnly;
      if (bars && concerning.rule().measure().when().times().contains(from)) {
        for (TurnPath turn : concerning.rule().turns()) {
          if (turn.size() > EDGES_OF_A_PLAIN_TURN) {
            turns.forEachLastTurn(turn, arcs::add);
          }
        }
      }
    }
    return new LongTurns(arcs.toArray());
  }

  /** The last turn of each, as arcs of the hierarchy. */
  int[] arcs() {
    return arcs.clone();
  }
}
