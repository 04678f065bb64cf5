package fr.gabarit.bench.cch;

import fr.gabarit.bench.ExtractSource;
import fr.gabarit.cch.CchMetric;
import fr.gabarit.cch.CchQuery;
import fr.gabarit.cch.CchTopology;
import fr.gabarit.cch.Direction;
import fr.gabarit.cch.LazyPotential;
import fr.gabarit.cch.OneToAll;
import fr.gabarit.cch.Terminals;
import fr.gabarit.network.ImportedNetwork;
import fr.gabarit.vehicle.SpeedClass;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A hierarchy of the heaviest class on an extract, and random ends of ways that can be driven. */
@State(Scope.Benchmark)
public class CchState {
  private static final String DEFAULT_CACHE = "var/bench";
  private static final int PAIRS = 2000;

  /** Path of an OSM extract, or {@code sample}. */
  @Param("sample")
  String extract;

  /** Whether queries run on a perfect metric. */
  @Param({"true", "false"})
  boolean perfect;

  /** Seed of ends and changes. */
  @Param("1")
  long seed;

  ExpandedRoads roads;
  int[] weights;
  CchTopology topology;
  CchMetric basic;
  CchMetric metric;
  CchQuery query;
  LazyPotential potential;
  OneToAll oneToAll;
  Random random;
  private int[] sources;
  private int[] targets;
  private int next;

  /** Imports or loads the network, makes topology and metric, draws the ends. */
  @Setup(Level.Trial)
  public void prepare() {
    String cache = System.getProperty(ExtractSource.CACHE_PROPERTY, DEFAULT_CACHE);
    try (ImportedNetwork imported = new ExtractSource(Path.of(cache)).network(extract)) {
      roads = new ExpandedRoads(imported.network());
      weights = roads.weights(SpeedClass.ARTICULATED);
      topology = CchTopology.of(roads.expansion().graph(), roads.order());
    }
    basic = topology.customize(weights);
    metric = perfect ? basic.perfect() : basic;
    query = new CchQuery(topology);
    potential = new LazyPotential(topology, Direction.TO);
    oneToAll = new OneToAll(topology, Direction.FROM);
    random = new Random(seed);
    drawEnds();
    System.out.printf(
        "%d nodes, %d turns, %d edges (%.2f a turn), topology %.1f MB, metric %.1f MB%n",
        topology.nodeCount(),
        topology.arcCount(),
        topology.edgeCount(),
        topology.edgeCount() / (double) topology.arcCount(),
        topology.byteSize() / 1e6,
        metric.byteSize() / 1e6);
  }

  private void drawEnds() {
    sources = new int[PAIRS];
    targets = new int[PAIRS];
    for (int i = 0; i < PAIRS; ) {
      sources[i] = random.nextInt(topology.nodeCount());
      targets[i] = random.nextInt(topology.nodeCount());
      i += query.run(basic, sources[i], targets[i]) < CchTopology.INFINITY ? 1 : 0;
    }
  }

  /** Goes on to the next pair and says its source; benchmarks run on one thread. */
  int nextSource() {
    next = next + 1 < PAIRS ? next + 1 : 0;
    return sources[next];
  }

  /** The target of the pair gone on to. */
  int target() {
    return targets[next];
  }

  /** Number of pairs. */
  int pairCount() {
    return PAIRS;
  }

  /** The source of a pair. */
  int source(int pair) {
    return sources[pair];
  }

  /** The target of a pair. */
  int target(int pair) {
    return targets[pair];
  }

  /** The first sources, or targets. */
  List<Terminals> some(boolean fromSources, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Terminals.of((fromSources ? sources : targets)[i]))
        .toList();
  }
}
