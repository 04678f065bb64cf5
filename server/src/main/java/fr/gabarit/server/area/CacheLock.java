package fr.gabarit.server.area;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Lets one process at a time write to a cache: a second one waits, then finds what it needs. Freed
 * by the operating system if the process dies.
 */
public final class CacheLock implements AutoCloseable {
  private static final long POLL_MILLIS = 20;

  private final Path cache;
  private final FileChannel channel;

  private CacheLock(Path cache, FileChannel channel) {
    this.cache = cache;
    this.channel = channel;
  }

  /** Waits for the cache and takes it; the directory is created if missing. */
  public static CacheLock take(Path cache) throws IOException {
    return take(cache, () -> {});
  }

  /**
   * Waits for the cache and takes it.
   *
   * @param whenWaiting run if somebody else has it
   */
  public static CacheLock take(Path cache, Runnable whenWaiting) throws IOException {
    Files.createDirectories(cache);
    FileChannel channel =
        FileChannel.open(
            cache.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      lock(channel, whenWaiting);
      return new CacheLock(cache, channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** The system's lock is one for the whole process; threads of this one wait in turn. */
  private static void lock(FileChannel channel, Runnable whenWaiting) throws IOException {
    try {
      if (channel.tryLock() != null) {
        return;
      }
    } catch (OverlappingFileLockException e) {
      // Another thread of this process has it.
    }
    whenWaiting.run();
    while (true) {
      try {
        channel.lock();
        return;
      } catch (OverlappingFileLockException e) {
        try {
          Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException interrupted) {
          Thread.currentThread().interrupt();
          throw new InterruptedIOException("The waiting for another thread was interrupted.");
        }
      }
    }
  }

  /** The directory that may be written to while the lock is held. */
  public Path cache() {
    return cache;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
