package fr.gabarit.data.sample.road;

import fr.gabarit.data.sample.place.AreaPlan;
import fr.gabarit.data.sample.place.PlannedRoad;
import fr.gabarit.data.sample.place.RoadClass;
import fr.gabarit.data.sample.place.Settlement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * The finished synthetic network.
 *
 * @param plan what was drawn
 * @param graph the roads
 * @param railways railways with their crossings
 * @param canals waterways
 * @param estates industrial and retail land
 * @param turnRules turn restrictions
 */
public record RoadNetwork(
    AreaPlan plan,
    RoadGraph graph,
    List<RailLine> railways,
    List<BarrierLine> canals,
    List<Estate> estates,
    List<TurnRule> turnRules) {

  /**
   * Draws a network: the same plan and seed give the same network.
   *
   * @param percent told how far the work is, 0 to 100
   */
  public static RoadNetwork draw(AreaPlan plan, long seed, IntConsumer percent) {
    RoadGraph graph = new RoadGraph();
    BarrierPlanner barrierPlanner = new BarrierPlanner(plan, seed);
    Map<PlannedRoad, BarrierLine> dualLines = new LinkedHashMap<>();
    for (PlannedRoad road : plan.roads()) {
      if (road.dual()) {
        dualLines.put(road, barrierPlanner.dualCarriageway(road, dualLines.size()));
      }
    }
    List<BarrierLine> railwaysAndCanals = barrierPlanner.railwaysAndCanal();
    List<BarrierLine> lines = new ArrayList<>(dualLines.values());
    lines.addAll(railwaysAndCanals);
    BarrierIndex barriers = new BarrierIndex(lines);

    MainRoads mainRoads = new MainRoads(plan, graph, barriers, seed);
    mainRoads.draw();
    Map<PlannedRoad, List<RoadNode>> terminals = new LinkedHashMap<>();
    dualLines.forEach(
        (road, line) ->
            terminals.put(
                road,
                List.of(mainRoads.node(line.curve().start()), mainRoads.node(line.curve().end()))));
    List<Estate> estates = new EstatePlanner(plan, graph, seed).lay();
    percent.accept(5);
    new PointScatter(plan, graph, barriers, estates, seed).scatter();
    percent.accept(35);
    new StreetFabric(plan, graph, barriers, seed).build();
    percent.accept(55);
    RoadHierarchy hierarchy = new RoadHierarchy(plan, graph, mainRoads.hubs(), seed);
    hierarchy.lowerToTracks();
    terminals.forEach(
        (road, ends) -> {
          List<Settlement> stops = road.stops();
          hierarchy.joinTerminal(ends.get(0), stops.get(0));
          hierarchy.joinTerminal(ends.get(1), stops.get(stops.size() - 1));
        });
    List<Strokes.Stroke> strokes =
        new Strokes(
                (a, b) -> (a.roadClass() == RoadClass.TRACK) == (b.roadClass() == RoadClass.TRACK))
            .thread(graph);
    new CurvedStreets(seed).bend(strokes);
    new StreetNames(plan, seed).name(strokes);
    new TownCentres(plan, graph, seed).shape(strokes, mainRoads.hubs());
    new CulDeSacs(plan, graph, barriers, estates, seed).add();
    percent.accept(65);

    List<DualCarriageway> duals = new ArrayList<>();
    dualLines.forEach(
        (road, line) -> {
          List<RoadNode> ends = terminals.get(road);
          ends.forEach(RoadNode::wantRoundabout);
          duals.add(new DualCarriageway(graph, road, line, ends.get(0), ends.get(1)));
        });
    new Interchanges(graph, new BarrierIndex(List.copyOf(dualLines.values())), seed).build(duals);
    GradeCrossings crossings = new GradeCrossings(graph, railwaysAndCanals, seed);
    crossings.build();
    new Roundabouts(plan, graph, seed).build();
    new Speeds(plan).tag(graph);
    new Limits(plan, graph, seed).sprinkle(crossings);
    new Barriers(graph, seed).place();
    new Repair(graph).repair();
    List<TurnRule> turnRules = new TurnRules(graph, seed).sprinkle();
    percent.accept(80);
    return new RoadNetwork(
        plan,
        graph,
        crossings.railways(),
        railwaysAndCanals.stream().filter(line -> line.kind() == BarrierLine.Kind.CANAL).toList(),
        estates,
        turnRules);
  }
}
