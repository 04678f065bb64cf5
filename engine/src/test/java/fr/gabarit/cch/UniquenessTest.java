package fr.gabarit.cch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UniquenessTest {

  /** Counts the shortest ways that meet no node twice, by trying all. */
  private static final class Ways {
    private final RandomGraph random;
    private final Terminals targets;
    private final boolean[] met;
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
          count = whole < best ? 1 : count + 1;
          best = whole;
        }
      }
      met[node] = true;
      for (int slot = random.graph.firstOut(node); slot < random.graph.firstOut(node + 1); slot++) {
        int arc = random.graph.outArc(slot);
        if (!met[random.graph.head(arc)] && random.weights[arc] < CchTopology.INFINITY) {
          go(random.graph.head(arc), length + random.weights[arc]);
        }
      }
      met[node] = false;
    }
  }

  private static int[] compare(RandomGraph random) {
    CchMetric basic = random.topology().customize(random.weights);
    CchQuery query = new CchQuery(basic.topology());
    int[] seen = new int[3];
    for (CchMetric metric : List.of(basic, basic.perfect())) {
      for (int i = 0; i < 10; i++) {
        Terminals sources = i < 5 ? Terminals.of(random.node()) : random.terminals();
        Terminals targets = i < 5 ? Terminals.of(random.node()) : random.terminals();
        if (query.run(metric, sources, targets) < CchTopology.INFINITY) {
          boolean only = new Ways(random, sources, targets).count == 1;
          if (query.unique()) {
            assertThat(only).isTrue();
          }
          seen[query.unique() ? 0 : only ? 1 : 2]++;
        }
      }
    }
    return seen;
  }

  @Test
  void aWaySaidToBeUniqueIsAlwaysSo() {
    int[] seen = new int[3];
    RandomGraph.forMany(
        9,
        0,
        random -> {
          int[] now = compare(random);
          for (int i = 0; i < 3; i++) {
            seen[i] += now[i];
          }
        });
    assertThat(seen[0]).isPositive();
    assertThat(seen[2]).isPositive();
    assertThat(seen[1]).as("doubted without need").isLessThan(seen[0] / 10);
  }

  @Test
  void withoutWeightsOfZeroTheAnswerIsExact() {
    RandomGraph.forMany(9, 1, random -> assertThat(compare(random)[1]).isZero());
  }

  @Test
  void whatIsStoredAboutEdgesIsWhatALookAtTheirTrianglesFinds() {
    int[] ways = new int[1];
    RandomGraph.forMany(
        random -> {
          CchMetric basic = random.topology().customize(random.weights);
          CchMetric perfect = basic.perfect();
          CchQuery looking = new CchQuery(basic.topology());
          CchQuery reading = new CchQuery(basic.topology());
          for (int i = 0; i < 100; i++) {
            Terminals sources = random.terminals();
            Terminals targets = random.terminals();
            int distance = looking.run(basic, sources, targets);
            assertThat(reading.run(perfect, sources, targets)).isEqualTo(distance);
            if (distance < CchTopology.INFINITY) {
              assertThat(reading.path()).isEqualTo(looking.path());
              assertThat(reading.unique()).isEqualTo(looking.unique());
              ways[0]++;
            }
          }
        });
    assertThat(ways[0]).isPositive();
  }
}
