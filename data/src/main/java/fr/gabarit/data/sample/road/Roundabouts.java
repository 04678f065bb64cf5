package fr.gabarit.data.sample.road;

import fr.gabarit.data.sample.place.AreaPlan;
import fr.gabarit.data.sample.place.RoadClass;
import fr.gabarit.data.sample.plane.CellIndex;
import fr.gabarit.data.sample.plane.Curve;
import fr.gabarit.data.sample.plane.Dice;
import fr.gabarit.data.sample.plane.PlanePoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Turns junctions into roundabouts: where ramps asked for one, and on the approaches of towns where
 * numbered roads meet. Traffic circles counter-clockwise.
 */
final class Roundabouts {

  private static final double APART_METRES = 450;
  private static final double LEAST_GAP_RADIANS = 0.5;

  private final AreaPlan plan;
  private final RoadGraph graph;
  private final Dice dice;
  private final CellIndex<PlanePoint> built = new CellIndex<>(500);

  Roundabouts(AreaPlan plan, RoadGraph graph, long seed) {
    this.plan = plan;
    this.graph = graph;
    this.dice = new Dice(seed, "roundabouts");
  }

  void build() {
    for (RoadNode node : List.copyOf(graph.nodes())) {
      boolean asked = node.roundaboutWanted();
      if (asked || onApproach(node)) {
        build(node, asked ? dice.between(17, 24) : dice.between(12, 19));
      }
    }
  }

  private boolean onApproach(RoadNode node) {
    long numbered = node.edges().stream().filter(edge -> !edge.refs().isEmpty()).count();
    if (numbered < 2 || node.edges().size() < 3 || !node.passable()) {
      return false;
    }
    double reach = plan.reach(node.at());
    double chance = numbered >= 3 ? 0.7 : reach > 0.7 && reach < 1.4 ? 0.16 : 0.02;
    boolean apart =
        built.near(node.at(), APART_METRES).stream()
            .allMatch(other -> other.distanceTo(node.at()) > APART_METRES);
    return apart
        && dice.chance(chance)
        && node.edges().stream()
            .allMatch(
                edge ->
                    edge.flow() == RoadEdge.Flow.BOTH
                        && edge.roadClass().atLeast(RoadClass.RESIDENTIAL));
  }

  private record Arm(RoadEdge edge, PlanePoint at, double angle) {}

  private void build(RoadNode node, double radius) {
    List<Arm> arms = new ArrayList<>();
    for (RoadEdge edge : node.edges()) {
      Curve curve = edge.curve();
      double length = curve.lengthMetres();
      PlanePoint leaving =
          curve.at(edge.from() == node ? radius : length - radius).minus(node.at());
      if (length < 2.6 * radius || edge.structure() || edge.from() == edge.to()) {
        return;
      }
      PlanePoint at = node.at().plus(leaving.unit().times(radius));
      arms.add(new Arm(edge, at, leaving.angle()));
    }
    arms.sort(Comparator.comparingDouble(Arm::angle));
    for (int i = 0; i < arms.size(); i++) {
      if (gap(arms, i) < LEAST_GAP_RADIANS) {
        return;
      }
    }
    RoadClass highest = node.highestClass();
    RoadClass ringClass = highest.atLeast(RoadClass.TRUNK_LINK) ? RoadClass.SECONDARY : highest;
    List<RoadNode> ring = new ArrayList<>();
    for (Arm arm : arms) {
      ring.add(attach(arm, node, radius));
    }
    for (int i = 0; i < arms.size(); i++) {
      RoadEdge piece =
          graph.addEdge(ring.get(i), ring.get((i + 1) % ring.size()), ringClass, false);
      piece.bend(Arcs.inner(node.at(), radius, arms.get(i).angle, gap(arms, i), 0.6));
      piece.makeRoundabout();
    }
    built.add(node.at(), node.at());
  }

  private static double gap(List<Arm> arms, int i) {
    double gap = arms.get((i + 1) % arms.size()).angle - arms.get(i).angle;
    return i + 1 == arms.size() ? gap + 2 * StrictMath.PI : gap;
  }

  /** Shortens the edge so that it ends on the ring; returns its node there. */
  private RoadNode attach(Arm arm, RoadNode centre, double radius) {
    RoadNode onRing = graph.addNode(arm.at);
    RoadEdge old = arm.edge;
    boolean starts = old.from() == centre;
    RoadEdge shorter =
        graph.addEdge(
            starts ? onRing : old.from(), starts ? old.to() : onRing, old.roadClass(), old.main());
    shorter.inherit(old);
    shorter.bend(
        old.bends().stream().filter(bend -> bend.distanceTo(centre.at()) > 1.3 * radius).toList());
    graph.remove(old);
    return onRing;
  }
}
