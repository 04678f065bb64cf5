package fr.gabarit.cch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SparseBitsTest {

  @Test
  void numbersComeInOrderWhileGreaterOnesAreAdded() {
    long seed = Long.getLong("gabarit.seed", new Random().nextLong());
    System.out.printf("seed %d (repeat with -Dgabarit.seed=%d)%n", seed, seed);
    Random random = new Random(seed);
    for (int round = 0; round < 50; round++) {
      int size = 1 + random.nextInt(1 << random.nextInt(18));
      SparseBits bits = new SparseBits(size);
      BitSet expected = new BitSet();
      for (int i = random.nextInt(20); i >= 0; i--) {
        add(random.nextInt(size), bits, expected);
      }
      int found = bits.next(0);
      int next = expected.nextSetBit(0);
      while (next >= 0) {
        assertThat(found).isEqualTo(next);
        if (random.nextBoolean() && next + 1 < size) {
          add(next + 1 + random.nextInt(Math.min(200, size - next - 1)), bits, expected);
        }
        found = bits.next(next + 1);
        next = expected.nextSetBit(next + 1);
      }
      assertThat(found).isEqualTo(-1);
    }
  }

  private static void add(int number, SparseBits bits, BitSet expected) {
    bits.add(number);
    expected.set(number);
  }

  @Test
  void theLastNumberOfARangeIsFound() {
    SparseBits bits = new SparseBits(1 << 13);

    bits.add((1 << 12) - 1);
    bits.add((1 << 13) - 1);

    assertThat(bits.next(0)).isEqualTo((1 << 12) - 1);
    assertThat(bits.next(1 << 12)).isEqualTo((1 << 13) - 1);
    assertThat(bits.next(1 << 13)).isEqualTo(-1);
    assertThat(new SparseBits(0).next(0)).isEqualTo(-1);
  }
}
