package fr.gabarit.bench.cch;

import fr.gabarit.cch.CchMetric;
import fr.gabarit.cch.CchTopology;
import fr.gabarit.cch.TargetSelection;
import fr.gabarit.cch.Terminals;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Every operation of the hierarchy, on one thread unless it says otherwise, on the turn-expanded
 * network.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Threads(1)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class CchBenchmark {
  private static final int TABLE = 1000;
  private static final int[] NO_PATH = {};

  /** Dissection and contraction: once for a network. */
  @Benchmark
  public CchTopology topology(CchState state) {
    return CchTopology.of(state.roads.expansion().graph(), state.roads.order());
  }

  /** A metric of all weights. */
  @Benchmark
  public CchMetric customize(CchState state) {
    return state.topology.customize(state.weights);
  }

  /** What a perfect metric costs on top. */
  @Benchmark
  public CchMetric perfect(CchState state) {
    return state.basic.perfect();
  }

  /** Ten turns closed, chosen at random. */
  @Benchmark
  public CchMetric tenChanges(CchState state) {
    return changed(state, 10);
  }

  /** A hundred turns closed, chosen at random. */
  @Benchmark
  public CchMetric hundredChanges(CchState state) {
    return changed(state, 100);
  }

  private static CchMetric changed(CchState state, int count) {
    int[] arcs = state.random.ints(count, 0, state.topology.arcCount()).toArray();
    int[] closed = new int[count];
    Arrays.fill(closed, CchTopology.INFINITY);
    return state.basic.with(arcs, closed);
  }

  /** A distance. */
  @Benchmark
  public int distance(CchState state) {
    return state.query.run(state.metric, state.nextSource(), state.target());
  }

  /** A distance and the turns of the way. */
  @Benchmark
  public int[] path(CchState state) {
    state.query.run(state.metric, state.nextSource(), state.target());
    return state.query.path();
  }

  /** A distance, and whether the way is the only one. */
  @Benchmark
  public boolean unique(CchState state) {
    state.query.run(state.metric, state.nextSource(), state.target());
    return state.query.unique();
  }

  /** A distance, the turns of the way and whether it is the only one: all that a leg needs. */
  @Benchmark
  public int[] uniquePath(CchState state) {
    state.query.run(state.metric, state.nextSource(), state.target());
    return state.query.unique() ? state.query.path() : NO_PATH;
  }

  /** The same on two threads at once, which share topology and metric. */
  @Benchmark
  @Threads(2)
  public int[] uniquePathOnTwoThreads(CchState state, CchThread thread) {
    int pair = thread.nextPair(state.pairCount());
    thread.query.run(state.metric, state.source(pair), state.target(pair));
    return thread.query.unique() ? thread.query.path() : NO_PATH;
  }

  /** A target's labels and the first distance to it. */
  @Benchmark
  public int firstPotential(CchState state) {
    int source = state.nextSource();
    state.potential.begin(state.metric, Terminals.of(state.target()));
    return state.potential.at(source);
  }

  /** Distances from one node to all. */
  @Benchmark
  public int oneToAll(CchState state) {
    state.oneToAll.run(state.metric, Terminals.of(state.nextSource()));
    return state.oneToAll.distance(state.target());
  }

  /** A table of 1000 by 1000, its targets chosen too. */
  @Benchmark
  public int[][] table(CchState state) {
    return new TargetSelection(state.metric, state.some(false, TABLE))
        .table(state.some(true, TABLE));
  }
}
