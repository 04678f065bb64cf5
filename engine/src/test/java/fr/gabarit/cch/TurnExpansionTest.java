package fr.gabarit.cch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.PriorityQueue;
import org.junit.jupiter.api.Test;

class TurnExpansionTest {

  /** No turn back into the loop or the parallel arc just driven; some turns left out. */
  private static boolean has(int from, int to) {
    return from != to && (from * 31 + to * 17) % 9 != 0;
  }

  private static int cost(int from, int to) {
    int mixed = (from * 13 + to * 7) % 11;
    return mixed == 0 ? CchTopology.INFINITY : mixed;
  }

  /** Distances from the end of an arc to the ends of all, on the junction graph itself. */
  private static int[] dijkstra(RandomGraph random, int source) {
    int[] distances = new int[random.graph.arcCount()];
    Arrays.fill(distances, CchTopology.INFINITY);
    distances[source] = 0;
    PriorityQueue<int[]> queue = new PriorityQueue<>((a, b) -> Integer.compare(a[0], b[0]));
    queue.add(new int[] {0, source});
    while (!queue.isEmpty()) {
      int[] next = queue.remove();
      int node = random.graph.head(next[1]);
      for (int slot = random.graph.firstOut(node); slot < random.graph.firstOut(node + 1); slot++) {
        int to = random.graph.outArc(slot);
        long through = (long) next[0] + cost(next[1], to) + random.weights[to];
        if (has(next[1], to) && through < distances[to]) {
          distances[to] = (int) through;
          queue.add(new int[] {(int) through, to});
        }
      }
    }
    return distances;
  }

  @Test
  void turnRestrictionsAndCostsAreExactInTheOrderDerivedFromTheJunctions() {
    RandomGraph.forMany(
        24,
        0,
        random -> {
          TurnExpansion expansion = TurnExpansion.of(random.graph, TurnExpansionTest::has);
          int[] order =
              new NestedDissection(random.graph, random.xs, random.ys).arcOrder(expansion);
          CchTopology topology = CchTopology.of(expansion.graph(), order);
          CchMetric metric =
              topology.customize(expansion.weights(random.weights, TurnExpansionTest::cost));
          CchQuery query = new CchQuery(topology);
          for (int i = 0; i < 20 && random.graph.arcCount() > 0; i++) {
            int source = random.random.nextInt(random.graph.arcCount());
            int[] expected = dijkstra(random, source);
            int target = random.random.nextInt(random.graph.arcCount());
            assertThat(query.run(metric, source, target)).isEqualTo(expected[target]);
            if (expected[target] < CchTopology.INFINITY) {
              int[] arcs = expansion.arcs(source, query.path());
              assertThat(arcs[0]).isEqualTo(source);
              assertThat(arcs[arcs.length - 1]).isEqualTo(target);
              for (int k = 1; k < arcs.length; k++) {
                assertThat(random.graph.tail(arcs[k])).isEqualTo(random.graph.head(arcs[k - 1]));
                assertThat(has(arcs[k - 1], arcs[k])).isTrue();
              }
            }
          }
        });
  }

  @Test
  void turnsAreFoundByTheirArcs() {
    RandomGraph.forMany(
        random -> {
          TurnExpansion expansion = TurnExpansion.of(random.graph, TurnExpansionTest::has);
          int into = 0;
          for (int arc = 0; arc < random.graph.arcCount(); arc++) {
            for (int turn : expansion.turnsInto(arc)) {
              assertThat(expansion.toArc(turn)).isEqualTo(arc);
              assertThat(expansion.turn(expansion.fromArc(turn), arc)).isEqualTo(turn);
              into++;
            }
            assertThat(expansion.turn(arc, arc)).isEqualTo(-1);
          }
          assertThat(into).isEqualTo(expansion.turnCount());
        });
  }

  @Test
  void aPointFurtherBackOnTheSameRoadIsReachedByLeavingItFirst() {
    // A ring of three roads, each of length 10; from 7 to 3 along the first.
    Digraph ring = new Digraph(3, new int[] {0, 1, 2}, new int[] {1, 2, 0});
    int[] lengths = {10, 10, 10};
    TurnExpansion expansion = TurnExpansion.of(ring, (from, to) -> true);
    int[] weights = expansion.weights(lengths, (from, to) -> 0);
    CchTopology topology = CchTopology.of(expansion.graph(), new int[] {0, 1, 2});
    CchMetric metric = topology.customize(weights);
    Terminals source = Terminals.of(new int[] {0}, new int[] {3});
    Terminals back = Terminals.of(new int[] {0}, new int[] {-7});
    Terminals ahead = Terminals.of(new int[] {0}, new int[] {-1});
    CchQuery query = new CchQuery(topology);

    assertThat(query.run(metric, source, ahead)).isEqualTo(2);
    assertThat(query.run(metric, source, back)).as("not a way").isEqualTo(-4);
    assertThat(query.run(metric, source.leaving(expansion.graph(), turn -> weights[turn]), back))
        .isEqualTo(26);
  }

  @Test
  void whatBelongsToAnotherGraphIsRefused() {
    Digraph graph = new Digraph(2, new int[] {0}, new int[] {1});
    Digraph other = new Digraph(2, new int[] {0, 1}, new int[] {1, 0});
    TurnExpansion expansion = TurnExpansion.of(other, (from, to) -> true);

    assertThatThrownBy(
            () -> new NestedDissection(graph, new double[2], new double[2]).arcOrder(expansion))
        .hasMessageContaining("another graph");
    assertThatThrownBy(() -> expansion.weights(new int[1], (from, to) -> 0))
        .hasMessageContaining("2 weights");
  }
}
