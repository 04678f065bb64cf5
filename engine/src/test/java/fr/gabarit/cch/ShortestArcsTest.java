package fr.gabarit.cch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShortestArcsTest {

  /** The arcs of the shortest ways that meet no node twice, found by trying all. */
  private static final class Ways {
    private final RandomGraph random;
    private final Terminals targets;
    private final boolean[] met;
    private final BitSet driven = new BitSet();
    private BitSet arcs = new BitSet();
    private int best = CchTopology.INFINITY;
    private int count;

    Ways(RandomGraph random, Terminals sources, Terminals targets) {
      this.random = random;
      this.targets = targets;
      met = new boolean[random.graph.nodeCount()];
      for (int i = 0; i < sources.size(); i++) {
        go(sources.node(i), sources.offset(i));
      }
    }

    private void go(int node, int length) {
      for (int i = 0; i < targets.size(); i++) {
        int whole = length + targets.offset(i);
        if (targets.node(i) == node && whole <= best) {
          if (whole < best) {
            arcs = new BitSet();
            count = 0;
          }
          arcs.or(driven);
          count++;
          best = whole;
        }
      }
      met[node] = true;
      for (int slot = random.graph.firstOut(node); slot < random.graph.firstOut(node + 1); slot++) {
        int arc = random.graph.outArc(slot);
        if (!met[random.graph.head(arc)] && random.weights[arc] < CchTopology.INFINITY) {
          driven.set(arc);
          go(random.graph.head(arc), length + random.weights[arc]);
          driven.clear(arc);
        }
      }
      met[node] = false;
    }
  }

  @Test
  void theArcsOfAllShortestWaysAreFoundAndNoOthers() {
    int[] seen = new int[2];
    RandomGraph.forMany(
        9,
        1,
        random ->
            compare(
                random,
                (found, ways) -> {
                  assertThat(found).isEqualTo(ways.arcs);
                  seen[ways.count == 1 ? 0 : 1]++;
                }));
    assertThat(seen[0]).isPositive();
    assertThat(seen[1]).as("with ties").isPositive();
  }

  @Test
  void whereWeightsAreZeroNoneIsMissed() {
    RandomGraph.forMany(
        9,
        0,
        random ->
            compare(
                random,
                (found, ways) -> {
                  ways.arcs.andNot(found);
                  assertThat(ways.arcs.isEmpty()).isTrue();
                }));
  }

  private interface Check {
    void accept(BitSet found, Ways ways);
  }

  private static void compare(RandomGraph random, Check check) {
    CchMetric basic = random.topology().customize(random.weights);
    CchQuery query = new CchQuery(basic.topology());
    for (CchMetric metric : List.of(basic, basic.perfect())) {
      for (int i = 0; i < 10; i++) {
        Terminals sources = i < 5 ? Terminals.of(random.node()) : random.terminals();
        Terminals targets = i < 5 ? Terminals.of(random.node()) : random.terminals();
        if (query.run(metric, sources, targets) < CchTopology.INFINITY) {
          BitSet found = new BitSet();
          query.forEachShortestArc(
              arc -> {
                assertThat(found.get(arc)).as("arc %d comes twice", arc).isFalse();
                found.set(arc);
              });
          check.accept(found, new Ways(random, sources, targets));
        }
      }
    }
  }
}
