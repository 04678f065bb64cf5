package fr.gabarit.matching;

import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadTopology;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Finds points of the map on the network, and what meets there. The network keeps no OSM node ids;
 * a node is known by its position and by the ways that pass through it. Immutable and thread-safe.
 */
final class Junctions {
  /** Positions are stored to about a centimetre; courses are simplified by less than this. */
  static final double TOLERANCE_METRES = 1;

  /** The import makes an edge this short of a barrier. */
  private static final double POINT_EDGE_METRES = 0.01;

  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private final RoadNetwork network;
  private final RoadTopology topology;

  Junctions(RoadNetwork network) {
    this.network = network;
    topology = network.topology();
  }

  /** The edges of ways, ascending. */
  List<Integer> edges(Collection<Long> wayIds) {
    Set<Integer> edges = new TreeSet<>();
    wayIds.forEach(way -> network.ways().edges(way).forEach(edges::add));
    return List.copyOf(edges);
  }

  /** The ends of edges that lie at a position; two where a barrier parts the road. */
  Set<Integer> nodesAt(Collection<Integer> edges, double longitude, double latitude) {
    LocalFrame frame = new LocalFrame(new Envelope(new Coordinate(longitude, latitude)));
    Set<Integer> nodes = new TreeSet<>();
    for (int edge : edges) {
      int forward = EdgeKeys.forward(edge);
      for (int node : new int[] {topology.tail(forward), topology.head(forward)}) {
        double east = frame.east(topology.longitude(node));
        double north = frame.north(topology.latitude(node));
        if (Math.hypot(east, north) <= TOLERANCE_METRES) {
          nodes.add(node);
        }
      }
    }
    return nodes;
  }

  /** Whether the course of an edge passes through a position. */
  boolean passes(int edge, double longitude, double latitude) {
    LocalFrame frame = new LocalFrame(new Envelope(new Coordinate(longitude, latitude)));
    return frame
            .toMetres(network.geometry().line(edge))
            .distance(GEOMETRY.createPoint(new Coordinate(0, 0)))
        <= TOLERANCE_METRES;
  }

  /** Whether an edge stands for a point of its road. */
  boolean isPoint(int edge) {
    return network.geometry().lengthMetres(edge) < POINT_EDGE_METRES;
  }

  /** One key for each stretch that may be driven by somebody and leads to the node. */
  Set<Integer> into(int node) {
    Set<Integer> keys = new LinkedHashSet<>();
    outOf(node, false).forEach(key -> keys.add(EdgeKeys.reverse(key)));
    return keys;
  }

  /** One key for each stretch that may be driven by somebody and leads away from the node. */
  Set<Integer> outOf(int node) {
    return new LinkedHashSet<>(outOf(node, true));
  }

  private List<Integer> outOf(int node, boolean away) {
    List<Integer> keys = new ArrayList<>();
    for (int slot = topology.firstOut(node); slot < topology.firstOut(node + 1); slot++) {
      int key = network.stretchKey(topology.outKey(slot));
      if (network.drivable(away ? key : EdgeKeys.reverse(key)) && !keys.contains(key)) {
        keys.add(key);
      }
    }
    return keys;
  }
}
