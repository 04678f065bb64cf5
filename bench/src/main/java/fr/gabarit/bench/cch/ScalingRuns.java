package fr.gabarit.bench.cch;

import fr.gabarit.bench.ContractedGraph;
import fr.gabarit.bench.ExtractSource;
import fr.gabarit.cch.CchMetric;
import fr.gabarit.cch.CchQuery;
import fr.gabarit.cch.CchTopology;
import fr.gabarit.cch.Direction;
import fr.gabarit.cch.LazyPotential;
import fr.gabarit.cch.TargetSelection;
import fr.gabarit.cch.Terminals;
import fr.gabarit.network.ImportedNetwork;
import fr.gabarit.vehicle.SpeedClass;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Measures one extract after the other; warms up by as many runs as it measures. */
final class ScalingRuns {
  private static final int PAIRS = 2000;
  private static final int TABLE = 1000;

  private final ExtractSource source;
  private final int rounds;
  private final boolean stock;
  private final Random random;

  /** Results go here, so that nothing is left out as unused. */
  private long sink;

  ScalingRuns(ExtractSource source, int rounds, boolean stock, long seed) {
    this.source = source;
    this.rounds = rounds;
    this.stock = stock;
    random = new Random(seed);
  }

  ScalingRow measure(String extract) {
    try (ImportedNetwork imported = source.network(extract)) {
      ExpandedRoads roads = new ExpandedRoads(imported.network());
      int[] weights = roads.weights(SpeedClass.ARTICULATED);
      long start = System.nanoTime();
      CchTopology topology = CchTopology.of(roads.expansion().graph(), roads.order());
      double topologyMillis = (System.nanoTime() - start) / 1e6;
      double stockMillis =
          stock
              ? ContractedGraph.edgeBased(imported.hopper(), SpeedClass.ARTICULATED)
                  .preparationMillis()
              : -1;
      return measure(extract, topology, weights, topologyMillis, stockMillis);
    }
  }

  private ScalingRow measure(
      String extract,
      CchTopology topology,
      int[] weights,
      double topologyMillis,
      double stockMillis) {
    CchMetric basic = topology.customize(weights);
    CchMetric metric = basic.perfect();
    int[][] pairs = pairs(metric);
    CchQuery query = new CchQuery(topology);
    LazyPotential potential = new LazyPotential(topology, Direction.TO);
    List<Terminals> sources = terminals(pairs, 0);
    List<Terminals> targets = terminals(pairs, 1);
    return new ScalingRow(
        extract,
        topology.nodeCount(),
        topology.arcCount(),
        topology.edgeCount(),
        topologyMillis,
        millis(rounds, i -> sink += topology.customize(weights).weight(0)),
        millis(rounds, i -> sink += basic.perfect().weight(0)),
        millis(rounds, i -> sink += changed(basic, 10).weight(0)),
        millis(rounds, i -> sink += changed(basic, 100).weight(0)),
        1e3 * millis(PAIRS, i -> sink += query.run(metric, pairs[i][0], pairs[i][1])),
        1e3 * millis(PAIRS, i -> sink += way(query, metric, pairs[i])),
        1e3
            * millis(
                PAIRS,
                i -> {
                  potential.begin(metric, Terminals.of(pairs[i][1]));
                  sink += potential.at(pairs[i][0]);
                }),
        millis(rounds, i -> sink += new TargetSelection(metric, targets).table(sources)[0][0]),
        stockMillis,
        topology.byteSize(),
        basic.byteSize(),
        changed(basic, 10).ownByteSize(),
        metric.byteSize());
  }

  private static int way(CchQuery query, CchMetric metric, int[] pair) {
    query.run(metric, pair[0], pair[1]);
    return query.unique() ? query.path().length : 0;
  }

  private CchMetric changed(CchMetric metric, int count) {
    int[] arcs = random.ints(count, 0, metric.topology().arcCount()).toArray();
    int[] closed = new int[count];
    Arrays.fill(closed, CchTopology.INFINITY);
    return metric.with(arcs, closed);
  }

  /** Ends of ways that can be driven. */
  private int[][] pairs(CchMetric metric) {
    CchQuery query = new CchQuery(metric.topology());
    int nodes = metric.topology().nodeCount();
    return IntStream.generate(() -> 0)
        .mapToObj(unused -> new int[] {random.nextInt(nodes), random.nextInt(nodes)})
        .filter(pair -> query.run(metric, pair[0], pair[1]) < CchTopology.INFINITY)
        .limit(PAIRS)
        .toArray(int[][]::new);
  }

  private static List<Terminals> terminals(int[][] pairs, int end) {
    return Arrays.stream(pairs).limit(TABLE).map(pair -> Terminals.of(pair[end])).toList();
  }

  /** The median of runs, after as many that do not count. */
  private static double millis(int runs, IntConsumer run) {
    double[] millis = new double[runs];
    for (int pass = 0; pass < 2; pass++) {
      for (int i = 0; i < runs; i++) {
        long start = System.nanoTime();
        run.accept(i);
        millis[i] = (System.nanoTime() - start) / 1e6;
      }
    }
    Arrays.sort(millis);
    return millis[runs / 2];
  }

  /** Says a number that depends on all results. */
  long sink() {
    return sink;
  }
}
