package fr.gabarit.server.answer;

import com.carrotsearch.hppc.IntHashSet;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.routing.util.AllEdgesIterator;
import com.graphhopper.routing.util.EdgeFilter;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.Graph;
import com.graphhopper.storage.NodeAccess;
import com.graphhopper.storage.TurnCostStorage;
import com.graphhopper.util.EdgeExplorer;
import com.graphhopper.util.EdgeIterator;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.shapes.BBox;

/**
 * A query graph of which the edges at most nodes are those kept: only where a stop divides an edge
 * the query graph is asked. For one request.
 */
final class KnownGraph implements Graph {
  private final QueryGraph graph;
  private final KnownEdges known;
  private final int baseNodes;
  private final IntHashSet besideStops = new IntHashSet();

  KnownGraph(QueryGraph graph, KnownEdges known) {
    this.graph = graph;
    this.known = known;
    baseNodes = graph.getBaseGraph().getNodes();
    int firstVirtualKey = 2 * graph.getBaseGraph().getEdges();
    for (int key = firstVirtualKey; key < 2 * graph.getEdges(); key++) {
      besideStops.add(graph.getEdgeIteratorStateForKey(key).getBaseNode());
    }
  }

  @Override
  public EdgeExplorer createEdgeExplorer(EdgeFilter filter) {
    EdgeExplorer divided = graph.createEdgeExplorer(filter);
    Iterator whole = new Iterator(filter);
    return node ->
        node >= baseNodes || besideStops.contains(node)
            ? divided.setBaseNode(node)
            : whole.over(known.from(node));
  }

  /** Goes over kept edges. */
  private static final class Iterator extends ReadEdge implements EdgeIterator {
    private final EdgeFilter filter;
    private KnownEdge[] edges;
    private int at;

    Iterator(EdgeFilter filter) {
      this.filter = filter;
    }

    Iterator over(KnownEdge[] others) {
      edges = others;
      at = -1;
      return this;
    }

    @Override
    public boolean next() {
      do {
        at++;
      } while (at < edges.length && !filter.accept(edges[at]));
      return at < edges.length;
    }

    @Override
    EdgeIteratorState edge() {
      return edges[at];
    }
  }

  @Override
  public BaseGraph getBaseGraph() {
    return graph.getBaseGraph();
  }

  @Override
  public int getNodes() {
    return graph.getNodes();
  }

  @Override
  public int getEdges() {
    return graph.getEdges();
  }

  @Override
  public NodeAccess getNodeAccess() {
    return graph.getNodeAccess();
  }

  @Override
  public BBox getBounds() {
    return graph.getBounds();
  }

  @Override
  public EdgeIteratorState edge(int a, int b) {
    return graph.edge(a, b);
  }

  @Override
  public EdgeIteratorState getEdgeIteratorState(int edge, int adjNode) {
    return graph.getEdgeIteratorState(edge, adjNode);
  }

  @Override
  public EdgeIteratorState getEdgeIteratorStateForKey(int key) {
    return graph.getEdgeIteratorStateForKey(key);
  }

  @Override
  public int getOtherNode(int edge, int node) {
    return graph.getOtherNode(edge, node);
  }

  @Override
  public boolean isAdjacentToNode(int edge, int node) {
    return graph.isAdjacentToNode(edge, node);
  }

  @Override
  public AllEdgesIterator getAllEdges() {
    return graph.getAllEdges();
  }

  @Override
  public TurnCostStorage getTurnCostStorage() {
    return graph.getTurnCostStorage();
  }

  @Override
  public Weighting wrapWeighting(Weighting weighting) {
    return graph.wrapWeighting(weighting);
  }
}
