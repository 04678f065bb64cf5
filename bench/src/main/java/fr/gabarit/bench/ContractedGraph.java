package fr.gabarit.bench;

import com.graphhopper.routing.Path;
import com.graphhopper.routing.ch.CHRoutingAlgorithmFactory;
import com.graphhopper.routing.ch.PrepareContractionHierarchies;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.CHConfig;
import com.graphhopper.storage.RoutingCHGraph;
import com.graphhopper.storage.RoutingCHGraphImpl;
import com.graphhopper.util.PMap;
import fr.gabarit.network.BaseWeighting;
import fr.gabarit.network.FreightHopper;
import fr.gabarit.vehicle.SpeedClass;

/**
 * GraphHopper's contraction hierarchy of the base: fast, and ignorant of every order. Thread-safe.
 */
public final class ContractedGraph {
  private final CHRoutingAlgorithmFactory algorithms;
  private final long preparationMillis;
  private final int shortcuts;

  private ContractedGraph(BaseGraph graph, CHConfig config) {
    if (!graph.isFrozen()) {
      // As GraphHopper does before it contracts: no edge may be added any more.
      graph.freeze();
    }
    PrepareContractionHierarchies.Result result =
        PrepareContractionHierarchies.fromGraph(graph, config).doWork();
    RoutingCHGraph contracted = RoutingCHGraphImpl.fromGraph(graph, result.getCHStorage(), config);
    algorithms = new CHRoutingAlgorithmFactory(contracted);
    preparationMillis = result.getTotalPrepareTime();
    shortcuts = contracted.getShortcuts();
  }

  /** Without turn restrictions: the fastest there is, as most users set it up. */
  static ContractedGraph nodeBased(FreightHopper hopper, SpeedClass speedClass) {
    Weighting weighting = new BaseWithoutTurns(BaseWeighting.of(hopper, speedClass));
    return new ContractedGraph(hopper.getBaseGraph(), CHConfig.nodeBased("bench_node", weighting));
  }

  /** With turn restrictions and without U-turns, as our search. */
  public static ContractedGraph edgeBased(FreightHopper hopper, SpeedClass speedClass) {
    return new ContractedGraph(
        hopper.getBaseGraph(),
        CHConfig.edgeBased("bench_edge", BaseWeighting.of(hopper, speedClass)));
  }

  /** The way from node to node, shortcuts unpacked. */
  Path path(int fromNode, int toNode) {
    return algorithms.createAlgo(new PMap()).calcPath(fromNode, toNode);
  }

  /** How long GraphHopper says that it prepared. */
  public long preparationMillis() {
    return preparationMillis;
  }

  int shortcuts() {
    return shortcuts;
  }
}
