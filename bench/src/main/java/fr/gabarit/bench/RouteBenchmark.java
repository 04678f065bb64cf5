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
  public LegResult gabaritSearch(Trips trips) {
    return trips.state().routingCase().search(trips.next());
  }

  /** The same with nothing made for the vehicle, the orders or the hour. */
  @Benchmark
  public LegResult gabaritGuidedSearch(Trips trips) {
    return trips.state().routingCase().guidedSearch(trips.next());
  }

  /** Our search if there were no orders: what the orders cost. */
  @Benchmark
  public LegResult gabaritSearchWithoutOrders(Trips trips) {
    return trips.state().routingCase().searchWithoutOrders(trips.next());
  }

  /** Our whole answer: search, second opinion, orders avoided, or who blocks the way. */
  @Benchmark
  public RouteAnswer gabaritPlan(Trips trips) {
    RoutingCase routingCase = trips.state().routingCase();
    QueryPair pair = trips.next();
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
  public Path contractionByNodeWithoutOrders(Trips trips, NodeContraction contraction) {
    return trips.state().stock().contracted(contraction.contracted, trips.next());
  }

  /** GraphHopper's fastest with turn restrictions: no orders. */
  @Benchmark
  public Path contractionByEdgeWithoutOrders(Trips trips, EdgeContraction contraction) {
    return trips.state().stock().contracted(contraction.contracted, trips.next());
  }

  /** GraphHopper's landmarks under the orders. */
  @Benchmark
  public Path landmarks(Trips trips, Landmarks landmarks) {
    return trips.state().stock().landmarks(landmarks.landmarks, trips.next());
  }

  /** GraphHopper without preparation under the orders. */
  @Benchmark
  public Path flexibleAStarBidirectional(Trips trips) {
    return trips.state().stock().flexible(FlexibleAlgorithm.A_STAR_BIDIRECTIONAL, trips.next());
  }

  /** GraphHopper without preparation under the orders. */
  @Benchmark
  public Path flexibleDijkstraBidirectional(Trips trips) {
    return trips.state().stock().flexible(FlexibleAlgorithm.DIJKSTRA_BIDIRECTIONAL, trips.next());
  }

  /** GraphHopper without preparation under the orders. */
  @Benchmark
  public Path flexibleDijkstra(Trips trips) {
    return trips.state().stock().flexible(FlexibleAlgorithm.DIJKSTRA, trips.next());
  }
}
