package fr.gabarit.cch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CchQueryTest {

  private static void checkAllPairs(RandomGraph random, CchMetric metric) {
    CchQuery query = new CchQuery(metric.topology());
    for (int source = 0; source < random.graph.nodeCount(); source++) {
      int[] distances = random.dijkstra(source);
      for (int target = 0; target < random.graph.nodeCount(); target++) {
        int distance = query.run(metric, source, target);
        assertThat(distance).isEqualTo(distances[target]);
        if (distance < CchTopology.INFINITY) {
          checkPath(random, query.path(), source, target, distance);
        } else {
          assertThatThrownBy(query::path).isInstanceOf(IllegalStateException.class);
          assertThatThrownBy(query::unique).isInstanceOf(IllegalStateException.class);
        }
      }
    }
  }

  private static void checkPath(
      RandomGraph random, int[] path, int source, int target, int distance) {
    int at = source;
    int length = 0;
    for (int arc : path) {
      assertThat(random.graph.tail(arc)).isEqualTo(at);
      at = random.graph.head(arc);
      length += random.weights[arc];
    }
    assertThat(at).isEqualTo(target);
    assertThat(length).isEqualTo(distance);
  }

  @Test
  void everyWayIsAsShortAsDijkstrasAndMadeOfArcsThatJoin() {
    RandomGraph.forMany(
        random -> checkAllPairs(random, random.topology().customize(random.weights)));
  }

  @Test
  void aPerfectMetricGivesTheSameDistancesByFewerEdges() {
    int[] edges = new int[2];
    RandomGraph.forMany(
        random -> {
          CchMetric metric = random.topology().customize(random.weights);
          CchMetric perfect = metric.perfect();
          checkAllPairs(random, perfect);
          edges[0] += metric.climbed(Direction.FROM).size();
          edges[1] += perfect.climbed(Direction.FROM).size();
        });
    assertThat(edges[1]).isLessThan(edges[0] / 4 * 3);
  }

  @Test
  void anyOrderIsExact() {
    RandomGraph.forMany(
        random -> {
          List<Integer> order =
              IntStream.range(0, random.graph.nodeCount()).boxed().collect(Collectors.toList());
          Collections.shuffle(order, random.random);
          CchTopology topology =
              CchTopology.of(random.graph, order.stream().mapToInt(Integer::intValue).toArray());
          checkAllPairs(random, topology.customize(random.weights));
        });
  }

  @Test
  void severalTerminalsGiveTheLeastSumOfOffsetsAndWay() {
    RandomGraph.forMany(
        random -> {
          CchMetric metric = random.topology().customize(random.weights);
          CchQuery query = new CchQuery(metric.topology());
          for (CchMetric used : List.of(metric, metric.perfect())) {
            for (int i = 0; i < 20; i++) {
              Terminals sources = random.terminals();
              Terminals targets = random.terminals();
              int expected = random.distance(sources, targets);
              assertThat(query.run(used, sources, targets)).isEqualTo(expected);
              if (expected < CchTopology.INFINITY) {
                int way = random.dijkstra(query.source())[query.target()];
                checkPath(random, query.path(), query.source(), query.target(), way);
                assertThat(least(sources, query.source()) + way + least(targets, query.target()))
                    .isEqualTo(expected);
              }
            }
          }
        });
  }

  private static int least(Terminals terminals, int node) {
    return IntStream.range(0, terminals.size())
        .filter(i -> terminals.node(i) == node)
        .map(terminals::offset)
        .min()
        .orElseThrow();
  }

  @Test
  void aSumTooLargeIsNoWay() {
    Digraph graph = new Digraph(2, new int[] {0}, new int[] {1});
    CchTopology topology = CchTopology.of(graph, new int[] {0, 1});
    CchQuery query = new CchQuery(topology);
    int half = CchTopology.INFINITY / 2;
    CchMetric metric = topology.customize(new int[] {half + 1});

    assertThat(query.run(metric, at(0, half - 2), at(1, 0))).isEqualTo(CchTopology.INFINITY - 2);
    assertThat(query.run(metric, at(0, half), at(1, half))).isEqualTo(CchTopology.INFINITY);
    assertThatThrownBy(query::path).isInstanceOf(IllegalStateException.class);
  }

  private static Terminals at(int node, int offset) {
    return Terminals.of(new int[] {node}, new int[] {offset});
  }

  @Test
  void aLongChainUnpacksInAnyOrder() {
    int nodes = 20_000;
    Digraph chain =
        new Digraph(
            nodes, IntStream.range(0, nodes - 1).toArray(), IntStream.range(1, nodes).toArray());
    // From the middle outwards: every shortcut holds the one before it.
    int[] order =
        IntStream.range(0, nodes)
            .map(i -> nodes / 2 + (i % 2 == 0 ? i / 2 : -(i + 1) / 2))
            .toArray();
    CchTopology topology = CchTopology.of(chain, order);
    CchQuery query = new CchQuery(topology);

    int length = query.run(topology.customize(IntStream.range(1, nodes).toArray()), 0, nodes - 1);

    assertThat(length).isEqualTo(nodes * (nodes - 1) / 2);
    assertThat(query.path()).isEqualTo(IntStream.range(0, nodes - 1).toArray());
    assertThat(query.unique()).isTrue();
  }

  @Test
  void aMetricOfAnotherTopologyIsRefused() {
    Digraph graph = new Digraph(2, new int[] {0}, new int[] {1});
    CchMetric other = CchTopology.of(graph, new int[] {0, 1}).customize(new int[] {1});
    CchTopology topology = CchTopology.of(graph, new int[] {1, 0});

    assertThatThrownBy(() -> new CchQuery(topology).run(other, 0, 1))
        .hasMessageContaining("another topology");
    assertThatThrownBy(
            () -> new LazyPotential(topology, Direction.TO).begin(other, Terminals.of(0)))
        .hasMessageContaining("another topology");
    assertThatThrownBy(() -> new OneToAll(topology, Direction.TO).run(other, Terminals.of(0)))
        .hasMessageContaining("another topology");
  }
}
