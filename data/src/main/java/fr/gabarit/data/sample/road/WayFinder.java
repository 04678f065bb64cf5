package fr.gabarit.data.sample.road;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.ToDoubleFunction;

/** Cheapest way between two nodes, directions left aside. */
final class WayFinder {

  private final ToDoubleFunction<RoadEdge> cost;

  /**
   * @param cost cost of an edge, at least its length in metres times {@code 0.3}
   */
  WayFinder(ToDoubleFunction<RoadEdge> cost) {
    this.cost = cost;
  }

  /** The edges of the cheapest way; none if there is no way. */
  List<RoadEdge> find(RoadNode from, RoadNode to) {
    Map<RoadNode, Visit> settled = new HashMap<>();
    PriorityQueue<Visit> queue = new PriorityQueue<>(Visit.ORDER);
    queue.add(new Visit(from, null, null, 0, 0));
    while (!queue.isEmpty()) {
      Visit visit = queue.poll();
      if (settled.putIfAbsent(visit.node, visit) != null) {
        continue;
      }
      if (visit.node == to) {
        return visit.edges();
      }
      for (RoadEdge edge : visit.node.edges()) {
        RoadNode next = edge.other(visit.node);
        if (!settled.containsKey(next)) {
          double spent = visit.spent + cost.applyAsDouble(edge);
          double left = 0.3 * next.at().distanceTo(to.at());
          queue.add(new Visit(next, edge, visit, spent, spent + left));
        }
      }
    }
    return List.of();
  }

  private record Visit(RoadNode node, RoadEdge by, Visit before, double spent, double bound) {
    private static final Comparator<Visit> ORDER =
        Comparator.comparingDouble(Visit::bound).thenComparingInt(visit -> visit.node.id());

    List<RoadEdge> edges() {
      List<RoadEdge> edges = new ArrayList<>();
      for (Visit visit = this; visit.by != null; visit = visit.before) {
        edges.add(visit.by);
      }
      Collections.reverse(edges);
      return edges;
    }
  }
}
