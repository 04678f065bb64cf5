package fr.gabarit.data.sample.road;

import fr.gabarit.data.sample.place.RoadClass;
import fr.gabarit.data.sample.plane.CellIndex;
import fr.gabarit.data.sample.plane.Curve;
import fr.gabarit.data.sample.plane.Dice;
import fr.gabarit.data.sample.plane.PlanePoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives every crossing without a junction its structure: bridges of roads over motorways, ramps,
 * railways and the canal; motorway bridges over roads; railway bridges over roads; level crossings.
 */
final class GradeCrossings {

  private final RoadGraph graph;
  private final BarrierIndex index;
  private final Dice dice;
  private final CellIndex<RoadEdge> fast = new CellIndex<>(300);
  private final Map<BarrierLine, List<RailLine.Meeting>> meetings = new LinkedHashMap<>();
  private final List<RoadEdge> underRailway = new ArrayList<>();
  private final List<RoadEdge> overCanal = new ArrayList<>();
  private final List<RoadEdge> overRailway = new ArrayList<>();
  private final List<RoadEdge> underMotorway = new ArrayList<>();

  /**
   * @param railwaysAndCanals the lines other than motorways, whose carriageways are edges by now
   */
  GradeCrossings(RoadGraph graph, List<BarrierLine> railwaysAndCanals, long seed) {
    this.graph = graph;
    this.index = new BarrierIndex(railwaysAndCanals);
    this.dice = new Dice(seed, "crossings");
    for (BarrierLine line : railwaysAndCanals) {
      if (line.kind() == BarrierLine.Kind.RAILWAY) {
        meetings.put(line, new ArrayList<>());
      }
    }
  }

  void build() {
    for (RoadEdge edge : graph.edgesNow()) {
      crossLines(edge);
    }
    graph.edges().stream().filter(GradeCrossings::isFast).forEach(this::addFast);
    for (RoadEdge edge : graph.edgesNow()) {
      if (!isFast(edge) && graph.contains(edge)) {
        crossFast(edge);
      }
    }
  }

  /** Roads below railway bridges: places for low clearances. */
  List<RoadEdge> underRailway() {
    return present(underRailway);
  }

  /** Roads on canal bridges: places for weight limits. */
  List<RoadEdge> overCanal() {
    return present(overCanal);
  }

  List<RoadEdge> overRailway() {
    return present(overRailway);
  }

  List<RoadEdge> underMotorway() {
    return present(underMotorway);
  }

  private List<RoadEdge> present(List<RoadEdge> edges) {
    return edges.stream().filter(graph::contains).toList();
  }

  List<RailLine> railways() {
    return meetings.entrySet().stream()
        .map(
            entry ->
                new RailLine(
                    entry.getKey(),
                    entry.getValue().stream()
                        .sorted(Comparator.comparingDouble(RailLine.Meeting::alongMetres))
                        .toList()))
        .toList();
  }

  private static boolean isFast(RoadEdge edge) {
    return edge.roadClass().atLeast(RoadClass.TRUNK_LINK);
  }

  private void crossLines(RoadEdge edge) {
    List<BarrierIndex.Crossing> crossings = index.crossings(edge.curve().points());
    if (crossings.isEmpty()) {
      return;
    }
    BarrierIndex.Crossing first = crossings.get(0);
    RoadEdge rest = cross(edge, first).orElse(null);
    if (rest != null && crossings.size() > 1) {
      crossLines(rest);
    }
  }

  /** Builds one crossing; returns what is left of the edge after it. */
  private Optional<RoadEdge> cross(RoadEdge edge, BarrierIndex.Crossing crossing) {
    boolean canal = crossing.line().kind() == BarrierLine.Kind.CANAL;
    double half = (canal ? 24 : 11) / Math.max(0.4, crossing.sine());
    double style = dice.between(0, 1);
    boolean minor = !edge.roadClass().atLeast(RoadClass.PRIMARY);
    if (!canal && minor && style < 0.3) {
      List<RoadEdge> parts = graph.split(edge, crossing.onRoad());
      RoadNode middle = parts.get(0).to();
      middle.tag("railway", "level_crossing");
      note(crossing, Optional.of(middle));
      return Optional.of(parts.get(1));
    }
    RoadGraph.CutOut cut = graph.cutOut(edge, crossing.onRoad() - half, crossing.onRoad() + half);
    if (!canal && !isFast(edge) && style < 0.65) {
      note(crossing, Optional.empty());
      underRailway.add(cut.piece());
    } else {
      bridge(cut.piece(), "1");
      (canal ? overCanal : overRailway).add(cut.piece());
    }
    return cut.after();
  }

  private void note(BarrierIndex.Crossing crossing, Optional<RoadNode> levelCrossing) {
    meetings.get(crossing.line()).add(new RailLine.Meeting(crossing.onLine(), levelCrossing));
  }

  private static void bridge(RoadEdge piece, String layer) {
    piece.tag("bridge", "yes");
    piece.tag("layer", layer);
  }

  private void addFast(RoadEdge edge) {
    Curve curve = edge.curve();
    for (int i = 0; i + 1 < curve.points().size(); i++) {
      fast.add(edge, curve.points().get(i), curve.points().get(i + 1));
    }
  }

  private record FastCrossing(RoadEdge fast, double onRoad, PlanePoint at) {}

  private List<FastCrossing> fastCrossings(RoadEdge road) {
    List<FastCrossing> found = new ArrayList<>();
    Curve curve = road.curve();
    double along = 0;
    for (int i = 0; i + 1 < curve.points().size(); i++) {
      PlanePoint a = curve.points().get(i);
      PlanePoint b = curve.points().get(i + 1);
      Curve piece = new Curve(List.of(a, b));
      for (RoadEdge other : fast.near(a, b, 0)) {
        if (graph.contains(other)) {
          for (Curve.Crossing crossing : piece.crossings(other.curve())) {
            found.add(new FastCrossing(other, along + crossing.onThis(), crossing.at()));
          }
        }
      }
      along += a.distanceTo(b);
    }
    found.sort(Comparator.comparingDouble(FastCrossing::onRoad));
    return found;
  }

  private void crossFast(RoadEdge road) {
    List<FastCrossing> crossings = fastCrossings(road);
    if (crossings.isEmpty()) {
      return;
    }
    double first = crossings.get(0).onRoad - 16;
    double last = crossings.get(crossings.size() - 1).onRoad + 16;
    RoadEdge piece = graph.cutOut(road, first, last).piece();
    boolean carried = piece.structure();
    if (!carried && dice.chance(0.6)) {
      bridge(piece, "1");
      return;
    }
    underMotorway.add(piece);
    for (FastCrossing crossing : crossings) {
      if (graph.contains(crossing.fast) && !crossing.fast.structure()) {
        double along = crossing.fast.curve().locate(crossing.at);
        RoadGraph.CutOut cut = graph.cutOut(crossing.fast, along - 14, along + 14);
        bridge(cut.piece(), carried ? "2" : "1");
        addFast(cut.piece());
        cut.before().ifPresent(this::addFast);
        cut.after().ifPresent(this::addFast);
      }
    }
  }
}
