package fr.gabarit.data.sample.road;

import fr.gabarit.data.sample.place.AreaPlan;
import fr.gabarit.data.sample.place.Settlement;
import fr.gabarit.data.sample.plane.CellIndex;
import fr.gabarit.data.sample.plane.Dice;
import fr.gabarit.data.sample.plane.PlanePoint;
import fr.gabarit.data.sample.plane.Segments;
import java.util.List;

/**
 * Scatters the junctions of streets: Poisson disks whose size grows from the middle of a settlement
 * to open country, stretched along a direction that changes from quarter to quarter, so that blocks
 * are oblong and no two quarters are alike.
 */
final class PointScatter {

  private static final double COUNTRY_SPACING_METRES = 900;
  private static final double TOWN_CELL_METRES = 120;
  private static final double MAIN_ROAD_MARGIN_METRES = 38;

  private static final Quarter PLAIN = Quarter.plain();

  private final AreaPlan plan;
  private final RoadGraph graph;
  private final BarrierIndex barriers;
  private final List<Estate> estates;
  private final Dice dice;
  private final CellIndex<RoadNode> placed = new CellIndex<>(TOWN_CELL_METRES);
  private final CellIndex<RoadNode> placedCoarsely = new CellIndex<>(6 * TOWN_CELL_METRES);
  private final CellIndex<Quarter> quarters = new CellIndex<>(700);
  private final CellIndex<RoadEdge> mainEdges = new CellIndex<>(300);

  PointScatter(
      AreaPlan plan, RoadGraph graph, BarrierIndex barriers, List<Estate> estates, long seed) {
    this.plan = plan;
    this.graph = graph;
    this.barriers = barriers;
    this.estates = estates;
    this.dice = new Dice(seed, "scatter");
  }

  void scatter() {
    for (RoadEdge edge : graph.edges()) {
      mainEdges.add(edge, edge.from().at(), edge.to().at());
    }
    for (RoadNode node : graph.nodes()) {
      remember(node);
    }
    for (Settlement settlement : plan.settlements()) {
      layQuarters(settlement);
    }
    for (Settlement settlement : plan.settlements()) {
      fill(settlement);
    }
    fillCountry();
  }

  private void layQuarters(Settlement settlement) {
    double radius = settlement.outline().radiusMetres();
    int count = Math.max(1, (int) (radius * radius / 75_000));
    for (int i = 0; i < count; i++) {
      PlanePoint at =
          settlement
              .centre()
              .plus(
                  PlanePoint.polar(
                      dice.between(0, 2 * StrictMath.PI),
                      radius * Math.sqrt(dice.between(0, 1.3))));
      quarters.add(new Quarter(at, dice), at);
    }
  }

  private void fill(Settlement settlement) {
    double radius = 1.45 * settlement.outline().radiusMetres();
    double spacing = centreSpacing(settlement);
    for (Quarter quarter : quarters.near(settlement.centre(), radius)) {
      if (quarter.inRows() && plan.nearest(quarter.at()).equals(settlement)) {
        for (PlanePoint at : quarter.rows(spacing * 1.1, dice)) {
          if (settlement.outline().reach(at) < 0.97 && quarterAt(at).equals(quarter)) {
            offer(at, 0.7 * spacing(settlement, at));
          }
        }
      }
    }
    int attempts = (int) (12 * radius * radius / (spacing * spacing));
    for (int i = 0; i < attempts; i++) {
      PlanePoint at =
          settlement
              .centre()
              .plus(
                  PlanePoint.polar(
                      dice.between(0, 2 * StrictMath.PI), radius * Math.sqrt(dice.between(0, 1))));
      if (settlement.outline().reach(at) < 1.4) {
        offer(at, spacing(settlement, at));
      }
    }
  }

  private void fillCountry() {
    PlanePoint low = plan.southWest();
    PlanePoint high = plan.northEast();
    double area = (high.x() - low.x()) * (high.y() - low.y());
    int attempts = (int) (10 * area / (COUNTRY_SPACING_METRES * COUNTRY_SPACING_METRES));
    for (int i = 0; i < attempts; i++) {
      PlanePoint at =
          new PlanePoint(dice.between(low.x(), high.x()), dice.between(low.y(), high.y()));
      Settlement nearest = plan.nearest(at);
      if (nearest.outline().reach(at) > 1.2) {
        offer(at, Math.max(spacing(nearest, at), dice.between(0.7, 1.3) * COUNTRY_SPACING_METRES));
      }
    }
  }

  private static double centreSpacing(Settlement settlement) {
    return switch (settlement.size()) {
      case 0 -> 88;
      case 1 -> 76;
      case 2 -> 72;
      default -> 66;
    };
  }

  private double spacing(Settlement settlement, PlanePoint at) {
    double reach = settlement.outline().reach(at);
    double centre = centreSpacing(settlement);
    if (estates.stream().anyMatch(estate -> estate.outline().reach(at) < 1)) {
      return 135;
    }
    if (reach < 1) {
      return centre * (1 + 0.75 * reach * reach);
    }
    return Math.min(COUNTRY_SPACING_METRES, centre * 1.75 + 900 * (reach - 1));
  }

  private void offer(PlanePoint at, double spacing) {
    if (barriers.tooClose(at)) {
      return;
    }
    Quarter quarter = quarterAt(at);
    boolean crowded =
        (spacing > 2 * TOWN_CELL_METRES ? placedCoarsely : placed)
            .anyNear(at, spacing * 1.2, other -> quarter.distance(at, other.at()) < spacing);
    if (crowded) {
      return;
    }
    boolean besideMainRoad =
        mainEdges.anyNear(
            at,
            MAIN_ROAD_MARGIN_METRES,
            edge ->
                Segments.distance(at, edge.from().at(), edge.to().at()) < MAIN_ROAD_MARGIN_METRES);
    if (!besideMainRoad) {
      remember(graph.addNode(at));
    }
  }

  private void remember(RoadNode node) {
    placed.add(node, node.at());
    placedCoarsely.add(node, node.at());
  }

  private Quarter quarterAt(PlanePoint at) {
    return quarters.least(at, 700, quarter -> quarter.at().distanceTo(at)).orElse(PLAIN);
  }
}
