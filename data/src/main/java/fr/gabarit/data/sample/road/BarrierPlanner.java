package fr.gabarit.data.sample.road;

import fr.gabarit.data.sample.place.AreaPlan;
import fr.gabarit.data.sample.place.PlannedRoad;
import fr.gabarit.data.sample.place.Settlement;
import fr.gabarit.data.sample.plane.Curve;
import fr.gabarit.data.sample.plane.Dice;
import fr.gabarit.data.sample.plane.PlanePoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lays motorways past the towns of their road, and railways and a canal between towns. */
final class BarrierPlanner {

  private static final double STEP_METRES = 60;

  private final AreaPlan plan;
  private final Dice dice;

  BarrierPlanner(AreaPlan plan, long seed) {
    this.plan = plan;
    this.dice = new Dice(seed, "barriers");
  }

  /** The centre line of a dual carriageway: it passes beside its towns, alternately by corridor. */
  BarrierLine dualCarriageway(PlannedRoad road, int number) {
    List<Settlement> stops = road.stops();
    double side = number % 2 == 0 ? 1 : -1;
    double wider = 200 + 260 * (number % 3);
    List<PlanePoint> through = new ArrayList<>();
    for (int i = 0; i < stops.size(); i++) {
      Settlement stop = stops.get(i);
      PlanePoint before = stops.get(Math.max(0, i - 1)).centre();
      PlanePoint after = stops.get(Math.min(stops.size() - 1, i + 1)).centre();
      PlanePoint direction = after.minus(before).unit();
      double radius = stop.outline().radiusMetres();
      if (i == 0) {
        through.add(stop.centre().plus(direction.times(0.75 * radius)));
      } else if (i == stops.size() - 1) {
        through.add(stop.centre().plus(direction.times(-0.75 * radius)));
      } else {
        double aside = side * Math.min(0.8 * radius + wider, 1300);
        through.add(stop.centre().plus(direction.leftNormal().times(aside)));
      }
    }
    if (through.size() == 2 && through.get(0).distanceTo(through.get(1)) < 2500) {
      through = bypass(stops.get(0), stops.get(1));
    }
    return new BarrierLine(
        BarrierLine.Kind.DUAL_CARRIAGEWAY,
        road.ref().orElseThrow(),
        Curve.smooth(through, STEP_METRES));
  }

  /** Between towns that touch, the road runs past both. */
  private static List<PlanePoint> bypass(Settlement first, Settlement second) {
    PlanePoint direction = second.centre().minus(first.centre()).unit();
    PlanePoint left = direction.leftNormal();
    return List.of(
        first.centre().plus(left.times(0.85 * first.outline().radiusMetres())),
        second
            .centre()
            .plus(left.times(0.85 * second.outline().radiusMetres()))
            .plus(direction.times(600)));
  }

  /** Railways along a shortest tree of the larger towns, and one canal across the area. */
  List<BarrierLine> railwaysAndCanal() {
    List<BarrierLine> lines = new ArrayList<>();
    List<Settlement> stations = plan.towns().stream().filter(town -> town.size() >= 2).toList();
    List<Settlement> reached = new ArrayList<>();
    for (Settlement station : stations) {
      reached.stream()
          .min(Comparator.comparingDouble(other -> other.centre().distanceTo(station.centre())))
          .filter(other -> other.centre().distanceTo(station.centre()) < 16_000)
          .ifPresent(other -> lines.add(railway(other, station)));
      reached.add(station);
    }
    PlanePoint west = plan.southWest().towards(plan.northEast(), 0.03);
    PlanePoint east = plan.southWest().towards(plan.northEast(), 0.97);
    double north = plan.northEast().y();
    double south = plan.southWest().y();
    List<PlanePoint> course = new ArrayList<>();
    int bends = Math.max(3, (int) ((east.x() - west.x()) / 6000));
    for (int i = 0; i <= bends; i++) {
      double share = i / (double) bends;
      double y = north + (south - north) * (0.22 + 0.34 * share) + dice.between(-1500, 1500);
      course.add(awayFromTowns(new PlanePoint(west.x() + (east.x() - west.x()) * share, y)));
    }
    lines.add(
        new BarrierLine(
            BarrierLine.Kind.CANAL, "Canal de la Clarette", Curve.smooth(course, STEP_METRES)));
    return lines;
  }

  private BarrierLine railway(Settlement from, Settlement to) {
    PlanePoint start = station(from);
    PlanePoint end = station(to);
    PlanePoint left = end.minus(start).leftNormal();
    PlanePoint middle = start.towards(end, 0.5).plus(left.times(dice.between(-0.09, 0.09)));
    return new BarrierLine(
        BarrierLine.Kind.RAILWAY,
        "Ligne de " + from.name() + " à " + to.name(),
        Curve.smooth(List.of(start, middle, end), STEP_METRES));
  }

  /** Stations lie beside the centre, each town's on a side of its own. */
  private PlanePoint station(Settlement town) {
    double angle = 2.4 * plan.settlements().indexOf(town);
    return town.centre().plus(PlanePoint.polar(angle, 0.42 * town.outline().radiusMetres()));
  }

  private PlanePoint awayFromTowns(PlanePoint point) {
    Settlement nearest = plan.nearest(point);
    double radius = nearest.outline().radiusMetres();
    PlanePoint arm = point.minus(nearest.centre());
    return arm.length() < 0.9 * radius
        ? nearest.centre().plus(arm.unit().times(0.9 * radius))
        : point;
  }
}
