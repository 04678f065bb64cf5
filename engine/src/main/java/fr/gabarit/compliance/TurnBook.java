package fr.gabarit.compliance;

import com.carrotsearch.hppc.IntObjectHashMap;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadTopology;
import fr.gabarit.network.TurnPath;
import fr.gabarit.overlay.Rule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * The turns of rules, looked up on a way by comparing it with each of them: the second opinion to
 * the search's automaton. The definitions are those of {@link fr.gabarit.overlay.TimeSlice}; the
 * code is not. Thread-safe.
 */
final class TurnBook {
  private final RoadNetwork network;
  private final IntObjectHashMap<List<RuledTurn>> byLastEdge = new IntObjectHashMap<>();
  private final Map<Integer, Set<Integer>> roads = new ConcurrentHashMap<>();

  /** A turn and a rule of it. */
  record RuledTurn(Rule rule, TurnPath turn) {}

  TurnBook(RoadNetwork network, List<Rule> rules) {
    this.network = network;
    for (Rule rule : rules) {
      for (TurnPath turn : rule.turns()) {
        for (int twin : network.twins(EdgeKeys.edge(turn.toKey()))) {
          List<RuledTurn> there = byLastEdge.get(twin);
          if (there == null) {
            there = new ArrayList<>(1);
            byLastEdge.put(twin, there);
          }
          there.add(new RuledTurn(rule, turn));
        }
      }
    }
  }

  /**
   * The turns that a way has just completed.
   *
   * @param way directed edges
   * @param at index of the edge just entered
   */
  List<RuledTurn> completed(int[] way, int at) {
    List<RuledTurn> there = byLastEdge.get(EdgeKeys.edge(way[at]));
    if (there == null) {
      return List.of();
    }
    return there.stream().filter(ruled -> endsWith(way, at, ruled.turn())).toList();
  }

  private boolean endsWith(int[] way, int at, TurnPath turn) {
    int first = at - turn.size() + 1;
    return first >= 0
        && IntStream.range(0, turn.size()).allMatch(i -> same(way[first + i], turn.key(i)));
  }

  private boolean same(int key, int other) {
    return EdgeKeys.isForward(key) == EdgeKeys.isForward(other)
        && IntStream.of(network.twins(EdgeKeys.edge(key)))
            .anyMatch(twin -> twin == EdgeKeys.edge(other));
  }

  /** Whether a stop on one of the edges makes the turn local traffic. */
  boolean leadsTo(TurnPath turn, int originEdge, int destinationEdge) {
    Set<Integer> road = roads.computeIfAbsent(EdgeKeys.edge(turn.toKey()), this::roadTurnedInto);
    return road.contains(originEdge) || road.contains(destinationEdge);
  }

  private Set<Integer> roadTurnedInto(int edge) {
    RoadTopology topology = network.topology();
    Set<Integer> road = new HashSet<>(Set.of(edge));
    Deque<Integer> ends = new ArrayDeque<>();
    ends.push(topology.tail(EdgeKeys.forward(edge)));
    ends.push(topology.head(EdgeKeys.forward(edge)));
    while (!ends.isEmpty()) {
      int node = ends.pop();
      for (int slot = topology.firstOut(node); slot < topology.firstOut(node + 1); slot++) {
        int key = topology.outKey(slot);
        if (continues(edge, EdgeKeys.edge(key)) && road.add(EdgeKeys.edge(key))) {
          ends.push(topology.head(key));
        }
      }
    }
    return road;
  }

  private boolean continues(int edge, int other) {
    return network.facts().wayId(edge) == network.facts().wayId(other)
        || network
            .facts()
            .name(edge)
            .filter(name -> network.facts().name(other).filter(name::equals).isPresent())
            .isPresent();
  }
}
