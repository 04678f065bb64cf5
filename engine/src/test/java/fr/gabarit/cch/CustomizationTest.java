package fr.gabarit.cch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CustomizationTest {

  @Test
  void aMetricWithSomeWeightsChangedEqualsOneMadeAnew() {
    RandomGraph.forMany(
        random -> {
          if (random.weights.length == 0) {
            return;
          }
          CchMetric metric = random.topology().customize(random.weights);
          int[] changed = random.weights.clone();
          // Changes on changes: errors would add up.
          for (int round = 0; round < 3; round++) {
            int[] arcs = random.random.ints(random.random.nextInt(10), 0, changed.length).toArray();
            int[] values = Arrays.stream(arcs).map(arc -> random.weight(0)).toArray();
            for (int i = 0; i < arcs.length; i++) {
              changed[arcs[i]] = values[i];
            }
            metric = (round == 1 ? metric.perfect() : metric).with(arcs, values);
            SameWeights.assertSame(metric, metric.topology().customize(changed), "round " + round);
          }
        });
  }

  @Test
  void aChangeLeavesTheOldMetricAlone() {
    Digraph graph = new Digraph(2, new int[] {0, 0}, new int[] {1, 1});
    CchTopology topology = CchTopology.of(graph, new int[] {0, 1});
    CchMetric old = topology.customize(new int[] {7, 9});

    CchMetric changed = old.with(new int[] {0}, new int[] {CchTopology.INFINITY});

    assertThat(new CchQuery(topology).run(old, 0, 1)).isEqualTo(7);
    assertThat(new CchQuery(topology).run(changed, 0, 1)).isEqualTo(9);
    assertThat(old.weight(0)).isEqualTo(7);
  }

  @Test
  void edgesThatNoMetricCanUseAreLeftOut() {
    // Two arcs out of the node contracted first: no way joins their heads.
    Digraph graph = new Digraph(3, new int[] {0, 0}, new int[] {1, 2});

    assertThat(CchTopology.of(graph, new int[] {0, 1, 2}).edgeCount()).isEqualTo(2);
  }

  @Test
  void ordersAndTopologiesAreAlwaysTheSame() {
    RandomGraph.forMany(
        random -> {
          int[] order = new NestedDissection(random.graph, random.xs, random.ys).nodeOrder();
          assertThat(new NestedDissection(random.graph, random.xs, random.ys).nodeOrder())
              .isEqualTo(order)
              .containsExactlyInAnyOrder(IntStream.range(0, order.length).toArray());
        });
  }

  @Test
  void aDissectionOfAStripLeavesFewEdges() {
    // A strip of 3 x 400 nodes: any cut needs 3 nodes, so edges grow with n and not with n squared.
    int length = 400;
    IntList tails = new IntList();
    IntList heads = new IntList();
    double[] xs = new double[3 * length];
    double[] ys = new double[3 * length];
    for (int node = 0; node < xs.length; node++) {
      xs[node] = node / 3;
      ys[node] = node % 3;
      if (node % 3 < 2) {
        tails.add(node);
        heads.add(node + 1);
      }
      if (node + 3 < xs.length) {
        tails.add(node);
        heads.add(node + 3);
      }
    }
    Digraph strip = new Digraph(xs.length, tails.toArray(), heads.toArray());
    CchTopology topology = CchTopology.of(strip, new NestedDissection(strip, xs, ys).nodeOrder());

    assertThat(topology.edgeCount()).isLessThan(5 * xs.length);
  }

  @Test
  void badInputIsRefusedInWords() {
    Digraph graph = new Digraph(2, new int[] {0}, new int[] {1});
    CchTopology topology = CchTopology.of(graph, new int[] {0, 1});
    CchMetric metric = topology.customize(new int[] {3});

    assertThatThrownBy(() -> new Digraph(2, new int[] {0}, new int[] {2}))
        .hasMessageContaining("node 2");
    assertThatThrownBy(() -> new Digraph(2, new int[] {0}, new int[0]))
        .hasMessageContaining("same length");
    assertThatThrownBy(() -> new NestedDissection(graph, new double[1], new double[2]))
        .hasMessageContaining("position");
    assertThatThrownBy(() -> CchTopology.of(graph, new int[] {0, 0})).hasMessageContaining("twice");
    assertThatThrownBy(() -> CchTopology.of(graph, new int[] {0, 2}))
        .hasMessageContaining("node 2");
    assertThatThrownBy(() -> CchTopology.of(graph, new int[] {0}))
        .hasMessageContaining("2 nodes but has 1");
    assertThatThrownBy(() -> topology.customize(new int[] {-1})).hasMessageContaining("negative");
    assertThatThrownBy(() -> topology.customize(new int[0])).hasMessageContaining("1 weights");
    assertThatThrownBy(() -> metric.with(new int[] {1}, new int[] {1}))
        .hasMessageContaining("Arc 1");
    assertThatThrownBy(() -> metric.with(new int[] {0}, new int[] {-1}))
        .hasMessageContaining("negative");
    assertThatThrownBy(() -> metric.with(new int[] {0}, new int[0]))
        .hasMessageContaining("1 arcs but 0 weights");
    assertThatThrownBy(() -> Terminals.of(new int[] {0}, new int[0]))
        .hasMessageContaining("1 nodes but 0 offsets");
    assertThatThrownBy(() -> Terminals.of(-1)).hasMessageContaining("node -1");
    assertThatThrownBy(() -> Terminals.of(new int[] {0}, new int[] {-CchTopology.INFINITY}))
        .hasMessageContaining("offset of node 0");
    assertThatThrownBy(() -> new CchQuery(topology).run(metric, 0, 2))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
