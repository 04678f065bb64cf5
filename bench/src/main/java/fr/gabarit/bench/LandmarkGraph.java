package fr.gabarit.bench;

import com.graphhopper.routing.AlgorithmOptions;
import com.graphhopper.routing.Path;
import com.graphhopper.routing.lm.LMConfig;
import com.graphhopper.routing.lm.LMRoutingAlgorithmFactory;
import com.graphhopper.routing.lm.PrepareLandmarks;
import com.graphhopper.routing.util.TraversalMode;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.RAMDirectory;
import com.graphhopper.util.Parameters;
import fr.gabarit.network.BaseWeighting;
import fr.gabarit.network.FreightHopper;
import fr.gabarit.vehicle.SpeedClass;

/**
 * GraphHopper's landmarks, prepared on the base and asked under orders: orders only add cost, so
 * that the landmarks' bounds stay true. Thread-safe.
 */
final class LandmarkGraph {
  /** GraphHopper's own default. */
  private static final int LANDMARKS = 16;

  private final BaseGraph graph;
  private final LMRoutingAlgorithmFactory algorithms;
  private final long preparationMillis;

  LandmarkGraph(FreightHopper hopper, SpeedClass speedClass) {
    graph = hopper.getBaseGraph();
    Weighting weighting = new BaseWithoutTurns(BaseWeighting.of(hopper, speedClass));
    // Landmarks look up the class's subnetworks by this name.
    LMConfig config = new LMConfig(FreightHopper.profileName(speedClass), weighting);
    PrepareLandmarks preparation =
        new PrepareLandmarks(
            new RAMDirectory(), graph, hopper.getEncodingManager(), config, LANDMARKS);
    preparation.doWork();
    preparationMillis = preparation.getTotalPrepareTime();
    algorithms = new LMRoutingAlgorithmFactory(preparation.getLandmarkStorage());
  }

  /** The way from node to node. */
  Path path(int fromNode, int toNode, Weighting weighting) {
    return algorithms
        .createAlgo(
            graph,
            weighting,
            new AlgorithmOptions()
                .setAlgorithm(Parameters.Algorithms.ASTAR_BI)
                .setTraversalMode(TraversalMode.EDGE_BASED))
        .calcPath(fromNode, toNode);
  }

  long preparationMillis() {
    return preparationMillis;
  }
}
