package fr.gabarit.compliance;

import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadTopology;
import fr.gabarit.network.TravelTimes;
import fr.gabarit.overlay.Rule;
import fr.gabarit.vehicle.SpeedClass;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The areas of local traffic at one time, drawn afresh from the orders: the second opinion on who
 * may enter. The definition is that of {@link fr.gabarit.overlay.LocalAreas}; the code is not.
 */
final class AreaMap {
  private final RoadTopology topology;
  private final TravelTimes times;
  private final Set<Integer> forbidden;
  private final Map<Integer, List<Area>> areasByKey = new HashMap<>();
  private Set<Integer> mainNodes;

  /** One leg asks of all its edges in turn. */
  private volatile Opened lastOpened;

  /** What is open to legs between two edges. */
  private record Opened(int originEdge, int destinationEdge, Set<Area> areas) {}

  /** A connected stretch of one rule. */
  private record Area(Rule rule, int number) {}

  AreaMap(
      RoadNetwork network, SpeedClass speedClass, Set<Integer> forbidden, List<Rule> localRules) {
    topology = network.topology();
    times = network.travelTimes(speedClass);
    this.forbidden = forbidden;
    localRules.forEach(this::drawAreas);
  }

  private void drawAreas(Rule rule) {
    Map<Integer, List<Integer>> keysByNode = new HashMap<>();
    for (int i = 0; i < rule.keyCount(); i++) {
      int key = rule.key(i);
      keysByNode.computeIfAbsent(topology.tail(key), n -> new ArrayList<>()).add(key);
      keysByNode.computeIfAbsent(topology.head(key), n -> new ArrayList<>()).add(key);
    }
    Set<Integer> drawn = new HashSet<>();
    int number = 0;
    for (int i = 0; i < rule.keyCount(); i++) {
      if (drawn.contains(rule.key(i))) {
        continue;
      }
      Area area = new Area(rule, number++);
      Deque<Integer> pending = new ArrayDeque<>(List.of(rule.key(i)));
      drawn.add(rule.key(i));
      while (!pending.isEmpty()) {
        int key = pending.pop();
        areasByKey.computeIfAbsent(key, k -> new ArrayList<>()).add(area);
        for (int node : List.of(topology.tail(key), topology.head(key))) {
          for (int next : keysByNode.get(node)) {
            if (drawn.add(next)) {
              pending.push(next);
            }
          }
        }
      }
    }
  }

  /** Whether a rule lets a leg enter one of its edges. */
  boolean mayEnter(Rule rule, int key, int originEdge, int destinationEdge) {
    Opened open = lastOpened;
    if (open == null
        || open.originEdge() != originEdge
        || open.destinationEdge() != destinationEdge) {
      open = new Opened(originEdge, destinationEdge, openTo(originEdge, destinationEdge));
      lastOpened = open;
    }
    return areasByKey.getOrDefault(key, List.of()).stream()
        .filter(area -> area.rule() == rule)
        .allMatch(open.areas()::contains);
  }

  private Set<Area> openTo(int originEdge, int destinationEdge) {
    // Each end opens what it needs, whatever the other one opens.
    Set<Area> open = new HashSet<>();
    openFrom(originEdge, true, open);
    Set<Area> openToDestination = new HashSet<>();
    openFrom(destinationEdge, false, openToDestination);
    open.addAll(openToDestination);
    return open;
  }

  /** Opens areas layer by layer from a stop until the main network is reached. */
  private void openFrom(int edge, boolean leaving, Set<Area> alreadyOpen) {
    Set<Integer> inside = new HashSet<>();
    for (int key : List.of(EdgeKeys.forward(edge), EdgeKeys.backward(edge))) {
      if (usable(key)) {
        inside.add(key);
        alreadyOpen.addAll(areasByKey.getOrDefault(key, List.of()));
      }
    }
    while (true) {
      Set<Integer> beyond = spread(inside, leaving, alreadyOpen);
      boolean mainReached =
          inside.stream()
              .map(key -> leaving ? topology.head(key) : topology.tail(key))
              .anyMatch(main()::contains);
      if (mainReached || beyond.isEmpty()) {
        return;
      }
      for (int key : beyond) {
        alreadyOpen.addAll(areasByKey.get(key));
      }
      inside.addAll(beyond);
    }
  }

