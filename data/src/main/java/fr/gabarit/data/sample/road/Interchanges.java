package fr.gabarit.data.sample.road;

import fr.gabarit.data.sample.place.RoadClass;
import fr.gabarit.data.sample.place.Settlement;
import fr.gabarit.data.sample.plane.Curve;
import fr.gabarit.data.sample.plane.Dice;
import fr.gabarit.data.sample.plane.PlanePoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Builds the junctions of dual carriageways: diamonds where a road crosses near a town of the
 * corridor, and a ring above the crossing where two dual carriageways meet.
 */
final class Interchanges {

  private static final List<RoadClass> RANKS = List.of(RoadClass.values());
  private static final double APART_METRES = 1300;
  private static final double RAMP_METRES = 290;
  private static final double RING_RADIUS_METRES = 135;
  private static final double RING_RAMP_METRES = 420;
  private static final double RING_ENTRY_ANGLE = 0.45;

  private final RoadGraph graph;
  private final BarrierIndex index;
  private final Dice dice;
  private final Map<DualCarriageway, List<Double>> taken = new HashMap<>();

  Interchanges(RoadGraph graph, BarrierIndex index, long seed) {
    this.graph = graph;
    this.index = index;
    this.dice = new Dice(seed, "interchanges");
  }

  void build(List<DualCarriageway> duals) {
    for (int i = 0; i < duals.size(); i++) {
      for (int j = i + 1; j < duals.size(); j++) {
        joinByRing(duals.get(i), duals.get(j));
      }
    }
    for (DualCarriageway dual : duals) {
      for (Settlement stop : dual.road().stops()) {
        bestCrossing(dual, stop).ifPresent(site -> buildDiamond(dual, site));
      }
    }
  }

  private boolean free(DualCarriageway dual, double metres, double margin) {
    return metres > margin
        && metres < dual.line().curve().lengthMetres() - margin
        && taken.getOrDefault(dual, List.of()).stream()
            .allMatch(other -> Math.abs(other - metres) > APART_METRES);
  }

  private void take(DualCarriageway dual, double metres) {
    taken.computeIfAbsent(dual, key -> new ArrayList<>()).add(metres);
  }

  // ---- diamonds

  private record Site(RoadEdge road, BarrierIndex.Crossing crossing, double merit) {}

