package fr.gabarit.compliance;

import com.carrotsearch.hppc.IntArrayDeque;
import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntHashSet;
import com.carrotsearch.hppc.IntObjectHashMap;
import com.carrotsearch.hppc.cursors.IntCursor;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadTopology;
import fr.gabarit.network.TravelTimes;
import fr.gabarit.overlay.Rule;
import fr.gabarit.vehicle.SpeedClass;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The areas of local traffic at one time, drawn afresh from the orders: the second opinion on who
 * may enter. The definition is that of {@link fr.gabarit.overlay.LocalAreas}; the code is not.
 */
final class AreaMap {
  private final RoadTopology topology;
  private final TravelTimes times;
  private final BitSet forbidden;

  /** Most edges lie in one area only, whose edges share a list. */
  private final IntObjectHashMap<List<Area>> areasByKey = new IntObjectHashMap<>();

  private BitSet mainNodes;

  /** One leg asks of all its edges in turn. */
  private volatile Opened lastOpened;

  /** What is open to legs between two edges. */
  private record Opened(int originEdge, int destinationEdge, Set<Area> areas) {}

  /** A connected stretch of one rule. */
  private record Area(Rule rule, int number) {}

  AreaMap(RoadNetwork network, SpeedClass speedClass, BitSet forbidden, List<Rule> localRules) {
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
      List<Area> alone = List.of(area);
      Deque<Integer> pending = new ArrayDeque<>(List.of(rule.key(i)));
      drawn.add(rule.key(i));
      while (!pending.isEmpty()) {
        int key = pending.pop();
        List<Area> before = areasByKey.put(key, alone);
        if (before != null) {
          areasByKey.put(key, Stream.concat(before.stream(), Stream.of(area)).toList());
        }
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
    return areas(key).stream().filter(area -> area.rule() == rule).allMatch(open.areas()::contains);
  }

  private List<Area> areas(int key) {
    List<Area> there = areasByKey.get(key);
    return there == null ? List.of() : there;
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
    IntHashSet inside = new IntHashSet();
    for (int key : new int[] {EdgeKeys.forward(edge), EdgeKeys.backward(edge)}) {
      if (usable(key)) {
        inside.add(key);
        alreadyOpen.addAll(areas(key));
      }
    }
    while (true) {
      IntHashSet beyond = spread(inside, leaving, alreadyOpen);
      if (beyond.isEmpty() || reachesMain(inside, leaving)) {
        return;
      }
      for (IntCursor key : beyond) {
        alreadyOpen.addAll(areas(key.value));
      }
      inside.addAll(beyond);
    }
  }

  private boolean reachesMain(IntHashSet inside, boolean leaving) {
    BitSet main = main();
    for (IntCursor key : inside) {
      if (main.get(end(key.value, leaving))) {
        return true;
      }
    }
    return false;
  }

  private int end(int key, boolean leaving) {
    return leaving ? topology.head(key) : topology.tail(key);
  }

  /**
   * Adds to {@code inside} all that can be driven without opening another area; returns the edges
   * just beyond.
   */
  private IntHashSet spread(IntHashSet inside, boolean leaving, Set<Area> open) {
    IntHashSet beyond = new IntHashSet();
    IntArrayDeque pending = new IntArrayDeque();
    pending.addLast(inside);
    BitSet main = main();
    while (!pending.isEmpty()) {
      int node = end(pending.removeFirst(), leaving);
      if (main.get(node)) {
        continue;
      }
      for (int slot = topology.firstOut(node); slot < topology.firstOut(node + 1); slot++) {
        int out = topology.outKey(slot);
        int next = leaving ? out : EdgeKeys.reverse(out);
        if (usable(next) && !inside.contains(next)) {
          if (open.containsAll(areas(next))) {
            inside.add(next);
            pending.addLast(next);
          } else {
            beyond.add(next);
          }
        }
      }
    }
    return beyond;
  }

  private boolean usable(int key) {
    return times.drivable(key) && !forbidden.get(key);
  }

  private boolean open(int key) {
    return usable(key) && !areasByKey.containsKey(key);
  }

  /** Largest strongly connected part without local edges (Kosaraju's two passes). */
  private synchronized BitSet main() {
    if (mainNodes == null) {
      int[] finished = finishOrder();
      BitSet assigned = new BitSet();
      IntArrayList largest = new IntArrayList();
      for (int i = finished.length - 1; i >= 0; i--) {
        if (!assigned.get(finished[i])) {
          IntArrayList part = collectAgainst(finished[i], assigned);
          if (part.size() > largest.size()
              || (part.size() == largest.size() && lowest(part) < lowest(largest))) {
            largest = part;
          }
        }
      }
      mainNodes = new BitSet();
      for (IntCursor node : largest) {
        mainNodes.set(node.value);
      }
    }
    return mainNodes;
  }

  private static int lowest(IntArrayList part) {
    return IntStream.of(part.toArray()).min().orElse(Integer.MAX_VALUE);
  }

  private int[] finishOrder() {
    IntArrayList finished = new IntArrayList();
    BitSet seen = new BitSet();
    for (int root = 0; root < topology.nodeCount(); root++) {
      if (seen.get(root)) {
        continue;
      }
      seen.set(root);
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
        if (open(key) && !seen.get(next)) {
          seen.set(next);
          stack.push(new int[] {next, topology.firstOut(next)});
        }
      }
    }
    return finished.toArray();
  }

  private IntArrayList collectAgainst(int root, BitSet assigned) {
    IntArrayList part = new IntArrayList();
    IntArrayDeque pending = new IntArrayDeque();
    pending.addLast(root);
    assigned.set(root);
    while (!pending.isEmpty()) {
      int node = pending.removeFirst();
      part.add(node);
      for (int slot = topology.firstOut(node); slot < topology.firstOut(node + 1); slot++) {
        int into = EdgeKeys.reverse(topology.outKey(slot));
        int tail = topology.tail(into);
        if (open(into) && !assigned.get(tail)) {
          assigned.set(tail);
          pending.addLast(tail);
        }
      }
    }
    return part;
  }
}
