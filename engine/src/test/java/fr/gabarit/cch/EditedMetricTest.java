package fr.gabarit.cch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Metrics that share pages, on a graph large enough to have many. */
class EditedMetricTest {
  private static final int SIDE = 30;
  private static final int FEW = 5;

  private final long seed = Long.getLong("gabarit.seed", new Random().nextLong());
  private final Random random = new Random(seed);
  private final Digraph grid = grid();
  private final CchTopology topology = topology();
  private final int[] weights = random.ints(grid.arcCount(), 0, 30).toArray();
  private final CchMetric first = topology.customize(weights);

  EditedMetricTest() {
    System.out.printf("seed %d (repeat with -Dgabarit.seed=%d)%n", seed, seed);
  }

  /** Streets in both directions, some of them missing. */
  private Digraph grid() {
    IntList tails = new IntList();
    IntList heads = new IntList();
    for (int node = 0; node < SIDE * SIDE; node++) {
      for (int next : new int[] {node + 1, node + SIDE}) {
        boolean there = next < SIDE * SIDE && (next == node + SIDE || next % SIDE != 0);
        if (there && random.nextInt(10) > 0) {
          tails.add(node);
          heads.add(next);
          tails.add(next);
          heads.add(node);
        }
      }
    }
    return new Digraph(SIDE * SIDE, tails.toArray(), heads.toArray());
  }

  private CchTopology topology() {
    double[] xs = new double[SIDE * SIDE];
    double[] ys = new double[SIDE * SIDE];
    Arrays.setAll(xs, node -> node % SIDE);
    Arrays.setAll(ys, node -> node / SIDE);
    return CchTopology.of(grid, new NestedDissection(grid, xs, ys).nodeOrder());
  }

  private int[] someArcs(int count) {
    return random.ints(count, 0, grid.arcCount()).toArray();
  }

  private int[] someWeights(int count) {
    return random
        .ints(count, 0, 40)
        .map(weight -> weight < 10 ? CchTopology.INFINITY : weight)
        .toArray();
  }

  private static void assertSame(CchMetric metric, int[] arcWeights) {
    SameWeights.assertSame(metric, metric.topology().customize(arcWeights), "made anew");
  }

  @Test
  void aDraftIsWhatWouldBeMadeAnewHoweverOftenItIsChangedOrBegunAgain() {
    CchMetric second = first.with(someArcs(FEW), someWeights(FEW)).perfect();
    int[] ofSecond = new int[weights.length];
    Arrays.setAll(ofSecond, second::weight);
    int[] ofThird = random.ints(grid.arcCount(), 0, 30).toArray();
    CchMetric third = topology.customize(ofThird);
    List<CchMetric> begun = List.of(first, second, third);
    List<int[]> begunWith = List.of(weights, ofSecond, ofThird);
    MetricDraft draft = new MetricDraft(topology);
    for (int beginning = 0; beginning < 12; beginning++) {
      int which = random.nextInt(begun.size());
      CchMetric metric = begun.get(which);
      int[] expected = begunWith.get(which).clone();
      for (int edit = random.nextInt(4); edit >= 0; edit--) {
        int count = random.nextInt(edit == 0 ? 300 : FEW);
        int[] arcs = someArcs(count);
        int[] changed = someWeights(count);
        for (int i = 0; i < count; i++) {
          expected[arcs[i]] = changed[i];
        }
        // What lies behind the changes in arrays with room for more is not looked at.
        metric =
            random.nextBoolean()
                ? draft.with(metric, arcs, changed)
                : draft.with(
                    metric, Arrays.copyOf(arcs, count + 3), Arrays.copyOf(changed, 400), count);
        assertSame(metric, expected);
        assertThat(metric.sharesWith(begun.get(which))).isTrue();
        assertThat(metric.sharesWith(which == 2 ? first : third)).isFalse();
      }
      assertSame(first, weights);
      assertSame(second, ofSecond);
      assertSame(third, ofThird);
    }
  }

