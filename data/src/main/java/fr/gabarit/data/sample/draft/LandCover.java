package fr.gabarit.data.sample.draft;

import fr.gabarit.data.sample.place.Outline;
import fr.gabarit.data.sample.place.Settlement;
import fr.gabarit.data.sample.plane.Curve;
import fr.gabarit.data.sample.plane.Dice;
import fr.gabarit.data.sample.plane.PlanePoint;
import fr.gabarit.data.sample.road.BarrierLine;
import fr.gabarit.data.sample.road.Estate;
import fr.gabarit.data.sample.road.RailLine;
import fr.gabarit.data.sample.road.RoadNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a map shows besides roads: land use, water, railways and the names of places. */
final class LandCover {

  private final OsmDraft draft;
  private final RoadNetwork network;
  private final RoadWays roads;
  private final Dice dice;

  LandCover(OsmDraft draft, RoadNetwork network, RoadWays roads, long seed) {
    this.draft = draft;
    this.network = network;
    this.roads = roads;
    this.dice = new Dice(seed, "land");
  }

  void add() {
    for (Settlement settlement : network.plan().settlements()) {
      addPlace(settlement);
    }
    for (Estate estate : network.estates()) {
      draft.area(
          estate.outline().ring(18, 1.05),
          Map.of("landuse", estate.retail() ? "retail" : "industrial", "name", estate.name()));
    }
    addOpenLand();
    network.canals().forEach(this::addCanal);
    network.railways().forEach(this::addRailway);
  }

  private void addPlace(Settlement settlement) {
    Outline outline = settlement.outline();
    draft.area(
        outline.ring(settlement.town() ? 40 : 18, 1.06),
        Map.of("landuse", "residential", "name", settlement.name()));
    draft.node(
        settlement.centre().plus(new PlanePoint(6, 9)),
        Map.of("place", settlement.size() >= 2 ? "town" : "village", "name", settlement.name()));
  }

  private void addOpenLand() {
    PlanePoint low = network.plan().southWest();
    PlanePoint high = network.plan().northEast();
    double squareKilometres = (high.x() - low.x()) * (high.y() - low.y()) / 1e6;
    for (int i = 0; i < squareKilometres * 0.6; i++) {
      PlanePoint at =
          new PlanePoint(dice.between(low.x(), high.x()), dice.between(low.y(), high.y()));
      double draw = dice.between(0, 1);
      double radius = draw < 0.08 ? dice.between(40, 160) : dice.between(150, 520);
      if (network.plan().nearest(at).outline().reach(at) > 1.3) {
        Map<String, String> tags =
            draw < 0.08
                ? Map.of("natural", "water", "water", "pond")
                : draw < 0.35
                    ? Map.of("landuse", "forest")
                    : draw < 0.5 ? Map.of("landuse", "meadow") : Map.of("landuse", "farmland");
        draft.area(new Outline(at, radius, dice).ring(14, 1), tags);
      }
    }
  }

  private void addCanal(BarrierLine canal) {
    List<Long> refs = new ArrayList<>();
    canal.curve().points().forEach(point -> refs.add(draft.node(point)));
    draft.way(refs, Map.of("waterway", "canal", "name", canal.name()));
    Curve curve = canal.curve();
    double step = 900;
    for (double from = 0; from < curve.lengthMetres(); from += step) {
      Curve reach = curve.between(from, Math.min(from + step, curve.lengthMetres()));
      List<PlanePoint> banks = new ArrayList<>();
      for (double s = 0; s <= reach.lengthMetres(); s += 75) {
        banks.add(reach.beside(s, -19));
      }
      for (double s = reach.lengthMetres(); s >= 0; s -= 75) {
        banks.add(reach.beside(s, 19));
      }
      draft.area(banks, Map.of("natural", "water", "water", "canal"));
    }
  }

  /** Railways are cut at their bridges, and share a node with the road at level crossings. */
  private void addRailway(RailLine railway) {
    Curve curve = railway.line().curve();
    Map<String, String> track =
        Map.of("railway", "rail", "name", railway.line().name(), "gauge", "1435");
    List<Long> refs = new ArrayList<>();
    double done = 0;
    refs.add(draft.node(curve.start()));
    for (RailLine.Meeting meeting : railway.meetings()) {
      double half = meeting.levelCrossing().isPresent() ? 0 : 9;
      double from = meeting.alongMetres() - half;
      if (from < done + 2) {
        continue;
      }
      addBends(refs, curve, done, from);
      if (meeting.levelCrossing().isPresent()) {
        refs.add(roads.nodeId(meeting.levelCrossing().get()));
        done = from;
      } else {
        long abutment = draft.node(curve.at(from));
        long opposite = draft.node(curve.at(from + 2 * half));
        refs.add(abutment);
        draft.way(refs, track);
        draft.way(
            List.of(abutment, opposite),
            Map.of("railway", "rail", "bridge", "yes", "layer", "1", "gauge", "1435"));
        refs = new ArrayList<>(List.of(opposite));
        done = from + 2 * half;
      }
    }
    addBends(refs, curve, done, curve.lengthMetres());
    refs.add(draft.node(curve.end()));
    draft.way(refs, track);
  }

  private void addBends(List<Long> refs, Curve curve, double from, double to) {
    if (to - from > 5) {
      List<PlanePoint> points = curve.between(from, to).points();
      points.subList(1, points.size() - 1).forEach(point -> refs.add(draft.node(point)));
    }
  }
}
