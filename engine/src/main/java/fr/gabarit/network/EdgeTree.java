package fr.gabarit.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/** Finds edges by bounding box. Immutable and thread-safe. */
public final class EdgeTree {
  private final STRtree tree;

  private EdgeTree(STRtree tree) {
    this.tree = tree;
  }

  static EdgeTree of(RoadTopology topology, RoadGeometry geometry) {
    STRtree tree = new STRtree();
    for (int edge = 0; edge < topology.edgeCount(); edge++) {
      tree.insert(geometry.envelope(edge), edge);
    }
    // Built now, since a lazily built tree is not safe to share.
    tree.build();
    return new EdgeTree(tree);
  }

  /**
   * The edges whose bounding box meets the given one, in ascending order.
   *
   * @param envelope x = longitude, y = latitude, degrees
   */
  public List<Integer> edgesNear(Envelope envelope) {
    List<Integer> edges = new ArrayList<>();
    tree.query(envelope, edge -> edges.add((Integer) edge));
    Collections.sort(edges);
    return edges;
  }
}
