package fr.gabarit.cch;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;

/** Writes and reads ints in blocks and sums them up. Not thread-safe. */
final class CheckedInts {
  private static final int BLOCK = 1 << 14;

  private final CRC32 sum = new CRC32();
  private final byte[] bytes = new byte[Integer.BYTES * BLOCK];

  void write(DataOutput output, int[] values) throws IOException {
    for (int begin = 0; begin < values.length; begin += BLOCK) {
      int count = Math.min(BLOCK, values.length - begin);
      ByteBuffer.wrap(bytes).asIntBuffer().put(values, begin, count);
      sum.update(bytes, 0, Integer.BYTES * count);
      output.write(bytes, 0, Integer.BYTES * count);
    }
  }

  /** Takes no more memory than twice what is really there, whatever the count says. */
  int[] read(DataInput input, int total) throws IOException {
    int[] values = new int[Math.min(total, BLOCK)];
    for (int begin = 0; begin < total; begin += BLOCK) {
      int count = Math.min(BLOCK, total - begin);
      if (begin + count > values.length) {
        values = Arrays.copyOf(values, (int) Math.min(total, 2L * values.length));
      }
      input.readFully(bytes, 0, Integer.BYTES * count);
      sum.update(bytes, 0, Integer.BYTES * count);
      ByteBuffer.wrap(bytes).asIntBuffer().get(values, begin, count);
    }
    return values;
  }

  /** CRC-32 of all that passed. */
  int checksum() {
    return (int) sum.getValue();
  }
}
