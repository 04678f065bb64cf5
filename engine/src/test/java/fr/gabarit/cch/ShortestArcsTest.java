package fr.gabarit.cch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShortestArcsTest {
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
                  assertThat(found).isEqualTo(ways.arcs());
                  seen[ways.count() == 1 ? 0 : 1]++;
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
                  ways.arcs().andNot(found);
                  assertThat(ways.arcs().isEmpty()).isTrue();
                }));
  }

  private interface Check {
    void accept(BitSet found, ShortestWays ways);
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
          check.accept(found, new ShortestWays(random, sources, targets));
        }
      }
    }
  }
}
