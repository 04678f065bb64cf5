package fr.gabarit.cch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class TopologyStoreTest {

  private static byte[] written(CchTopology topology) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      TopologyStore.write(topology, new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static CchTopology read(byte[] bytes) throws IOException {
    return TopologyStore.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  @Test
  void whatIsReadIsWhatWasWritten() {
    RandomGraph.forMany(
        random -> {
          CchTopology topology = random.topology();
          byte[] bytes = written(topology);
          CchTopology again;
          try {
            again = read(bytes);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          assertThat(written(again)).isEqualTo(bytes);
          assertThat(again.belongsTo(random.graph)).isTrue();
          CchMetric metric = topology.customize(random.weights);
          CchMetric metricAgain = again.customize(random.weights);
          CchQuery query = new CchQuery(topology);
          CchQuery queryAgain = new CchQuery(again);
          for (int i = 0; i < 10; i++) {
            int source = random.node();
            int target = random.node();
            int distance = query.run(metric, source, target);
            assertThat(queryAgain.run(metricAgain, source, target)).isEqualTo(distance);
            if (distance < CchTopology.INFINITY) {
              assertThat(queryAgain.path()).isEqualTo(query.path());
            }
          }
        });
  }

  @Test
  void aFileCutShortIsRefused() {
    byte[] bytes = written(sample());
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> read(cut))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("cut short");
    }
  }

  @Test
  void aDamagedFileIsRefusedWhereverTheDamageIs() {
    byte[] bytes = written(sample());
    for (int at = 0; at < bytes.length; at++) {
      byte[] damaged = bytes.clone();
      damaged[at] ^= 0x10;
      assertThatThrownBy(() -> read(damaged)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void aForgedFileWithAGoodChecksumIsReadOrRefusedButNeverBreaksAQuery() {
    byte[] bytes = written(sample());
    int refused = 0;
    for (int at = 20; at < bytes.length - 4; at += 4) {
      for (int value : new int[] {-1, 0, 1, 2, 3, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
        ByteBuffer forged = ByteBuffer.wrap(bytes.clone());
        forged.putInt(at, value);
        CRC32 sum = new CRC32();
        sum.update(forged.array(), 0, bytes.length - 4);
        forged.putInt(bytes.length - 4, (int) sum.getValue());
        try {
          CchTopology topology = read(forged.array());
          CchMetric metric = topology.customize(new int[topology.arcCount()]);
          CchQuery query = new CchQuery(topology);
          for (int source = 0; source < topology.nodeCount(); source++) {
            for (int target = 0; target < topology.nodeCount(); target++) {
              if (query.run(metric, source, target) < CchTopology.INFINITY) {
                assertThat(query.path()).isNotNull();
              }
            }
          }
        } catch (IOException e) {
          assertThat(e).hasMessageContaining("damaged");
          refused++;
        }
      }
    }
    assertThat(refused).isPositive();
  }

  @Test
  void anotherFileOrVersionIsNamed() {
    byte[] other = written(sample());
    other[0] = 'X';
    assertThatThrownBy(() -> read(other)).hasMessageContaining("no stored topology");
    byte[] newer = written(sample());
    newer[7] = 9;
    assertThatThrownBy(() -> read(newer)).hasMessageContaining("version 9");
  }

  @Test
  void aTopologyOfAnotherGraphIsNoticed() {
    Digraph turned = new Digraph(4, new int[] {0, 1, 3, 3, 3}, new int[] {1, 2, 2, 0, 3});
    Digraph shorter = new Digraph(4, new int[] {0}, new int[] {1});

    assertThat(sample().belongsTo(turned)).isFalse();
    assertThat(sample().belongsTo(shorter)).isFalse();
  }

  private static CchTopology sample() {
    Digraph ring = new Digraph(4, new int[] {0, 1, 2, 3, 3}, new int[] {1, 2, 3, 0, 3});
    return CchTopology.of(ring, new int[] {0, 2, 1, 3});
  }
}
