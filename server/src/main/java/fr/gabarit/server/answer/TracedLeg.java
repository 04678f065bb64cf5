package fr.gabarit.server.answer;

import com.carrotsearch.hppc.IntArrayList;
import com.graphhopper.routing.Path;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.util.EdgeIterator;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.FetchMode;
import com.graphhopper.util.PointList;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadPosition;
import fr.gabarit.routing.LegPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A leg as a GraphHopper path on the query graph, which knows to which edge of the planned way each
 * of its edges belongs. For one request.
 */
final class TracedLeg extends Path {
  private static final double MILLIS_PER_SECOND = 1000;

  /** A stop divides an edge in two; there is seldom more than one stop on an edge. */
  private static final int LIKELY_PIECES_MORE = 4;

  private final List<EdgeIteratorState> edges;
  private final IntArrayList legEdges;

  /**
   * @param leg the planned way
   * @param fromNode the query graph's node of the origin
   * @param toNode the query graph's node of the destination
   */
  TracedLeg(QueryGraph graph, SplitEdges split, LegPath leg, int fromNode, int toNode) {
    super(graph);
    edges = new ArrayList<>(leg.size() + LIKELY_PIECES_MORE);
    legEdges = new IntArrayList(leg.size() + LIKELY_PIECES_MORE);
    int last = leg.size() - 1;
    for (int i = 0; i <= last; i++) {
      if (i > 0 && i < last && !split.divides(leg.key(i))) {
        add(split.whole(leg.key(i)), i);
        continue;
      }
      List<EdgeIteratorState> pieces = split.pieces(leg.key(i));
      int first = i == 0 ? firstPiece(pieces, fromNode, leg) : 0;
      int end = i == last ? endPiece(pieces, toNode, leg) : pieces.size();
      for (EdgeIteratorState piece : pieces.subList(Math.min(first, end), end)) {
        add(piece, i);
      }
    }
    setFromNode(fromNode);
    setEndNode(toNode);
    setFound(true);
    setTime(leg.arrivalMillis() - leg.departureMillis());
    setWeight(leg.costMillis() / MILLIS_PER_SECOND);
  }

  private void add(EdgeIteratorState edge, int legEdge) {
    addEdge(edge.getEdge());
    edges.add(edge);
    legEdges.add(legEdge);
    addDistance(edge.getDistance());
  }

  /** As GraphHopper does it, but the edges are at hand. */
  @Override
  public void forEveryEdge(EdgeVisitor visitor) {
    int before = EdgeIterator.NO_EDGE;
    for (int i = 0; i < edges.size(); i++) {
      EdgeIteratorState edge = edges.get(i);
      visitor.next(edge, i, before);
      before = edge.getEdge();
    }
    visitor.finish();
  }

  @Override
  public List<EdgeIteratorState> calcEdges() {
    return Collections.unmodifiableList(edges);
  }

  @Override
  public PointList calcPoints() {
    if (edges.isEmpty()) {
      return super.calcPoints();
    }
    int count = 1;
    for (EdgeIteratorState edge : edges) {
      count += edge.fetchWayGeometry(FetchMode.ALL).size() - 1;
    }
    PointList points = new PointList(count, false);
    for (EdgeIteratorState edge : edges) {
      PointList course = edge.fetchWayGeometry(FetchMode.ALL);
      for (int i = points.isEmpty() ? 0 : 1; i < course.size(); i++) {
        points.add(course, i);
      }
    }
    return points;
  }

  /** The index of the planned way's edge that the i-th edge of this path is part of. */
  int legEdge(int i) {
    return legEdges.get(i);
  }

  /** The query graph's key of the i-th edge. */
  int edgeKey(int i) {
    return edges.get(i).getEdgeKey();
  }

  /** The first piece driven: the one behind the origin; none if the origin is the edge's end. */
  private static int firstPiece(List<EdgeIteratorState> pieces, int fromNode, LegPath leg) {
    boolean atStart = pieces.get(0).getBaseNode() == fromNode;
    boolean atEnd = pieces.get(pieces.size() - 1).getAdjNode() == fromNode;
    if (atStart && !(atEnd && nearEnd(leg.origin(), leg.key(0)))) {
      return 0;
    }
    for (int i = 1; i < pieces.size(); i++) {
      if (pieces.get(i).getBaseNode() == fromNode) {
        return i;
      }
    }
    if (atEnd) {
      return pieces.size();
    }
    throw new IllegalStateException("The way does not begin at its origin: " + leg);
  }

  /** One behind the last piece driven: the one up to the destination. */
  private static int endPiece(List<EdgeIteratorState> pieces, int toNode, LegPath leg) {
    int lastKey = leg.key(leg.size() - 1);
    boolean atStart = pieces.get(0).getBaseNode() == toNode;
    boolean atEnd = pieces.get(pieces.size() - 1).getAdjNode() == toNode;
    if (atEnd && !(atStart && !nearEnd(leg.destination(), lastKey))) {
      return pieces.size();
    }
    for (int i = 1; i < pieces.size(); i++) {
      if (pieces.get(i).getBaseNode() == toNode) {
        return i;
      }
    }
    if (atStart) {
      return 0;
    }
    throw new IllegalStateException("The way does not end at its destination: " + leg);
  }

  /** On an edge that begins and ends at the same node, only the position tells which end. */
  private static boolean nearEnd(RoadPosition position, int key) {
    return EdgeKeys.edge(key) == position.edge()
        && (EdgeKeys.isForward(key) ? position.fraction() : 1 - position.fraction()) > 0.5;
  }
}
