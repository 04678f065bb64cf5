package fr.gabarit.server.area;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Lets one process at a time write to a cache: a second one waits, then finds what it needs. Freed
 * by the operating system if the process dies.
 */
final class CacheLock implements AutoCloseable {
  private final Path cache;
  private final FileChannel channel;

  private CacheLock(Path cache, FileChannel channel) {
    this.cache = cache;
    this.channel = channel;
  }

  /** Waits for the cache and takes it; the directory is created if missing. */
  static CacheLock take(Path cache) throws IOException {
    Files.createDirectories(cache);
    FileChannel channel =
        FileChannel.open(
            cache.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      channel.lock();
      return new CacheLock(cache, channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** The directory that may be written to while the lock is held. */
  Path cache() {
    return cache;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
