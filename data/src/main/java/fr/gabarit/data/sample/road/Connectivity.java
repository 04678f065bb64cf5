package fr.gabarit.data.sample.road;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.BiPredicate;

/** Which nodes can drive to one another. */
public final class Connectivity {

  private final RoadGraph graph;
  private final BiPredicate<RoadEdge, RoadNode> passable;

  /**
   * @param passable whether traffic may enter the edge at that node
   */
  public Connectivity(RoadGraph graph, BiPredicate<RoadEdge, RoadNode> passable) {
    this.graph = graph;
    this.passable = passable;
  }

  /** Connectivity of motor vehicles in general, barriers on the way included. */
  public static Connectivity ofMotorVehicles(RoadGraph graph) {
    return new Connectivity(graph, (edge, node) -> node.passable() && edge.passableFrom(node));
  }

  /**
   * The largest strongly connected component (Kosaraju's algorithm).
   *
   * @return by node id, whether the node lies in it
   */
  public boolean[] core() {
    int[] order = finishOrder();
    int[] component = new int[graph.nodes().size()];
    Arrays.fill(component, -1);
    List<Integer> sizes = new ArrayList<>();
    for (int i = order.length - 1; i >= 0; i--) {
      if (component[order[i]] < 0) {
        sizes.add(gather(graph.nodes().get(order[i]), component, sizes.size()));
      }
    }
    int largest = sizes.indexOf(Collections.max(sizes));
    boolean[] core = new boolean[component.length];
    for (int i = 0; i < core.length; i++) {
      core[i] = component[i] == largest;
    }
    return core;
  }

  /** Nodes in the order in which a forward depth-first search leaves them. */
  private int[] finishOrder() {
    int count = graph.nodes().size();
    int[] order = new int[count];
    int finished = 0;
    boolean[] seen = new boolean[count];
    int[] cursor = new int[count];
    Deque<RoadNode> stack = new ArrayDeque<>();
    for (RoadNode root : graph.nodes()) {
      if (!seen[root.id()]) {
        seen[root.id()] = true;
        stack.push(root);
      }
      while (!stack.isEmpty()) {
        RoadNode node = stack.peek();
        if (cursor[node.id()] == node.edges().size()) {
          order[finished++] = node.id();
          stack.pop();
          continue;
        }
        RoadEdge edge = node.edges().get(cursor[node.id()]++);
        RoadNode next = edge.other(node);
        if (!seen[next.id()] && passable.test(edge, node)) {
          seen[next.id()] = true;
          stack.push(next);
        }
      }
    }
    return order;
  }

  private int gather(RoadNode root, int[] component, int number) {
    int size = 0;
    Deque<RoadNode> stack = new ArrayDeque<>(List.of(root));
    component[root.id()] = number;
    while (!stack.isEmpty()) {
      RoadNode node = stack.pop();
      size++;
      for (RoadEdge edge : node.edges()) {
        RoadNode before = edge.other(node);
        if (component[before.id()] < 0 && passable.test(edge, before)) {
          component[before.id()] = number;
          stack.push(before);
        }
      }
    }
    return size;
  }
}
