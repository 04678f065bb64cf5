package fr.gabarit.cch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CchTest {
  private static final int ROUNDS = 150;

  private final long seed = Long.getLong("gabarit.seed", new Random().nextLong());

  /** A graph near to a road network, with everything that may be awkward. */
  private static final class RandomGraph {
    final double[] xs;
    final double[] ys;
    final Digraph graph;
    final int[] weights;

    RandomGraph(Random random) {
      int nodes = 1 + random.nextInt(60);
      xs = random.doubles(nodes).toArray();
      ys = random.doubles(nodes).toArray();
      double reach = 0.1 + 0.3 * random.nextDouble();
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
      Arrays.setAll(weights, arc -> weight(random));
    }

    static int weight(Random random) {
      return random.nextInt(8) == 0 ? CchTopology.INFINITY : random.nextInt(50);
    }
  }

  private static int[] dijkstra(Digraph graph, int[] weights, int source) {
    int[] distances = new int[graph.nodeCount()];
    Arrays.fill(distances, CchTopology.INFINITY);
    distances[source] = 0;
    PriorityQueue<int[]> queue = new PriorityQueue<>((a, b) -> Integer.compare(a[0], b[0]));
    queue.add(new int[] {0, source});
    while (!queue.isEmpty()) {
      int[] next = queue.remove();
      if (next[0] > distances[next[1]]) {
        continue;
      }
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

  private void forRandomGraphs(java.util.function.BiConsumer<RandomGraph, Random> check) {
    System.out.printf("seed %d%n", seed);
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      check.accept(new RandomGraph(random), random);
    }
  }

  private static CchTopology topology(RandomGraph random) {
    return CchTopology.of(
        random.graph, new NestedDissection(random.graph, random.xs, random.ys).nodeOrder());
  }

  private static void checkAllPairs(RandomGraph random, CchTopology topology, int[] weights) {
    CchMetric metric = topology.customize(weights);
    CchQuery query = new CchQuery(topology);
    for (int source = 0; source < random.graph.nodeCount(); source++) {
      int[] distances = dijkstra(random.graph, weights, source);
      for (int target = 0; target < random.graph.nodeCount(); target++) {
        int distance = query.run(metric, source, target);
        assertThat(distance).isEqualTo(distances[target]);
        if (distance < CchTopology.INFINITY) {
          checkPath(random.graph, weights, query.path(), source, target, distance);
        } else {
          assertThatThrownBy(query::path).isInstanceOf(IllegalStateException.class);
        }
      }
    }
  }

  private static void checkPath(
      Digraph graph, int[] weights, int[] path, int source, int target, int distance) {
    int at = source;
    int length = 0;
    for (int arc : path) {
      assertThat(graph.tail(arc)).isEqualTo(at);
      at = graph.head(arc);
      length += weights[arc];
    }
    assertThat(at).isEqualTo(target);
    assertThat(length).isEqualTo(distance);
  }

  @Test
  void everyWayIsAsShortAsDijkstrasAndMadeOfArcsThatJoin() {
    forRandomGraphs((graph, random) -> checkAllPairs(graph, topology(graph), graph.weights));
  }

  @Test
  void anyOrderIsExact() {
    forRandomGraphs(
        (graph, random) -> {
          int[] order = IntStream.range(0, graph.graph.nodeCount()).toArray();
          for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
          }
          checkAllPairs(graph, CchTopology.of(graph.graph, order), graph.weights);
        });
  }

  @Test
  void aMetricWithSomeWeightsChangedEqualsOneMadeAnew() {
    forRandomGraphs(
        (graph, random) -> {
          if (graph.weights.length == 0) {
            return;
          }
          CchTopology topology = topology(graph);
          int[] arcs =
              IntStream.range(0, 1 + random.nextInt(10))
                  .map(i -> random.nextInt(graph.weights.length))
                  .distinct()
                  .toArray();
          int[] values = Arrays.stream(arcs).map(arc -> RandomGraph.weight(random)).toArray();
          int[] changed = graph.weights.clone();
          for (int i = 0; i < arcs.length; i++) {
            changed[arcs[i]] = values[i];
          }
          CchMetric partial = topology.customize(graph.weights).with(arcs, values);
          CchMetric whole = topology.customize(changed);
          for (int edge = 0; edge < topology.edgeCount(); edge++) {
            assertThat(partial.up(edge)).isEqualTo(whole.up(edge));
            assertThat(partial.down(edge)).isEqualTo(whole.down(edge));
          }
        });
  }

  @Test
  void arcsAreOrderedEachOnce() {
    forRandomGraphs(
        (graph, random) ->
            assertThat(new NestedDissection(graph.graph, graph.xs, graph.ys).arcOrder(TurnExpansion.of(graph.graph, (from, to) -> true)))
                .containsExactlyInAnyOrder(
                    IntStream.range(0, graph.graph.arcCount()).toArray()));
  }

  @Test
  void badInputIsRefusedInWords() {
    Digraph graph = new Digraph(2, new int[] {0}, new int[] {1});
    CchTopology topology = CchTopology.of(graph, new int[] {0, 1});

    assertThatThrownBy(() -> new Digraph(2, new int[] {0}, new int[] {2}))
        .hasMessageContaining("node 2");
    assertThatThrownBy(() -> CchTopology.of(graph, new int[] {0, 0})).hasMessageContaining("twice");
    assertThatThrownBy(() -> topology.customize(new int[] {-1})).hasMessageContaining("negative");
    assertThatThrownBy(() -> topology.customize(new int[0])).hasMessageContaining("1 weights");
    assertThatThrownBy(
            () ->
                new CchQuery(CchTopology.of(graph, new int[] {1, 0}))
                    .run(topology.customize(new int[] {1}), 0, 1))
        .hasMessageContaining("another topology");
  }
}
