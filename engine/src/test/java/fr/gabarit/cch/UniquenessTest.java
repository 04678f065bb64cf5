package fr.gabarit.cch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UniquenessTest {

  private static int[] compare(RandomGraph random) {
    CchMetric basic = random.topology().customize(random.weights);
    CchQuery query = new CchQuery(basic.topology());
    int[] seen = new int[3];
    for (CchMetric metric : List.of(basic, basic.perfect())) {
      for (int i = 0; i < 10; i++) {
        Terminals sources = i < 5 ? Terminals.of(random.node()) : random.terminals();
        Terminals targets = i < 5 ? Terminals.of(random.node()) : random.terminals();
        if (query.run(metric, sources, targets) < CchTopology.INFINITY) {
          boolean only = new ShortestWays(random, sources, targets).count() == 1;
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
