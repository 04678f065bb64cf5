package fr.gabarit.data.sample.road;

import fr.gabarit.data.sample.place.AreaPlan;
import fr.gabarit.data.sample.place.RoadClass;
import fr.gabarit.data.sample.plane.Dice;
import fr.gabarit.data.sample.plane.PlanePoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Picks the streets to build among the possible ones: a greedy spanner. Short pairs first, a street
 * is built if without it the way round is longer than the street by some factor. What comes out is
 * connected, with about 2.8 streets to a junction, dead ends and blocks of uneven size. Crossing a
 * motorway, railway or canal counts as a long street, so that bridges are few.
 */
final class StreetFabric {

  private final AreaPlan plan;
  private final RoadGraph graph;
  private final BarrierIndex barriers;
  private final Dice dice;

  StreetFabric(AreaPlan plan, RoadGraph graph, BarrierIndex barriers, long seed) {
    this.plan = plan;
    this.graph = graph;
    this.barriers = barriers;
    this.dice = new Dice(seed, "fabric");
  }

  void build() {
    List<Candidate> candidates = new ArrayList<>();
    for (GabrielGraph.Pair pair : new GabrielGraph(graph).pairs()) {
      double length = pair.metres();
      List<BarrierIndex.Crossing> crossings =
          barriers.crossings(List.of(pair.a().at(), pair.b().at()));
      double factor = dice.between(1.5, 2.9);
      if (!crossings.isEmpty()) {
        boolean flat = crossings.stream().anyMatch(crossing -> crossing.sine() < 0.6);
        factor *= crossings.size() * (flat ? 24 : 7);
      } else if (length > 300) {
        factor = dice.between(2.2, 3.4);
      }
      double order = length * dice.between(0.75, 1.3) + (crossings.isEmpty() ? 0 : 100_000);
      candidates.add(new Candidate(pair, order, factor * length));
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::order)
            .thenComparingInt(candidate -> candidate.pair.a().id())
            .thenComparingInt(candidate -> candidate.pair.b().id()));
    for (Candidate candidate : candidates) {
      if (!reachable(candidate.pair.a(), candidate.pair.b(), candidate.detourMetres)) {
        RoadEdge street =
            graph.addEdge(candidate.pair.a(), candidate.pair.b(), RoadClass.RESIDENTIAL, false);
        PlanePoint middle = candidate.pair.a().at().towards(candidate.pair.b().at(), 0.5);
        if (plan.reach(middle) > 1.12) {
          street.reclass(RoadClass.UNCLASSIFIED);
        }
      }
    }
  }

  /** Whether some way between the two is not longer than the limit. */
  private static boolean reachable(RoadNode from, RoadNode to, double limitMetres) {
    Map<RoadNode, Double> best = new HashMap<>();
    PriorityQueue<Visit> queue = new PriorityQueue<>(Visit.ORDER);
    queue.add(new Visit(from, 0));
    best.put(from, 0.0);
    while (!queue.isEmpty()) {
      Visit visit = queue.poll();
      if (visit.node == to) {
        return true;
      }
      if (visit.metres > best.get(visit.node)) {
        continue;
      }
      for (RoadEdge edge : visit.node.edges()) {
        RoadNode next = edge.other(visit.node);
        double metres = visit.metres + edge.chordMetres();
        boolean promising = metres + next.at().distanceTo(to.at()) <= limitMetres;
        if (promising && metres < best.getOrDefault(next, Double.MAX_VALUE)) {
          best.put(next, metres);
          queue.add(new Visit(next, metres));
        }
      }
    }
    return false;
  }

  private record Visit(RoadNode node, double metres) {
    private static final Comparator<Visit> ORDER =
        Comparator.comparingDouble(Visit::metres).thenComparingInt(visit -> visit.node.id());
  }

  private record Candidate(GabrielGraph.Pair pair, double order, double detourMetres) {}
}
