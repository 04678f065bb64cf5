package fr.gabarit.overlay;

import com.carrotsearch.hppc.IntHashSet;
import com.carrotsearch.hppc.IntObjectHashMap;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.TurnPath;
import java.util.ArrayList;
import java.util.List;

/**
 * What the rules in force say of each turn during one time slice. Filled by one thread, immutable
 * afterwards.
 */
final class TurnVerdicts {
  private final TurnAutomaton automaton;
  private final RoadsTurnedInto roads;
  private final byte[] verdicts;
  private final IntObjectHashMap<List<IntHashSet>> localRoads = new IntObjectHashMap<>();

  TurnVerdicts(RoadNetwork network, TurnAutomaton automaton) {
    this.automaton = automaton;
    roads = new RoadsTurnedInto(network);
    verdicts = new byte[automaton.size()];
  }

  void raise(Rule rule, EdgeVerdict verdict) {
    for (TurnPath turn : rule.turns()) {
      int state = automaton.stateOf(turn);
      verdicts[state] = (byte) Math.max(verdicts[state], verdict.code());
      if (verdict == EdgeVerdict.LOCAL) {
        localAt(state).add(roads.of(turn));
      }
    }
  }

  private List<IntHashSet> localAt(int state) {
    List<IntHashSet> local = localRoads.get(state);
    if (local == null) {
      local = new ArrayList<>(1);
      localRoads.put(state, local);
    }
    return local;
  }

  /** A turn that ends with another one is forbidden with it. */
  TurnVerdicts complete() {
    for (int state : automaton.breadthFirst()) {
      int shorter = automaton.fallback(state);
      verdicts[state] = (byte) Math.max(verdicts[state], verdicts[shorter]);
      if (localRoads.containsKey(shorter) && state != shorter) {
        localAt(state).addAll(localRoads.get(shorter));
      }
    }
    return this;
  }

  EdgeVerdict of(int met) {
    return EdgeVerdict.of(verdicts[met]);
  }

  boolean opensAny(int originEdge, int destinationEdge) {
    if (localRoads.isEmpty()) {
      return false;
    }
    for (var roads : localRoads.values()) {
      for (IntHashSet road : roads.value) {
        if (road.contains(originEdge) || road.contains(destinationEdge)) {
          return true;
        }
      }
    }
    return false;
  }

  boolean open(int met, int originEdge, int destinationEdge) {
    List<IntHashSet> local = localRoads.get(met);
    if (local != null) {
      for (IntHashSet road : local) {
        if (!road.contains(originEdge) && !road.contains(destinationEdge)) {
          return false;
        }
      }
    }
    return true;
  }
}
