package fr.gabarit.bench;

import com.graphhopper.routing.AlgorithmOptions;
import com.graphhopper.routing.Path;
import com.graphhopper.routing.RoutingAlgorithmFactorySimple;
import com.graphhopper.routing.util.TraversalMode;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.util.Parameters;

/** GraphHopper's algorithms that need no preparation, with turn restrictions. */
enum FlexibleAlgorithm {
  A_STAR_BIDIRECTIONAL(Parameters.Algorithms.ASTAR_BI),
  DIJKSTRA_BIDIRECTIONAL(Parameters.Algorithms.DIJKSTRA_BI),
  DIJKSTRA(Parameters.Algorithms.DIJKSTRA);

  private final String graphHopperName;

  FlexibleAlgorithm(String graphHopperName) {
    this.graphHopperName = graphHopperName;
  }

  /** The way from node to node. */
  Path path(BaseGraph graph, int fromNode, int toNode, Weighting weighting) {
    return new RoutingAlgorithmFactorySimple()
        .createAlgo(
            graph,
            weighting,
            new AlgorithmOptions()
                .setAlgorithm(graphHopperName)
                .setTraversalMode(TraversalMode.EDGE_BASED))
        .calcPath(fromNode, toNode);
  }
}
