package fr.gabarit.cch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Potentials, one to all, tables. */
class DistancesTest {

  private static int expected(
      RandomGraph random, Direction direction, Terminals terminals, int node) {
    return direction == Direction.FROM
        ? random.distance(terminals, Terminals.of(node))
        : random.distance(Terminals.of(node), terminals);
  }

  @Test
  void potentialsAreExactInWhateverOrderTheyAreAskedFor() {
    RandomGraph.forMany(
        random -> {
          CchMetric basic = random.topology().customize(random.weights);
          for (Direction direction : Direction.values()) {
            LazyPotential potential = new LazyPotential(basic.topology(), direction);
            assertThat(potential.at(random.node())).isEqualTo(CchTopology.INFINITY);
            for (CchMetric metric : List.of(basic, basic.perfect())) {
              for (int i = 0; i < 3; i++) {
                Terminals terminals = random.terminals();
                potential.begin(metric, terminals);
                for (int k = 0; k < 12; k++) {
                  int node = random.node();
                  assertThat(potential.at(node))
                      .isEqualTo(expected(random, direction, terminals, node));
                }
              }
            }
          }
        });
  }

  @Test
  void oneToAllIsExact() {
    RandomGraph.forMany(
        random -> {
          CchMetric basic = random.topology().customize(random.weights);
          for (Direction direction : Direction.values()) {
            OneToAll oneToAll = new OneToAll(basic.topology(), direction);
            assertThat(oneToAll.distance(random.node())).isEqualTo(CchTopology.INFINITY);
            for (CchMetric metric : List.of(basic, basic.perfect())) {
              Terminals terminals = random.terminals();
              oneToAll.run(metric, terminals);
              for (int k = 0; k < 12; k++) {
                int node = random.node();
                assertThat(oneToAll.distance(node))
                    .isEqualTo(expected(random, direction, terminals, node));
              }
            }
          }
        });
  }

  @Test
  void everyCellOfATableIsTheSingleDistance() {
    RandomGraph.forMany(
        random -> {
          CchMetric basic = random.topology().customize(random.weights);
          List<Terminals> sources = some(random, random.random.nextInt(40));
          List<Terminals> targets = some(random, random.random.nextInt(8));
          CchQuery query = new CchQuery(basic.topology());
          for (CchMetric metric : List.of(basic, basic.perfect())) {
            TargetSelection selection = new TargetSelection(metric, targets);
            int[][] table = selection.table(sources);
            assertThat(table).hasNumberOfRows(sources.size());
            for (int row = 0; row < sources.size(); row++) {
              assertThat(table[row]).hasSize(targets.size());
              for (int column = 0; column < targets.size(); column++) {
                assertThat(table[row][column])
                    .isEqualTo(query.run(metric, sources.get(row), targets.get(column)));
              }
            }
            if (!sources.isEmpty()) {
              assertThat(selection.distances(sources.get(0))).isEqualTo(table[0]);
            }
          }
        });
  }

  private static List<Terminals> some(RandomGraph random, int count) {
    List<Terminals> terminals = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      terminals.add(random.terminals());
    }
    return terminals;
  }
}
