package fr.gabarit.data.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Finds out the encoding of a text: a byte order mark, else UTF-8 where the bytes bear that out,
 * else Windows-1252, which holds all of ISO-8859-1 that is ever meant.
 */
final class TextDecoder {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int BYTES_LOOKED_AT = 1024;

  private TextDecoder() {}

  /**
   * A text and how it was decoded.
   *
   * @param text without byte order mark
   * @param charset its encoding
   * @param faultyBytes sequences that are wrong in this encoding, each read as U+FFFD
   */
  record Decoded(String text, Charset charset, int faultyBytes) {}

  static Decoded decode(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return decode(bytes, 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return decode(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return decode(bytes, 2, StandardCharsets.UTF_16BE);
    }
    int zerosAtEven = zeros(bytes, 0);
    int zerosAtOdd = zeros(bytes, 1);
    int pairs = Math.min(bytes.length, BYTES_LOOKED_AT) / 2;
    if (pairs > 0 && zerosAtOdd > pairs / 2 && zerosAtEven == 0) {
      return decode(bytes, 0, StandardCharsets.UTF_16LE);
    }
    if (pairs > 0 && zerosAtEven > pairs / 2 && zerosAtOdd == 0) {
      return decode(bytes, 0, StandardCharsets.UTF_16BE);
    }
    Decoded utf8 = decode(bytes, 0, StandardCharsets.UTF_8);
    return utf8.faultyBytes == 0 || sequences(utf8.text) > utf8.faultyBytes
        ? utf8
        : decode(bytes, 0, WINDOWS_1252);
  }

  private static boolean startsWith(byte[] bytes, int... head) {
    boolean same = bytes.length >= head.length;
    for (int i = 0; same && i < head.length; i++) {
      same = (bytes[i] & 0xFF) == head[i];
    }
    return same;
  }

  private static int zeros(byte[] bytes, int first) {
    int zeros = 0;
    for (int i = first; i < Math.min(bytes.length, BYTES_LOOKED_AT); i += 2) {
      if (bytes[i] == 0) {
        zeros++;
      }
    }
    return zeros;
  }

  private static Decoded decode(byte[] bytes, int from, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out = CharBuffer.allocate(bytes.length - from + 1);
    int faulty = 0;
    for (var result = decoder.decode(in, out, true);
        result.isError();
        result = decoder.decode(in, out, true)) {
      in.position(in.position() + result.length());
      out.put('\uFFFD');
      faulty++;
    }
    return new Decoded(out.flip().toString(), charset, faulty);
  }

  /** Characters beyond ASCII that were decoded well. */
  private static long sequences(String text) {
    return text.chars().filter(c -> c > 0x7F && c != 0xFFFD).count();
  }
}
