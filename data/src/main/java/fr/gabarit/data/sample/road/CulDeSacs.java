package fr.gabarit.data.sample.road;

import fr.gabarit.data.sample.place.AreaPlan;
import fr.gabarit.data.sample.place.RoadClass;
import fr.gabarit.data.sample.plane.CellIndex;
import fr.gabarit.data.sample.plane.Curve;
import fr.gabarit.data.sample.plane.Dice;
import fr.gabarit.data.sample.plane.PlanePoint;
import fr.gabarit.data.sample.plane.Segments;
import java.util.List;

/** Adds short dead ends into blocks: closes, drives, car parks and yards. */
final class CulDeSacs {

  private static final double CLEARANCE_METRES = 17;

  private final AreaPlan plan;
  private final RoadGraph graph;
  private final BarrierIndex barriers;
  private final List<Estate> estates;
  private final Dice dice;
  private final CellIndex<PlanePoint[]> drawn = new CellIndex<>(120);

  CulDeSacs(
      AreaPlan plan, RoadGraph graph, BarrierIndex barriers, List<Estate> estates, long seed) {
    this.plan = plan;
    this.graph = graph;
    this.barriers = barriers;
    this.estates = estates;
    this.dice = new Dice(seed, "cul-de-sacs");
  }

  void add() {
    graph.edges().forEach(edge -> index(edge.curve()));
    for (RoadEdge edge : graph.edgesNow()) {
      PlanePoint middle = edge.from().at().towards(edge.to().at(), 0.5);
      boolean estate = inEstate(middle);
      double reach = plan.reach(middle);
      if (edge.chordMetres() > 45 && edge.roadClass().drivable() && (reach < 1.05 || estate)) {
        double chance = estate ? 0.85 : edge.roadClass() == RoadClass.RESIDENTIAL ? 0.34 : 0.12;
        if (dice.chance(chance)) {
          branch(edge, estate);
        }
      }
    }
  }

  private boolean inEstate(PlanePoint at) {
    return estates.stream().anyMatch(estate -> estate.outline().reach(at) < 1.05);
  }

  private void branch(RoadEdge edge, boolean estate) {
    Curve curve = edge.curve();
    double along = curve.lengthMetres() * dice.between(0.35, 0.65);
    PlanePoint root = curve.at(along);
    double side = dice.chance(0.5) ? 1 : -1;
    PlanePoint out =
        curve
            .directionAt(along)
            .leftNormal()
            .times(side)
            .plus(curve.directionAt(along).times(dice.between(-0.3, 0.3)))
            .unit();
    double length = dice.between(28, estate ? 110 : 75);
    PlanePoint tip = root.plus(out.times(length));
    if (!free(root.plus(out.times(CLEARANCE_METRES + 1)), tip)) {
      return;
    }
    List<RoadEdge> parts = graph.split(edge, along);
    RoadNode end = graph.addNode(tip);
    RoadClass roadClass = estate || dice.chance(0.45) ? RoadClass.SERVICE : RoadClass.RESIDENTIAL;
    RoadEdge stub = graph.addEdge(parts.get(0).to(), end, roadClass, false);
    PlanePoint sway = out.leftNormal().times(dice.between(-0.1, 0.1) * length);
    stub.bend(List.of(root.towards(tip, 0.5).plus(sway)));
    if (roadClass == RoadClass.SERVICE) {
      equip(stub, estate);
    } else {
      end.tag("highway", "turning_circle");
    }
    index(stub.curve());
  }

  private void equip(RoadEdge stub, boolean estate) {
    double style = dice.between(0, 1);
    if (estate && style < 0.25) {
      stub.tag("access", "private");
    } else if (estate && style < 0.45) {
      stub.tag("hgv", "designated");
    } else if (!estate && style < 0.4) {
      stub.tag("service", "driveway");
      stub.tag("access", "private");
    } else if (!estate && style < 0.6) {
      stub.tag("service", "parking_aisle");
    }
  }

  private boolean free(PlanePoint start, PlanePoint tip) {
    if (barriers.tooClose(tip)) {
      return false;
    }
    for (PlanePoint[] other : drawn.near(start, tip, CLEARANCE_METRES)) {
      boolean meets =
          Segments.crossing(start, tip, other[0], other[1]).isPresent()
              || Segments.distance(tip, other[0], other[1]) < CLEARANCE_METRES
              || Segments.distance(other[0], start, tip) < CLEARANCE_METRES
              || Segments.distance(other[1], start, tip) < CLEARANCE_METRES;
      if (meets) {
        return false;
      }
    }
    return true;
  }

  private void index(Curve curve) {
    for (int i = 0; i + 1 < curve.points().size(); i++) {
      PlanePoint a = curve.points().get(i);
      PlanePoint b = curve.points().get(i + 1);
      drawn.add(new PlanePoint[] {a, b}, a, b);
    }
  }
}
