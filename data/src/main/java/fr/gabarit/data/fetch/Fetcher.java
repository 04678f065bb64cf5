package fr.gabarit.data.fetch;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Fetches whole files, unless they are as they were. A file that is sent compressed (gzip) is
 * written decompressed. Thread-safe.
 */
public final class Fetcher {
  private static final int BUFFER_BYTES = 1 << 16;

  /** Small answers may well be small by a large factor. */
  private static final long BYTES_OF_ANY_EXPANSION = 1_000_000;

  private final WebClient client;
  private final FetchLimits limits;

  /**
   * @param client asks the hosts
   * @param limits for each file
   */
  public Fetcher(WebClient client, FetchLimits limits) {
    this.client = client;
    this.limits = limits;
  }

  /**
   * Fetches a file.
   *
   * @param known of the state that is already here; {@link Validators#NONE} to fetch in any case
   * @param target overwritten; deleted if the file does not come whole
   * @throws FetchException if it does not come whole within the limits or cannot be written
   */
  public FetchResult fetch(WebAddress address, Validators known, Path target)
      throws FetchException {
    try (WebReply reply =
        client.get(address, new WebClient.Wish(known, Optional.empty(), true), limits)) {
      if (reply.status() == WebReply.NOT_MODIFIED && !known.isEmpty()) {
        return new FetchResult.NotModified(reply.validators());
      }
      if (reply.status() != WebReply.OK) {
        throw reply.refusal(address, client.clock());
      }
      if (reply.length().orElse(0) > limits.bytes()) {
        throw tooLarge(address, "sends", limits.bytes());
      }
      boolean whole = false;
      try {
        FetchResult result = write(address, reply, target);
        whole = true;
        return result;
      } finally {
        if (!whole) {
          discard(target);
        }
      }
    }
  }

  private FetchResult write(WebAddress address, WebReply reply, Path target) throws FetchException {
    MessageDigest digest = Checksum.Algorithm.SHA_256.digest();
    Counted sent = new Counted(reply.body());
    byte[] buffer = new byte[BUFFER_BYTES];
    long written = 0;
    try (OutputStream out = create(target)) {
      InputStream in = decoded(address, reply, sent);
      int count;
      while ((count = read(address, in, buffer)) >= 0) {
        if (sent.count > limits.bytes()) {
          throw tooLarge(address, "sends", limits.bytes());
        }
        written += count;
        check(address, sent.count, written);
        digest.update(buffer, 0, count);
        out.write(buffer, 0, count);
      }
    } catch (FetchException e) {
      throw e;
    } catch (IOException e) {
      throw notStored(target, e);
    }
    return new FetchResult.Fetched(
        reply.validators(),
        new Checksum(Checksum.Algorithm.SHA_256, HexFormat.of().formatHex(digest.digest())),
        written);
  }

  private void check(WebAddress address, long sent, long expanded) throws FetchException {
    if (expanded > limits.expandedBytes()) {
      throw tooLarge(address, "holds", limits.expandedBytes());
    }
    if (expanded > BYTES_OF_ANY_EXPANSION && expanded / limits.expansion() > sent) {
      throw new FetchException(
          FetchProblem.BAD_ENCODING,
          "%s is compressed more than %d times, as no file of orders is."
              .formatted(address, limits.expansion()));
    }
  }

  private static InputStream decoded(WebAddress address, WebReply reply, InputStream sent)
      throws FetchException {
    String encoding = reply.header("Content-Encoding").orElse("identity").toLowerCase(Locale.ROOT);
    return switch (encoding) {
      case "identity" -> sent;
      case "gzip", "x-gzip" -> {
        try {
          yield new GZIPInputStream(sent, BUFFER_BYTES);
        } catch (IOException e) {
          throw failure(address, e);
        }
      }
      default ->
          throw new FetchException(
              FetchProblem.BAD_ENCODING,
              "%s is encoded as '%s', which was not asked for.".formatted(address, encoding));
    };
  }

  private static int read(WebAddress address, InputStream in, byte[] buffer) throws FetchException {
    try {
      return in.read(buffer);
    } catch (IOException e) {
      throw failure(address, e);
    }
  }

  /** A failure of reading, told apart. */
  static FetchException failure(WebAddress address, IOException cause) {
    if (cause instanceof FetchException known) {
      return new FetchException(
          known.problem(), "%s: %s".formatted(address, known.getMessage()), known);
    }
    if (cause instanceof InterruptedIOException) {
      return new FetchException(FetchProblem.INTERRUPTED, "The fetching was interrupted.", cause);
    }
    if (cause instanceof ZipException) {
      return new FetchException(
          FetchProblem.BAD_ENCODING, "The compression of %s is damaged.".formatted(address), cause);
    }
    return new FetchException(
        FetchProblem.CUT_OFF,
        cause instanceof EOFException
            ? "%s was cut off before its end.".formatted(address)
            : "%s: %s".formatted(address, cause.getMessage()),
        cause);
  }

  private static FetchException tooLarge(WebAddress address, String does, long bytes) {
    return new FetchException(
        FetchProblem.TOO_LARGE,
        "%s %s more than the %d bytes allowed.".formatted(address, does, bytes));
  }

  static FetchException notStored(Path file, IOException cause) {
    return new FetchException(
        FetchProblem.NOT_STORED,
        "%s cannot be written: %s. Is the disk full?".formatted(file, cause.getMessage()),
        cause);
  }

  private static OutputStream create(Path target) throws FetchException {
    try {
      return Files.newOutputStream(target);
    } catch (IOException e) {
      throw notStored(target, e);
    }
  }

  private static void discard(Path target) throws FetchException {
    try {
      Files.deleteIfExists(target);
    } catch (IOException e) {
      throw notStored(target, e);
    }
  }

  /** Counts what was sent. */
  private static final class Counted extends FilterInputStream {
    private long count;

    private Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count += value < 0 ? 0 : 1;
      return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = super.read(target, offset, length);
      count += Math.max(0, read);
      return read;
    }
  }
}
