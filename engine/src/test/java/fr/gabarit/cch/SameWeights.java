package fr.gabarit.cch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;

/** Compares metrics weight by weight, however they are kept. */
public final class SameWeights {
  private SameWeights() {}

  /**
   * Fails unless all arcs and edges weigh the same.
   *
   * @param what is compared, for the message
   */
  public static void assertSame(CchMetric metric, CchMetric other, String what) {
    CchTopology topology = metric.topology();
    assertThat(arcs(metric)).as("arcs, " + what).isEqualTo(arcs(other));
    assertThat(IntStream.range(0, topology.edgeCount()).map(metric::up).toArray())
        .as("upwards, " + what)
        .isEqualTo(IntStream.range(0, topology.edgeCount()).map(other::up).toArray());
    assertThat(IntStream.range(0, topology.edgeCount()).map(metric::down).toArray())
        .as("downwards, " + what)
        .isEqualTo(IntStream.range(0, topology.edgeCount()).map(other::down).toArray());
  }

  private static int[] arcs(CchMetric metric) {
    return IntStream.range(0, metric.topology().arcCount()).map(metric::weight).toArray();
  }
}
