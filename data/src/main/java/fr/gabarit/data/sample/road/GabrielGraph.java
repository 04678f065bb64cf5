package fr.gabarit.data.sample.road;

import fr.gabarit.data.sample.plane.CellIndex;
import fr.gabarit.data.sample.plane.PlanePoint;
import fr.gabarit.data.sample.plane.Segments;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.triangulate.DelaunayTriangulationBuilder;
import org.locationtech.jts.triangulate.quadedge.QuadEdge;
import org.locationtech.jts.triangulate.quadedge.QuadEdgeSubdivision;

/**
 * Pairs of junctions that a street could join: those with no third junction in the circle over the
 * pair (the Gabriel graph, read off the Delaunay triangulation), save pairs that a road already
 * drawn separates.
 */
final class GabrielGraph {

  private final RoadGraph graph;
  private final CellIndex<RoadEdge> drawn = new CellIndex<>(500);

  GabrielGraph(RoadGraph graph) {
    this.graph = graph;
    for (RoadEdge edge : graph.edges()) {
      drawn.add(edge, edge.from().at(), edge.to().at());
    }
  }

  /** The pairs, sorted by the ids of their nodes. */
  List<Pair> pairs() {
    Map<Coordinate, RoadNode> byPlace = new HashMap<>();
    for (RoadNode node : graph.nodes()) {
      byPlace.put(coordinate(node.at()), node);
    }
    DelaunayTriangulationBuilder builder = new DelaunayTriangulationBuilder();
    builder.setSites(byPlace.keySet().stream().sorted().toList());
    QuadEdgeSubdivision subdivision = builder.getSubdivision();
    List<Pair> pairs = new ArrayList<>();
    for (Object found : subdivision.getPrimaryEdges(false)) {
      QuadEdge edge = (QuadEdge) found;
      RoadNode a = byPlace.get(edge.orig().getCoordinate());
      RoadNode b = byPlace.get(edge.dest().getCoordinate());
      if (a != null && b != null && gabriel(edge) && !separated(a, b)) {
        pairs.add(a.id() < b.id() ? new Pair(a, b) : new Pair(b, a));
      }
    }
    pairs.sort(
        Comparator.comparingInt((Pair pair) -> pair.a.id()).thenComparingInt(pair -> pair.b.id()));
    return pairs;
  }

  /** Two junctions, the one with the lower id first. */
  record Pair(RoadNode a, RoadNode b) {
    double metres() {
      return a.at().distanceTo(b.at());
    }
  }

  private static Coordinate coordinate(PlanePoint at) {
    return new Coordinate(at.x(), at.y());
  }

  private static boolean gabriel(QuadEdge edge) {
    return outside(edge, edge.lNext().dest().getCoordinate())
        && outside(edge, edge.sym().lNext().dest().getCoordinate());
  }

  /** Whether the corner sees the edge under less than a right angle: it lies outside the circle. */
  private static boolean outside(QuadEdge edge, Coordinate corner) {
    Coordinate a = edge.orig().getCoordinate();
    Coordinate b = edge.dest().getCoordinate();
    return (a.x - corner.x) * (b.x - corner.x) + (a.y - corner.y) * (b.y - corner.y) > 0;
  }

  private boolean separated(RoadNode a, RoadNode b) {
    return graph.between(a, b).isPresent()
        || drawn.anyNear(
            a.at(),
            b.at(),
            0,
            edge ->
                Segments.crossing(a.at(), b.at(), edge.from().at(), edge.to().at()).isPresent());
  }
}