  @Test
  void allMetricsOfALongChainOfEditsStayWhatTheyWere() {
    List<CchMetric> metrics = new ArrayList<>(List.of(first));
    List<int[]> expected = new ArrayList<>(List.of(weights));
    for (int edit = 0; edit < 25; edit++) {
      // Mostly the last one, at times an older one: edits branch.
      int from = random.nextInt(3) > 0 ? metrics.size() - 1 : random.nextInt(metrics.size());
      int count = random.nextInt(edit % 5 == 0 ? 300 : FEW);
      int[] arcs = someArcs(count);
      int[] values = someWeights(count);
      int[] then = expected.get(from).clone();
      for (int i = 0; i < count; i++) {
        then[arcs[i]] = values[i];
      }
      CchMetric old = metrics.get(from);
      metrics.add((random.nextInt(4) == 0 ? old.perfect() : old).with(arcs, values));
      expected.add(then);
    }
    for (int i = 0; i < metrics.size(); i++) {
      assertSame(metrics.get(i), expected.get(i));
    }
  }

  @Test
  void whatIsClosedAndOpenedAgainIsAsBefore() {
    int[] arcs = someArcs(FEW);
    int[] closed = new int[FEW];
    Arrays.fill(closed, CchTopology.INFINITY);
    CchMetric between = first.with(arcs, closed);

    CchMetric after = between.with(arcs, Arrays.stream(arcs).map(arc -> weights[arc]).toArray());

    assertThat(between.weight(arcs[0])).isEqualTo(CchTopology.INFINITY);
    assertSame(after, weights);
  }

  @Test
  void editedMetricsAnswerAsThoseMadeAnew() {
    int[] arcs = someArcs(100);
    int[] values = someWeights(100);
    int[] then = weights.clone();
    for (int i = 0; i < arcs.length; i++) {
      then[arcs[i]] = values[i];
    }
    CchMetric anew = topology.customize(then);
    CchMetric edited = first.with(arcs, values);
    for (CchMetric metric : List.of(edited, edited.perfect(), first.perfect().with(arcs, values))) {
      assertSameAnswers(metric, anew);
    }
  }

  private void assertSameAnswers(CchMetric metric, CchMetric anew) {
    CchQuery query = new CchQuery(topology);
    CchQuery expected = new CchQuery(topology);
    OneToAll all = new OneToAll(topology, Direction.FROM);
    LazyPotential potential = new LazyPotential(topology, Direction.TO);
    for (int i = 0; i < 50; i++) {
      int source = random.nextInt(grid.nodeCount());
      int target = random.nextInt(grid.nodeCount());
      int distance = expected.run(anew, source, target);
      assertThat(query.run(metric, source, target)).isEqualTo(distance);
      if (distance < CchTopology.INFINITY) {
        assertThat(query.path()).isEqualTo(expected.path());
        assertThat(query.unique()).isEqualTo(expected.unique());
      }
      all.run(metric, Terminals.of(source));
      assertThat(all.distance(target)).isEqualTo(distance);
      potential.begin(metric, Terminals.of(target));
      assertThat(potential.at(source)).isEqualTo(distance);
      List<Terminals> end = List.of(Terminals.of(target));
      assertThat(new TargetSelection(metric, end).distances(Terminals.of(source)))
          .containsExactly(distance);
    }
  }

  @Test
  void anEditCostsMemoryForThePagesItTouchesOnly() {
    int arc = topology.arcCount() / 2;
    CchMetric edited = first.with(new int[] {arc}, new int[] {CchTopology.INFINITY});
    CchMetric again = edited.with(new int[] {arc}, new int[] {1});

    assertThat(first.ownByteSize()).isZero();
    assertThat(edited.ownByteSize()).isPositive().isLessThan(first.byteSize() / 2);
    assertThat(again.ownByteSize()).isLessThan(first.byteSize() / 2);
    assertThat(edited.byteSize()).isEqualTo(first.byteSize() + edited.ownByteSize());
    assertThat(edited.sharesWith(first)).isTrue();
    assertThat(again.perfect().sharesWith(first)).isTrue();
    assertThat(edited.sharesWith(topology.customize(weights))).isFalse();
  }

  @Test
  void manyEditsTakeNoMoreThanAllPagesAndTheirTables() {
    CchMetric metric = first;
    for (int edit = 0; edit < 60; edit++) {
      metric = metric.with(someArcs(200), someWeights(200));
    }
    long table = 3L * 2 * Integer.BYTES * (topology.nodeCount() + topology.arcCount());
    assertThat(metric.ownByteSize()).isLessThan(first.byteSize() + table);
  }
}
