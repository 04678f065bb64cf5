package fr.gabarit.data.sample.road;

import fr.gabarit.data.sample.place.AreaPlan;
import fr.gabarit.data.sample.place.PlannedRoad;
import fr.gabarit.data.sample.place.RoadClass;
import fr.gabarit.data.sample.place.Settlement;
import fr.gabarit.data.sample.plane.CellIndex;
import fr.gabarit.data.sample.plane.Curve;
import fr.gabarit.data.sample.plane.Dice;
import fr.gabarit.data.sample.plane.PlanePoint;
import fr.gabarit.data.sample.plane.Segments;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Draws the numbered roads at grade from town to town, before any street. Where two come close they
 * merge; where they cross they get a junction.
 */
final class MainRoads {

  private static final double TOWN_SPACING_METRES = 95;
  private static final double COUNTRY_SPACING_METRES = 330;

  private final AreaPlan plan;
  private final RoadGraph graph;
  private final BarrierIndex barriers;
  private final Dice dice;
  private final CellIndex<RoadNode> nodes = new CellIndex<>(250);
  private final CellIndex<RoadEdge> edges = new CellIndex<>(500);
  private final Map<Settlement, RoadNode> hubs = new LinkedHashMap<>();
  private final Map<List<Settlement>, PlanePoint> middles = new HashMap<>();

  MainRoads(AreaPlan plan, RoadGraph graph, BarrierIndex barriers, long seed) {
    this.plan = plan;
    this.graph = graph;
    this.barriers = barriers;
    this.dice = new Dice(seed, "main roads");
  }

  /** The middle of each settlement, by settlement. */
  Map<Settlement, RoadNode> hubs() {
    return hubs;
  }

  void draw() {
    for (Settlement settlement : plan.settlements()) {
      hubs.put(settlement, node(settlement.centre()));
    }
    plan.roads().stream()
        .filter(road -> !road.dual())
        .sorted(Comparator.comparing(PlannedRoad::roadClass))
        .forEach(this::draw);
  }

  /** A node that streets will join like any other, e.g. the end of a motorway. */
  RoadNode node(PlanePoint at) {
    RoadNode node = graph.addNode(at);
    nodes.add(node, at);
    return node;
  }

  private void draw(PlannedRoad road) {
    List<Settlement> stops = road.stops();
    for (int i = 0; i + 1 < stops.size(); i++) {
      draw(road, i);
    }
  }

  private void draw(PlannedRoad road, int leg) {
    Settlement a = road.stops().get(leg);
    Settlement b = road.stops().get(leg + 1);
    boolean inOrder = hubs.get(a).id() < hubs.get(b).id();
    Settlement first = inOrder ? a : b;
    Settlement second = inOrder ? b : a;
    PlanePoint start = first.centre();
    PlanePoint end = second.centre();
    PlanePoint middle = middles.computeIfAbsent(List.of(first, second), this::middle);
    Curve curve = Curve.smooth(List.of(start, middle, end), 40);
    Stretch stretch = new Stretch(road.ref(), road.roadClass());
    RoadNode last = hubs.get(first);
    double metres = spacing(start);
    while (metres < curve.lengthMetres() - 0.5 * spacing(end)) {
      PlanePoint at = curve.at(metres);
      if (!barriers.tooClose(at)) {
        RoadNode next = nearby(at, 0.55 * spacing(at)).orElseGet(() -> node(at));
        link(last, next, stretch, 0);
        last = next;
      }
      metres += spacing(at);
    }
    link(last, hubs.get(second), stretch, 0);
  }

  /** A point that the road between two settlements bends through; the same for all its numbers. */
  private PlanePoint middle(List<Settlement> ends) {
    PlanePoint start = ends.get(0).centre();
    PlanePoint end = ends.get(1).centre();
    PlanePoint aside = end.minus(start).leftNormal().times(dice.between(-0.07, 0.07));
    return start.towards(end, dice.between(0.4, 0.6)).plus(aside);
  }

  private double spacing(PlanePoint at) {
    double reach = plan.reach(at);
    if (reach < 1) {
      return TOWN_SPACING_METRES;
    }
    double share = Math.min(1, reach - 1);
    return TOWN_SPACING_METRES + (COUNTRY_SPACING_METRES - TOWN_SPACING_METRES) * share;
  }

  private Optional<RoadNode> nearby(PlanePoint at, double metres) {
    return nodes.near(at, metres).stream()
        .filter(node -> node.at().distanceTo(at) < metres)
        .min(Comparator.comparingDouble(node -> node.at().distanceTo(at)));
  }

  /** Joins two nodes; edges in the way are crossed at a junction. */
  private void link(RoadNode from, RoadNode to, Stretch stretch, int depth) {
    if (from == to) {
      return;
    }
    Optional<RoadEdge> present = graph.between(from, to);
    if (present.isPresent()) {
      stretch.mark(present.get());
      return;
    }
    RoadEdge first = null;
    double firstShare = 2;
    for (RoadEdge edge : edges.near(from.at(), to.at(), 0)) {
      OptionalDouble share =
          Segments.crossing(from.at(), to.at(), edge.from().at(), edge.to().at());
      if (share.isPresent() && share.getAsDouble() < firstShare) {
        first = edge;
        firstShare = share.getAsDouble();
      }
    }
    if (first == null || depth > 20) {
      RoadEdge edge = graph.addEdge(from, to, stretch.roadClass, true);
      stretch.mark(edge);
      index(edge);
      return;
    }
    RoadNode junction = junction(first, from.at().towards(to.at(), firstShare));
    link(from, junction, stretch, depth + 1);
    link(junction, to, stretch, depth + 1);
  }

  private RoadNode junction(RoadEdge edge, PlanePoint at) {
    RoadNode end =
        edge.from().at().distanceTo(at) < edge.to().at().distanceTo(at) ? edge.from() : edge.to();
    if (end.at().distanceTo(at) < 0.4 * TOWN_SPACING_METRES) {
      return end;
    }
    RoadNode middle = node(at);
    edges.remove(edge, edge.from().at(), edge.to().at());
    graph.split(edge, edge.from().at().distanceTo(at), middle).forEach(this::index);
    return middle;
  }

  private void index(RoadEdge edge) {
    edges.add(edge, edge.from().at(), edge.to().at());
  }

  private record Stretch(Optional<String> ref, RoadClass roadClass) {
    void mark(RoadEdge edge) {
      ref.ifPresent(edge::number);
      if (roadClass.atLeast(edge.roadClass())) {
        edge.reclass(roadClass);
      }
    }
  }
}
