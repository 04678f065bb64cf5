package fr.gabarit.bench;

import com.graphhopper.routing.Path;
import fr.gabarit.compliance.RouteAnswer;
import fr.gabarit.network.FreightHopper;
import fr.gabarit.routing.LegResult;
import fr.gabarit.routing.RouteRequest;
import fr.gabarit.routing.ViolationPolicy;
import fr.gabarit.vehicle.SpeedClass;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One trip from junction to junction: our search beside stock GraphHopper's, each with the edges of
 * the way it found, without instructions or JSON.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Threads(1)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RouteBenchmark {

  /** GraphHopper's node-based contraction hierarchy of the base. */
  @State(Scope.Benchmark)
  public static class NodeContraction {
    private ContractedGraph contracted;

    /** Contracts the base. */
    @Setup(Level.Trial)
    public void prepare(QueryState state) {
      contracted = ContractedGraph.nodeBased(hopper(state), speedClass(state));
    }
  }

  /** GraphHopper's edge-based contraction hierarchy of the base. */
  @State(Scope.Benchmark)
  public static class EdgeContraction {
    private ContractedGraph contracted;

    /** Contracts the base. */
    @Setup(Level.Trial)
    public void prepare(QueryState state) {
      contracted = ContractedGraph.edgeBased(hopper(state), speedClass(state));
    }
  }

  /** GraphHopper's landmarks of the base. */
  @State(Scope.Benchmark)
  public static class Landmarks {
    private LandmarkGraph landmarks;

    /** Computes the landmarks. */
    @Setup(Level.Trial)
    public void prepare(QueryState state) {
      landmarks = new LandmarkGraph(hopper(state), speedClass(state));
    }
  }

  private static FreightHopper hopper(QueryState state) {
    return state.routingCase().imported().hopper();
  }

  private static SpeedClass speedClass(QueryState state) {
    return state.routingCase().rules().vehicle().speedClass();
  }

  /** Our search: orders, turn restrictions, the hour on every edge. */
  @Benchmark
  public LegResult gabaritSearch(QueryState state) {
    return state.routingCase().search(state.nextPair());
  }

  /** The same with nothing made for the vehicle, the orders or the hour. */
  @Benchmark
  public LegResult gabaritGuidedSearch(QueryState state) {
    return state.routingCase().guidedSearch(state.nextPair());
  }

  /** Our search if there were no orders: what the orders cost. */
  @Benchmark
  public LegResult gabaritSearchWithoutOrders(QueryState state) {
    return state.routingCase().searchWithoutOrders(state.nextPair());
  }

  /** Our whole answer: search, second opinion, orders avoided, or who blocks the way. */
  @Benchmark
  public RouteAnswer gabaritPlan(QueryState state) {
    RoutingCase routingCase = state.routingCase();
    QueryPair pair = state.nextPair();
    return routingCase
        .planner()
        .plan(
            new RouteRequest(
                routingCase.rules().vehicle(),
                List.of(pair.origin(), pair.destination()),
                routingCase.departure(),
                ViolationPolicy.FORBID));
  }

  /** GraphHopper's fastest: no orders, no turn restrictions. */
  @Benchmark
  public Path contractionByNodeWithoutOrders(QueryState state, NodeContraction contraction) {
    return state.stock().contracted(contraction.contracted, state.nextPair());
  }

  /** GraphHopper's fastest with turn restrictions: no orders. */
  @Benchmark
  public Path contractionByEdgeWithoutOrders(QueryState state, EdgeContraction contraction) {
    return state.stock().contracted(contraction.contracted, state.nextPair());
  }

  /** GraphHopper's landmarks under the orders. */
  @Benchmark
  public Path landmarks(QueryState state, Landmarks landmarks) {
    return state.stock().landmarks(landmarks.landmarks, state.nextPair());
  }

  /** GraphHopper without preparation under the orders. */
  @Benchmark
  public Path flexibleAStarBidirectional(QueryState state) {
    return state.stock().flexible(FlexibleAlgorithm.A_STAR_BIDIRECTIONAL, state.nextPair());
  }

  /** GraphHopper without preparation under the orders. */
  @Benchmark
  public Path flexibleDijkstraBidirectional(QueryState state) {
    return state.stock().flexible(FlexibleAlgorithm.DIJKSTRA_BIDIRECTIONAL, state.nextPair());
  }

  /** GraphHopper without preparation under the orders. */
  @Benchmark
  public Path flexibleDijkstra(QueryState state) {
    return state.stock().flexible(FlexibleAlgorithm.DIJKSTRA, state.nextPair());
  }
}
