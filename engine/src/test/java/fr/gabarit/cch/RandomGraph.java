package fr.gabarit.cch;

import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.Consumer;

/** A small graph near to a road network, with everything that may be awkward. */
final class RandomGraph {
  private static final int ROUNDS = 120;
  private static final int MAX_NODES = 50;

  final Random random;
  final double[] xs;
  final double[] ys;
  final Digraph graph;
  final int[] weights;

  /**
   * @param leastWeight 0, or 1 for a graph without weights of 0
   */
  RandomGraph(Random random, int maxNodes, int leastWeight) {
    this.random = random;
    int nodes = 1 + random.nextInt(maxNodes);
    xs = random.doubles(nodes).toArray();
    ys = random.doubles(nodes).toArray();
    double reach = 0.1 + 0.3 * random.nextDouble() + 1.0 / nodes;
    IntList tails = new IntList();
    IntList heads = new IntList();
    for (int a = 0; a < nodes; a++) {
      for (int b = 0; b < nodes; b++) {
        boolean near = Math.hypot(xs[a] - xs[b], ys[a] - ys[b]) < reach;
        if (near && random.nextInt(3) > 0 && (a != b || random.nextInt(10) == 0)) {
          tails.add(a);
          heads.add(b);
          if (random.nextInt(10) == 0) {
            tails.add(a);
            heads.add(b);
          }
        }
      }
    }
    graph = new Digraph(nodes, tails.toArray(), heads.toArray());
    weights = new int[graph.arcCount()];
    Arrays.setAll(weights, arc -> weight(leastWeight));
  }

  /** A closed arc now and then; few values, so that there are ties. */
  int weight(int least) {
    return random.nextInt(8) == 0 ? CchTopology.INFINITY : least + random.nextInt(20);
  }

  int node() {
    return random.nextInt(graph.nodeCount());
  }

  /** Up to three nodes, at times none, some with negative offsets. */
  Terminals terminals() {
    int count = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(3);
    int[] nodes = random.ints(count, 0, graph.nodeCount()).toArray();
    int[] offsets = random.ints(count, -8, 12).toArray();
    if (count > 0 && random.nextInt(10) == 0) {
      offsets[0] = CchTopology.INFINITY;
    }
    return Terminals.of(nodes, offsets);
  }

  CchTopology topology() {
    return CchTopology.of(graph, new NestedDissection(graph, xs, ys).nodeOrder());
  }

  /** Distances from a node to all. */
  int[] dijkstra(int source) {
    return dijkstra(graph, weights, source);
  }

  static int[] dijkstra(Digraph graph, int[] weights, int source) {
    int[] distances = new int[graph.nodeCount()];
    Arrays.fill(distances, CchTopology.INFINITY);
    distances[source] = 0;
    PriorityQueue<int[]> queue = new PriorityQueue<>((a, b) -> Integer.compare(a[0], b[0]));
    queue.add(new int[] {0, source});
    while (!queue.isEmpty()) {
      int[] next = queue.remove();
      for (int slot = graph.firstOut(next[1]); slot < graph.firstOut(next[1] + 1); slot++) {
        int arc = graph.outArc(slot);
        int through = next[0] + weights[arc];
        if (through < distances[graph.head(arc)]) {
          distances[graph.head(arc)] = through;
          queue.add(new int[] {through, graph.head(arc)});
        }
      }
    }
    return distances;
  }

  /** Least sum of offset, way and offset, by Dijkstra from each source. */
  int distance(Terminals sources, Terminals targets) {
    int best = CchTopology.INFINITY;
    for (int s = 0; s < sources.size(); s++) {
      int[] distances = dijkstra(sources.node(s));
      for (int t = 0; t < targets.size(); t++) {
        int way = distances[targets.node(t)];
        if (way < CchTopology.INFINITY) {
          best = Math.min(best, sources.offset(s) + way + targets.offset(t));
        }
      }
    }
    return best;
  }

  /** Runs a check on many graphs and says the seed. */
  static void forMany(Consumer<RandomGraph> check) {
    forMany(MAX_NODES, 0, check);
  }

  static void forMany(int maxNodes, int leastWeight, Consumer<RandomGraph> check) {
    long seed = Long.getLong("gabarit.seed", new Random().nextLong());
    System.out.printf("seed %d (repeat with -Dgabarit.seed=%d)%n", seed, seed);
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      check.accept(new RandomGraph(random, maxNodes, leastWeight));
    }
  }
}
