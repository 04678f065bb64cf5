package fr.gabarit.data.sample.road;

import fr.gabarit.data.sample.place.RoadClass;
import fr.gabarit.data.sample.plane.Curve;
import fr.gabarit.data.sample.plane.PlanePoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The road network while it is being drawn. Not thread-safe. */
public final class RoadGraph {

  private final List<RoadNode> nodes = new ArrayList<>();
  private final TreeMap<Integer, RoadEdge> edges = new TreeMap<>();
  private int nextEdge;

  /** All nodes, in the order they were made; some may have lost all their edges. */
  public List<RoadNode> nodes() {
    return Collections.unmodifiableList(nodes);
  }

  /** All edges, in the order they were made. */
  public Collection<RoadEdge> edges() {
    return Collections.unmodifiableCollection(edges.values());
  }

  /** The edges of this moment, safe to go through while changing the graph. */
  List<RoadEdge> edgesNow() {
    return new ArrayList<>(edges.values());
  }

  boolean contains(RoadEdge edge) {
    return edges.containsKey(edge.id());
  }

  RoadNode addNode(PlanePoint at) {
    RoadNode node = new RoadNode(nodes.size(), at);
    nodes.add(node);
    return node;
  }

  RoadEdge addEdge(RoadNode from, RoadNode to, RoadClass roadClass, boolean main) {
    RoadEdge edge = new RoadEdge(nextEdge++, from, to, roadClass, main);
    edges.put(edge.id(), edge);
    from.attach(edge);
    to.attach(edge);
    return edge;
  }

  void remove(RoadEdge edge) {
    edges.remove(edge.id());
    edge.from().detach(edge);
    edge.to().detach(edge);
  }

  /** Puts a removed edge back. */
  void restore(RoadEdge edge) {
    edges.put(edge.id(), edge);
    edge.from().attach(edge);
    edge.to().attach(edge);
  }

  Optional<RoadEdge> between(RoadNode a, RoadNode b) {
    return a.edges().stream().filter(edge -> edge.other(a) == b).findFirst();
  }

  /** Replaces an edge by two that meet in the node, so many metres from its start. */
  List<RoadEdge> split(RoadEdge edge, double metres, RoadNode middle) {
    Curve curve = edge.curve();
    RoadEdge first = addEdge(edge.from(), middle, edge.roadClass(), edge.main());
    RoadEdge second = addEdge(middle, edge.to(), edge.roadClass(), edge.main());
    first.inherit(edge);
    second.inherit(edge);
    first.bend(inner(curve.between(0, metres)));
    second.bend(inner(curve.between(metres, curve.lengthMetres())));
    remove(edge);
    return List.of(first, second);
  }

  List<RoadEdge> split(RoadEdge edge, double metres) {
    return split(edge, metres, addNode(edge.curve().at(metres)));
  }

  /**
   * Cuts the piece between two distances out of an edge, so that it can get tags of its own. Ends
   * nearer than 4 m to a node are moved to the node.
   *
   * @return the piece, and the rests of the edge that are left before and after it
   */
  CutOut cutOut(RoadEdge edge, double fromMetres, double toMetres) {
    RoadEdge rest = edge;
    Optional<RoadEdge> before = Optional.empty();
    Optional<RoadEdge> after = Optional.empty();
    double length = edge.curve().lengthMetres();
    if (toMetres < length - 4) {
      List<RoadEdge> parts = split(rest, toMetres);
      after = Optional.of(parts.get(1));
      rest = parts.get(0);
    }
    if (fromMetres > 4) {
      List<RoadEdge> parts = split(rest, fromMetres);
      before = Optional.of(parts.get(0));
      rest = parts.get(1);
    }
    return new CutOut(before, rest, after);
  }

  /** A piece cut out of an edge and what is left of it. */
  record CutOut(Optional<RoadEdge> before, RoadEdge piece, Optional<RoadEdge> after) {}

  static List<PlanePoint> inner(Curve curve) {
    List<PlanePoint> points = curve.points();
    return points.subList(1, points.size() - 1);
  }
}
