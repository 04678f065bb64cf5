package fr.gabarit.data.sample.road;

import fr.gabarit.data.sample.place.AreaPlan;
import fr.gabarit.data.sample.place.Outline;
import fr.gabarit.data.sample.place.Settlement;
import fr.gabarit.data.sample.plane.Dice;
import fr.gabarit.data.sample.plane.PlanePoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lays industrial and retail estates at the edges of towns, beside a numbered road. */
final class EstatePlanner {

  private static final List<String> NAMES =
      List.of(
          "Zone industrielle de la Fosse",
          "Parc d'activités des Terrils",
          "Zone d'activités du Marais",
          "Parc logistique de la Plaine",
          "Zone industrielle du Rivage",
          "Parc d'activités des Chevalets",
          "Zone d'activités des Moulins");
  private static final List<String> SHOPS =
      List.of("Centre commercial des Glaneuses", "Zone commerciale du Beffroi");

  private final AreaPlan plan;
  private final RoadGraph graph;
  private final Dice dice;

  EstatePlanner(AreaPlan plan, RoadGraph graph, long seed) {
    this.plan = plan;
    this.graph = graph;
    this.dice = new Dice(seed, "estates");
  }

  List<Estate> lay() {
    List<PlanePoint> onRoads =
        graph.nodes().stream()
            .filter(node -> node.edges().stream().anyMatch(RoadEdge::main))
            .map(RoadNode::at)
            .toList();
    List<Estate> estates = new ArrayList<>();
    for (Settlement town : plan.towns()) {
      for (int i = 0; i < 1 + town.size() / 2; i++) {
        double angle = dice.between(0, 2 * StrictMath.PI);
        double radius = dice.between(260, 430);
        PlanePoint aim =
            town.centre()
                .plus(PlanePoint.polar(angle, town.outline().radiusMetres() + 0.6 * radius));
        PlanePoint road =
            onRoads.stream().min(Comparator.comparingDouble(at -> at.distanceTo(aim))).orElse(aim);
        PlanePoint centre =
            road.distanceTo(aim) < 1500
                ? road.plus(aim.minus(road).unit().times(0.8 * radius))
                : aim;
        boolean apart =
            estates.stream().allMatch(other -> other.outline().centre().distanceTo(centre) > 900)
                && plan.reach(centre) > 0.75;
        if (apart) {
          boolean retail = i > 0 && dice.chance(0.4);
          String name = dice.pick(retail ? SHOPS : NAMES) + " (" + town.name() + ")";
          estates.add(new Estate(name, retail, town, new Outline(centre, radius, dice)));
        }
      }
    }
    return estates;
  }
}
