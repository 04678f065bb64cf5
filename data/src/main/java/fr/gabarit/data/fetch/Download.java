package fr.gabarit.data.fetch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Fetches a large file in as many parts as it takes, over several runs of the program if need be.
 * What is already here is completed only if the host says that the file is still the same; the file
 * gets its name when it is whole and its checksum is right. Not thread-safe.
 */
public final class Download {
  private static final int BUFFER_BYTES = 1 << 16;

  private final WebClient client;
  private final FetchLimits limits;
  private final Watcher watcher;

  /** Told how a download goes on. */
  @FunctionalInterface
  public interface Watcher {
    /**
     * More has come.
     *
     * @param bytes here by now
     * @param total bytes of the whole file, if known
     */
    void arrived(long bytes, OptionalLong total);
  }

  /** Judges a file that has come whole. */
  @FunctionalInterface
  public interface Verifier {
    /** Whether it is what was published. */
    boolean isRight(Path file) throws IOException;
  }

  /**
   * @param client asks the hosts
   * @param limits for each part
   * @param watcher called from the thread that downloads
   */
  public Download(WebClient client, FetchLimits limits, Watcher watcher) {
    this.client = client;
    this.limits = limits;
    this.watcher = watcher;
  }

  /**
   * Downloads a file. Where it breaks off it is taken up again, as long as something comes.
   *
   * @param target replaced when the new file is whole and right
   * @param verifier compares checksums
   * @throws FetchException if it cannot be had; what has come is kept for the next time, but for a
   *     file of the wrong checksum or one that cannot be completed
   * @throws IOException if files cannot be read or written
   */
  public void run(WebAddress address, Path target, Verifier verifier) throws IOException {
    PartFile part = new PartFile(target);
    long before = -1;
    while (true) {
      try {
        fetch(address, part);
        break;
      } catch (FetchException e) {
        long here = part.length();
        if (!e.problem().mayPass() || here <= before || part.missing(address).isEmpty()) {
          throw e;
        }
        before = here;
      }
    }
    if (!verifier.isRight(part.path())) {
      part.discard();
      throw new FetchException(
          FetchProblem.WRONG_CHECKSUM,
          "%s does not have the checksum that is published beside it; what came was thrown away."
                  .formatted(address)
              + " Fetch it again.");
    }
    part.finish();
  }

  private void fetch(WebAddress address, PartFile part) throws IOException {
    Optional<WebClient.Missing> missing = part.missing(address);
    WebClient.Wish wish = new WebClient.Wish(Validators.NONE, missing, false);
    try (WebReply reply = client.get(address, wish, limits)) {
      if (missing.isPresent()) {
        long from = missing.get().from();
        Optional<WebReply.Part> sent = reply.part();
        boolean fits =
            reply.status() == WebReply.PARTIAL && sent.isPresent() && sent.get().first() == from;
        if (fits) {
          append(address, part, part.goOn(), reply, sent.get());
          return;
        }
        if (reply.tellsLength(from)) {
          return;
        }
        if (reply.status() == WebReply.PARTIAL
            || reply.status() == WebReply.RANGE_NOT_SATISFIABLE) {
          // What is here is no beginning of what is there: once more, from the first byte.
          part.discard();
          reply.close();
          fetch(address, part);
          return;
        }
      }
      if (reply.status() != WebReply.OK) {
        throw reply.refusal(address, client.clock());
      }
      append(
          address,
          part,
          part.begin(address, reply.validators()),
          reply,
          new WebReply.Part(0, reply.length()));
    } catch (FetchException e) {
      throw e;
    } catch (IOException e) {
      throw Fetcher.notStored(part.path(), e);
    }
  }

  private void append(
      WebAddress address, PartFile part, FileChannel channel, WebReply reply, WebReply.Part sent)
      throws IOException {
    OptionalLong total = sent.total();
    try (channel) {
      checkRoom(address, part.path(), total.orElse(0), sent.first());
      long length = sent.first();
      byte[] buffer = new byte[BUFFER_BYTES];
      int count;
      while ((count = read(address, reply, buffer)) >= 0) {
        length += count;
        if (length > limits.bytes()) {
          throw tooLarge(address);
        }
        write(channel, ByteBuffer.wrap(buffer, 0, count));
        watcher.arrived(length, total);
      }
      channel.force(true);
      if (total.isPresent() && length != total.getAsLong()) {
        throw new FetchException(
            FetchProblem.CUT_OFF,
            "%s ended after %d of %d bytes.".formatted(address, length, total.getAsLong()));
      }
    }
  }

  private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private static int read(WebAddress address, WebReply reply, byte[] buffer) throws FetchException {
    try {
      return reply.body().read(buffer);
    } catch (IOException e) {
      throw Fetcher.failure(address, e);
    }
  }

  private void checkRoom(WebAddress address, Path part, long total, long here) throws IOException {
    if (total > limits.bytes()) {
      throw tooLarge(address);
    }
    long room = Files.getFileStore(part).getUsableSpace();
    if (total - here > room) {
      throw new FetchException(
          FetchProblem.NOT_STORED,
          "%s needs %d MB more, but %s has room for %d MB. Make room or choose another --cache."
              .formatted(address, (total - here) >> 20, part.getParent(), room >> 20));
    }
  }

  private FetchException tooLarge(WebAddress address) {
    return new FetchException(
        FetchProblem.TOO_LARGE,
        "%s is larger than the %d bytes allowed.".formatted(address, limits.bytes()));
  }
}
