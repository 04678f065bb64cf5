package fr.gabarit.data.sample.road;

import fr.gabarit.data.sample.place.AreaPlan;
import fr.gabarit.data.sample.place.RoadClass;
import fr.gabarit.data.sample.place.Settlement;
import fr.gabarit.data.sample.plane.Dice;
import fr.gabarit.data.sample.plane.PlanePoint;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** One-way streets, pedestrian streets around the square and shared streets in town centres. */
final class TownCentres {

  private static final String DELIVERY_HOURS = "delivery @ (Mo-Sa 06:00-11:00)";

  private final AreaPlan plan;
  private final RoadGraph graph;
  private final Dice dice;

  TownCentres(AreaPlan plan, RoadGraph graph, long seed) {
    this.plan = plan;
    this.graph = graph;
    this.dice = new Dice(seed, "centres");
  }

  void shape(List<Strokes.Stroke> strokes, Map<Settlement, RoadNode> hubs) {
    for (Strokes.Stroke stroke : strokes) {
      PlanePoint middle = stroke.start().at();
      Settlement town = plan.nearest(middle);
      boolean central = town.size() >= 2 && town.outline().reach(middle) < 0.38;
      boolean minor =
          stroke.edges().stream()
              .allMatch(edge -> !edge.main() && edge.roadClass() == RoadClass.RESIDENTIAL);
      if (minor && central && dice.chance(0.55)) {
        makeOneWay(stroke);
      } else if (minor && stroke.edges().size() >= 2 && dice.chance(0.05)) {
        makeOneWay(stroke);
      }
    }
    hubs.forEach(this::makePedestrian);
  }

  private void makeOneWay(Strokes.Stroke stroke) {
    boolean along = dice.chance(0.5);
    List<RoadNode> nodes = stroke.nodes();
    for (int i = 0; i < stroke.edges().size(); i++) {
      RoadEdge edge = stroke.edges().get(i);
      boolean drawnAlong = edge.from() == nodes.get(i);
      boolean deadEnd = nodes.get(i).edges().size() == 1 || nodes.get(i + 1).edges().size() == 1;
      if (graph.contains(edge) && !deadEnd) {
        edge.flow(drawnAlong == along ? RoadEdge.Flow.FORWARD : RoadEdge.Flow.BACKWARD);
      }
    }
  }

  private void makePedestrian(Settlement town, RoadNode hub) {
    if (town.size() < 2) {
      return;
    }
    List<RoadEdge> around =
        graph.edges().stream()
            .filter(
                edge ->
                    edge.roadClass() == RoadClass.RESIDENTIAL
                        && !edge.main()
                        && edge.from().at().distanceTo(hub.at()) < 260
                        && edge.to().at().distanceTo(hub.at()) < 260)
            .sorted(
                Comparator.comparingDouble(
                    (RoadEdge edge) -> edge.curve().at(0).distanceTo(hub.at())))
            .toList();
    int pedestrian = 2 * town.size();
    for (int i = 0; i < around.size(); i++) {
      RoadEdge edge = around.get(i);
      if (i < pedestrian) {
        edge.reclass(RoadClass.PEDESTRIAN);
        edge.flow(RoadEdge.Flow.BOTH);
        edge.tag("motor_vehicle", "no");
        edge.tag("motor_vehicle:conditional", DELIVERY_HOURS);
      } else if (i < 2 * pedestrian) {
        edge.reclass(RoadClass.LIVING_STREET);
        edge.tag("maxspeed", "20");
      }
    }
  }
}