  private Optional<Site> bestCrossing(DualCarriageway dual, Settlement town) {
    Site best = null;
    for (RoadEdge road : graph.edges()) {
      boolean near = road.from().at().distanceTo(town.centre()) < 3600;
      if (near
          && road.roadClass().atLeast(RoadClass.UNCLASSIFIED)
          && !road.flow().equals(RoadEdge.Flow.FORWARD)) {
        Curve curve = road.curve();
        List<BarrierIndex.Crossing> crossings = index.crossings(curve.points());
        if (crossings.size() == 1 && crossings.get(0).line().equals(dual.line())) {
          BarrierIndex.Crossing crossing = crossings.get(0);
          double room = Math.min(crossing.onRoad(), curve.lengthMetres() - crossing.onRoad());
          double merit = crossing.sine() - 0.12 * RANKS.indexOf(road.roadClass());
          if (room > 48
              && crossing.sine() > 0.5
              && free(dual, crossing.onLine(), 620)
              && (best == null || merit > best.merit)) {
            best = new Site(road, crossing, merit);
          }
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private void buildDiamond(DualCarriageway dual, Site site) {
    Curve curve = site.road.curve();
    double at = site.crossing.onRoad();
    double along = site.crossing.onLine();
    take(dual, along);
    double back = Math.max(at - 95, 12);
    double onward = Math.min(at + 95, curve.lengthMetres() - 12);
    PlanePoint backPlace = curve.at(back);
    List<RoadEdge> parts = graph.split(site.road, onward);
    RoadNode onwardNode = parts.get(0).to();
    RoadNode backNode = graph.split(parts.get(0), back).get(0).to();
    PlanePoint right = dual.line().curve().directionAt(along).leftNormal().times(-1);
    boolean backIsRight = backPlace.minus(dual.line().curve().at(along)).dot(right) > 0;
    RoadNode rightNode = backIsRight ? backNode : onwardNode;
    RoadNode leftNode = backIsRight ? onwardNode : backNode;
    if (dice.chance(0.55)) {
      rightNode.wantRoundabout();
      leftNode.wantRoundabout();
    }
    ramp(dual, true, along - RAMP_METRES, rightNode, true);
    ramp(dual, true, along + RAMP_METRES, rightNode, false);
    ramp(dual, false, along + RAMP_METRES, leftNode, true);
    ramp(dual, false, along - RAMP_METRES, leftNode, false);
  }

  /** A ramp that leaves the carriageway for the node, or comes from there to join it. */
  private void ramp(
      DualCarriageway dual, boolean ahead, double along, RoadNode node, boolean leaving) {
    Curve centre = dual.line().curve();
    RoadNode gore = dual.node(ahead, along);
    double side = ahead ? -1 : 1;
    double toNode = centre.locate(node.at()) - along;
    List<PlanePoint> through = new ArrayList<>();
    through.add(gore.at());
    through.add(centre.beside(along + 0.35 * toNode, side * 21));
    through.add(centre.beside(along + 0.7 * toNode, side * 48));
    through.add(node.at());
    Curve curve = Curve.smooth(through, 45);
    link(dual, leaving ? curve : reversed(curve), leaving ? gore : node, leaving ? node : gore);
  }

  private void link(DualCarriageway dual, Curve curve, RoadNode from, RoadNode to) {
    RoadEdge ramp = graph.addEdge(from, to, dual.roadClass().link(), false);
    ramp.bend(RoadGraph.inner(curve));
    ramp.flow(RoadEdge.Flow.FORWARD);
    ramp.tag("lanes", "1");
    ramp.tag("maxspeed", dual.roadClass() == RoadClass.MOTORWAY ? "70" : "50");
  }

  private static Curve reversed(Curve curve) {
    List<PlanePoint> points = new ArrayList<>(curve.points());
    Collections.reverse(points);
    return new Curve(points);
  }

  // ---- rings

  private void joinByRing(DualCarriageway first, DualCarriageway second) {
    for (Curve.Crossing crossing : first.line().curve().crossings(second.line().curve())) {
      if (free(first, crossing.onThis(), 520) && free(second, crossing.onOther(), 520)) {
        take(first, crossing.onThis());
        take(second, crossing.onOther());
        buildRing(first, crossing.onThis(), second, crossing.onOther(), crossing.at());
        return;
      }
    }
  }

  private void buildRing(
      DualCarriageway first,
      double alongFirst,
      DualCarriageway second,
      double alongSecond,
      PlanePoint centre) {
    List<Arm> arms = new ArrayList<>();
    for (boolean ahead : List.of(true, false)) {
      addArms(arms, first, ahead, alongFirst);
      addArms(arms, second, ahead, alongSecond);
    }
    arms.sort(Comparator.comparingDouble(Arm::angle));
    List<RoadNode> ring = new ArrayList<>();
    for (Arm arm : arms) {
      ring.add(graph.addNode(centre.plus(PlanePoint.polar(arm.angle, RING_RADIUS_METRES))));
    }
    for (int i = 0; i < arms.size(); i++) {
      int next = (i + 1) % arms.size();
      double turn = arms.get(next).angle - arms.get(i).angle;
      RoadEdge piece = graph.addEdge(ring.get(i), ring.get(next), RoadClass.MOTORWAY_LINK, false);
      piece.bend(
          Arcs.inner(
              centre,
              RING_RADIUS_METRES,
              arms.get(i).angle,
              turn < 0 ? turn + 2 * StrictMath.PI : turn,
              0.35));
      piece.makeRoundabout();
      piece.tag("bridge", "yes");
      piece.tag("layer", "2");
      piece.tag("maxspeed", "50");
      joinArm(arms.get(i), ring.get(i));
    }
  }

  /** One way on or off the ring. */
  private record Arm(
      DualCarriageway dual, boolean ahead, double along, boolean leaving, double angle) {}

  private static void addArms(List<Arm> arms, DualCarriageway dual, boolean ahead, double along) {
    PlanePoint direction = dual.line().curve().directionAt(along).times(ahead ? 1 : -1);
    double offAngle = direction.times(-1).angle() + RING_ENTRY_ANGLE;
    double onAngle = direction.angle() - RING_ENTRY_ANGLE;
    double step = ahead ? RING_RAMP_METRES : -RING_RAMP_METRES;
    arms.add(new Arm(dual, ahead, along - step, true, normal(offAngle)));
    arms.add(new Arm(dual, ahead, along + step, false, normal(onAngle)));
  }

  private static double normal(double angle) {
    double full = 2 * StrictMath.PI;
    return angle < 0 ? angle + full : angle >= full ? angle - full : angle;
  }

  private void joinArm(Arm arm, RoadNode onRing) {
    Curve centre = arm.dual.line().curve();
    RoadNode gore = arm.dual.node(arm.ahead, arm.along);
    double side = arm.ahead ? -1 : 1;
    double toRing = centre.locate(onRing.at()) - arm.along;
    List<PlanePoint> through =
        List.of(
            gore.at(),
            centre.beside(arm.along + 0.5 * toRing, side * 24),
            centre.beside(arm.along + 0.85 * toRing, side * 44),
            onRing.at());
    Curve curve = Curve.smooth(through, 45);
    link(
        arm.dual,
        arm.leaving ? curve : reversed(curve),
        arm.leaving ? gore : onRing,
        arm.leaving ? onRing : gore);
  }
}
