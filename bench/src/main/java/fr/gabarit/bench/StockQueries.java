package fr.gabarit.bench;

import com.graphhopper.routing.Path;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.BaseGraph;
import fr.gabarit.network.BaseWeighting;
import fr.gabarit.network.RoadTopology;
import fr.gabarit.overlay.FreightWeighting;

/**
 * Stock GraphHopper asked the questions of a case, on the graph that our arrays were read from. The
 * hour stands still at the departure. Thread-safe.
 */
final class StockQueries {
  private final RoutingCase routingCase;
  private final BaseGraph graph;
  private final RoadTopology topology;
  private final Weighting base;

  StockQueries(RoutingCase routingCase) {
    this.routingCase = routingCase;
    graph = routingCase.imported().hopper().getBaseGraph();
    topology = routingCase.network().topology();
    base =
        BaseWeighting.of(
            routingCase.imported().hopper(), routingCase.rules().vehicle().speedClass());
  }

  /** Without orders. */
  Path contracted(ContractedGraph contracted, QueryPair pair) {
    return contracted.path(pair.originNode(topology), pair.destinationNode(topology));
  }

  /** Under the orders. */
  Path landmarks(LandmarkGraph landmarks, QueryPair pair) {
    return landmarks.path(
        pair.originNode(topology), pair.destinationNode(topology), weighting(pair));
  }

  /** Under the orders. */
  Path flexible(FlexibleAlgorithm algorithm, QueryPair pair) {
    return algorithm.path(
        graph, pair.originNode(topology), pair.destinationNode(topology), weighting(pair));
  }

  private Weighting weighting(QueryPair pair) {
    return new FreightWeighting(
        base,
        routingCase.rules(),
        routingCase.departure(),
        pair.openAreas(),
        pair.origin().edge(),
        pair.destination().edge());
  }
}