  /**
   * Adds to {@code inside} all that can be driven without opening another area; returns the edges
   * just beyond.
   */
  private Set<Integer> spread(Set<Integer> inside, boolean leaving, Set<Area> open) {
    Set<Integer> beyond = new HashSet<>();
    Deque<Integer> pending = new ArrayDeque<>(inside);
    while (!pending.isEmpty()) {
      int key = pending.pop();
      int node = leaving ? topology.head(key) : topology.tail(key);
      if (main().contains(node)) {
        continue;
      }
      for (int next : at(node, leaving)) {
        if (usable(next) && !inside.contains(next)) {
          if (open.containsAll(areasByKey.getOrDefault(next, List.of()))) {
            inside.add(next);
            pending.push(next);
          } else {
            beyond.add(next);
          }
        }
      }
    }
    return beyond;
  }

  private List<Integer> at(int node, boolean leaving) {
    List<Integer> keys = new ArrayList<>();
    for (int slot = topology.firstOut(node); slot < topology.firstOut(node + 1); slot++) {
      int key = topology.outKey(slot);
      keys.add(leaving ? key : EdgeKeys.reverse(key));
    }
    return keys;
  }

  private boolean usable(int key) {
    return times.drivable(key) && !forbidden.contains(key);
  }

  private boolean open(int key) {
    return usable(key) && !areasByKey.containsKey(key);
  }

  /** Largest strongly connected part without local edges (Kosaraju's two passes). */
  private synchronized Set<Integer> main() {
    if (mainNodes == null) {
      List<Integer> finished = finishOrder();
      Set<Integer> assigned = new HashSet<>();
      mainNodes = Set.of();
      int smallestStart = Integer.MAX_VALUE;
      for (int i = finished.size() - 1; i >= 0; i--) {
        if (!assigned.contains(finished.get(i))) {
          Set<Integer> part = collectAgainst(finished.get(i), assigned);
          int start = firstFound(part);
          if (part.size() > mainNodes.size()
              || (part.size() == mainNodes.size() && start < smallestStart)) {
            mainNodes = part;
            smallestStart = start;
          }
        }
      }
    }
    return mainNodes;
  }

  private static int firstFound(Set<Integer> part) {
    return part.stream().mapToInt(Integer::intValue).min().orElse(Integer.MAX_VALUE);
  }

  private List<Integer> finishOrder() {
    List<Integer> finished = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    for (int root = 0; root < topology.nodeCount(); root++) {
      if (!seen.add(root)) {
        continue;
      }
      Deque<int[]> stack = new ArrayDeque<>();
      stack.push(new int[] {root, topology.firstOut(root)});
      while (!stack.isEmpty()) {
        int[] frame = stack.peek();
        if (frame[1] == topology.firstOut(frame[0] + 1)) {
          finished.add(stack.pop()[0]);
          continue;
        }
        int key = topology.outKey(frame[1]++);
        int next = topology.head(key);
        if (open(key) && seen.add(next)) {
          stack.push(new int[] {next, topology.firstOut(next)});
        }
      }
    }
    return finished;
  }

  private Set<Integer> collectAgainst(int root, Set<Integer> assigned) {
    Set<Integer> part = new HashSet<>();
    Deque<Integer> pending = new ArrayDeque<>(List.of(root));
    assigned.add(root);
    while (!pending.isEmpty()) {
      int node = pending.pop();
      part.add(node);
      for (int slot = topology.firstOut(node); slot < topology.firstOut(node + 1); slot++) {
        int into = EdgeKeys.reverse(topology.outKey(slot));
        if (open(into) && assigned.add(topology.tail(into))) {
          pending.push(topology.tail(into));
        }
      }
    }
    return part;
  }
}
