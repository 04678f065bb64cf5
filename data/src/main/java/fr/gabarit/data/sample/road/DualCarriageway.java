package fr.gabarit.data.sample.road;

import fr.gabarit.data.sample.place.PlannedRoad;
import fr.gabarit.data.sample.place.RoadClass;
import fr.gabarit.data.sample.plane.Curve;
import fr.gabarit.data.sample.plane.PlanePoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A motorway or trunk road of two one-way carriageways. Traffic keeps right: the carriageway of the
 * drawn direction lies to the right of the centre line.
 */
final class DualCarriageway {

  private static final double NODE_SPACING_METRES = 420;

  private final RoadGraph graph;
  private final PlannedRoad road;
  private final BarrierLine line;
  private final double halfGapMetres;
  private final TreeMap<Double, RoadNode> forward = new TreeMap<>();
  private final TreeMap<Double, RoadNode> backward = new TreeMap<>();

  /**
   * @param start where both carriageways begin or end
   * @param end the other end
   */
  DualCarriageway(
      RoadGraph graph, PlannedRoad road, BarrierLine line, RoadNode start, RoadNode end) {
    this.graph = graph;
    this.road = road;
    this.line = line;
    this.halfGapMetres = road.roadClass() == RoadClass.MOTORWAY ? 9 : 7;
    Curve centre = line.curve();
    for (boolean ahead : List.of(true, false)) {
      TreeMap<Double, RoadNode> carriageway = ahead ? forward : backward;
      carriageway.put(0.0, start);
      int pieces = Math.max(2, (int) (centre.lengthMetres() / NODE_SPACING_METRES));
      for (int i = 1; i < pieces; i++) {
        double metres = centre.lengthMetres() * i / pieces;
        carriageway.put(metres, graph.addNode(place(ahead, metres)));
      }
      carriageway.put(centre.lengthMetres(), end);
      Map.Entry<Double, RoadNode> last = null;
      for (Map.Entry<Double, RoadNode> next : carriageway.entrySet()) {
        if (last != null) {
          draw(ahead, last, next);
        }
        last = next;
      }
    }
  }

  RoadClass roadClass() {
    return road.roadClass();
  }

  PlannedRoad road() {
    return road;
  }

  BarrierLine line() {
    return line;
  }

  /** A node of one carriageway so many metres along the centre line, made if there is none near. */
  RoadNode node(boolean ahead, double metres) {
    TreeMap<Double, RoadNode> carriageway = ahead ? forward : backward;
    Map.Entry<Double, RoadNode> before = carriageway.floorEntry(metres);
    Map.Entry<Double, RoadNode> after = carriageway.ceilingEntry(metres);
    if (metres - before.getKey() < 25) {
      return before.getValue();
    }
    if (after.getKey() - metres < 25) {
      return after.getValue();
    }
    RoadEdge edge = graph.between(before.getValue(), after.getValue()).orElseThrow();
    PlanePoint at = place(ahead, metres);
    RoadNode node = graph.addNode(at);
    graph.split(edge, edge.curve().locate(at), node);
    carriageway.put(metres, node);
    return node;
  }

  private PlanePoint place(boolean ahead, double metres) {
    return line.curve().beside(metres, ahead ? -halfGapMetres : halfGapMetres);
  }

  private void draw(
      boolean ahead, Map.Entry<Double, RoadNode> low, Map.Entry<Double, RoadNode> high) {
    List<PlanePoint> bends = new ArrayList<>();
    int pieces = (int) ((high.getKey() - low.getKey()) / 70);
    for (int i = 1; i < pieces; i++) {
      bends.add(place(ahead, low.getKey() + (high.getKey() - low.getKey()) * i / pieces));
    }
    RoadNode from = ahead ? low.getValue() : high.getValue();
    RoadNode to = ahead ? high.getValue() : low.getValue();
    if (!ahead) {
      Collections.reverse(bends);
    }
    RoadEdge edge = graph.addEdge(from, to, roadClass(), true);
    edge.bend(bends);
    edge.flow(RoadEdge.Flow.FORWARD);
    road.ref().ifPresent(edge::number);
    boolean motorway = roadClass() == RoadClass.MOTORWAY;
    edge.tag("maxspeed", motorway ? "130" : "110");
    edge.tag("maxspeed:hgv", motorway ? "90" : "80");
    edge.tag("lanes", motorway && line.curve().lengthMetres() > 12_000 ? "3" : "2");
  }
}
