package fr.gabarit.server.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import fr.gabarit.data.fetch.Checksum;
import fr.gabarit.data.fetch.WebAddress;
import fr.gabarit.server.area.CacheLock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is kept of a feed, in a directory of its own:
 *
 * <ul>
 *   <li>{@code good.json} and {@code orders-HASH}: the last state that was taken;
 *   <li>{@code held.json} and {@code orders-HASH}: the state that is held back, if any;
 *   <li>{@code release}: the hash of a state that somebody wants to be taken all the same.
 * </ul>
 *
 * <p>A description is written after its content and renamed into place, so that it never names what
 * is not there. One process writes at a time. Thread-safe.
 */
final class FeedStore {
  private static final int NAME_DIGITS = 12;
  private static final int CONTENT_DIGITS = 24;
  private static final Duration ABANDONED_AFTER = Duration.ofDays(1);

  private final ObjectMapper mapper = new ObjectMapper();
  private final Path directory;

  private FeedStore(Path directory) {
    this.directory = directory;
  }

  /** What is kept of a feed in a cache. */
  static FeedStore of(Path cache, WebAddress address) {
    return new FeedStore(
        root(cache).resolve(address.host().replaceAll("[^\\w.-]", "_") + "-" + name(address)));
  }

  /** What is kept of all feeds in a cache. */
  static List<FeedStore> all(Path cache) throws IOException {
    if (!Files.isDirectory(root(cache))) {
      return List.of();
    }
    try (Stream<Path> directories = Files.list(root(cache))) {
      return directories.filter(Files::isDirectory).sorted().map(FeedStore::new).toList();
    }
  }

  private static Path root(Path cache) {
    return cache.resolve("feeds");
  }

  private static String name(WebAddress address) {
    try {
      // Of the whole address: feeds that differ in a masked key only are two.
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(address.identity().getBytes(StandardCharsets.UTF_8)))
          .substring(0, NAME_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256.", e);
    }
  }

  /** The last state that was taken; empty if there is none or it is damaged. */
  Optional<FeedRecord> good() throws IOException {
    return FeedRecord.read(json("good.json")).filter(record -> Files.exists(content(record)));
  }

  /** The state held back. */
  Optional<HeldFeed> held() throws IOException {
    return HeldFeed.read(json("held.json")).filter(held -> Files.exists(content(held.candidate())));
  }

  private JsonNode json(String name) throws IOException {
    Path file = directory.resolve(name);
    if (!Files.exists(file)) {
      return MissingNode.getInstance();
    }
    try {
      return mapper.readTree(file.toFile());
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  /** The content of a state. */
  Path content(FeedRecord record) {
    return directory.resolve("orders-" + record.sha256().substring(0, CONTENT_DIGITS));
  }

  /** Whether the content of a state is what it was. */
  boolean isWhole(FeedRecord record) throws IOException {
    return new Checksum(Checksum.Algorithm.SHA_256, record.sha256()).matches(content(record));
  }

  /** Where a new state may be written to; the caller removes it. */
  Path newContent() throws IOException {
    Files.createDirectories(directory);
    return Files.createTempFile(directory, "fetch-", ".part");
  }

  /**
   * A state was taken: it is the good one, and none is held back.
   *
   * @param content moved, unless it is the content of a state kept already
   */
  void keep(FeedRecord record, Path content) throws IOException {
    try (CacheLock lock = CacheLock.take(directory)) {
      putContent(record, content);
      write(lock, "good.json", record.json());
      Files.deleteIfExists(lock.cache().resolve("held.json"));
      Files.deleteIfExists(lock.cache().resolve("release"));
      sweep(lock);
    }
  }

  /** A state is held back. */
  void hold(HeldFeed held, Path content) throws IOException {
    try (CacheLock lock = CacheLock.take(directory)) {
      putContent(held.candidate(), content);
      write(lock, "held.json", held.json());
      if (!held.releasable()) {
        Files.deleteIfExists(lock.cache().resolve("release"));
      }
      sweep(lock);
    }
  }

  /** The good state is still so, and none is held back. */
  void confirm(FeedRecord record) throws IOException {
    try (CacheLock lock = CacheLock.take(directory)) {
      write(lock, "good.json", record.json());
      Files.deleteIfExists(lock.cache().resolve("held.json"));
      sweep(lock);
    }
  }

  /** Asks that a state be taken all the same. */
  void askRelease(HeldFeed held) throws IOException {
    try (CacheLock lock = CacheLock.take(directory)) {
      Path mark = lock.cache().resolve("release");
      Path aside = Files.createTempFile(lock.cache(), "release-", ".part");
      Files.writeString(aside, held.candidate().sha256());
      Moves.into(aside, mark);
    }
  }

  /** Whether somebody wants a state to be taken all the same. */
  boolean releaseAsked(HeldFeed held) throws IOException {
    Path mark = directory.resolve("release");
    return Files.exists(mark) && Files.readString(mark).strip().equals(held.candidate().sha256());
  }

  private void putContent(FeedRecord record, Path content) throws IOException {
    if (!content.equals(content(record))) {
      Moves.into(content, content(record));
    }
  }

  private void write(CacheLock lock, String name, JsonNode json) throws IOException {
    Path aside = Files.createTempFile(lock.cache(), name, ".part");
    mapper.writerWithDefaultPrettyPrinter().writeValue(aside.toFile(), json);
    Moves.into(aside, lock.cache().resolve(name));
  }

  /** Removes contents that nothing names, and what a killed process left a day ago or earlier. */
  private void sweep(CacheLock lock) throws IOException {
    List<Path> named = new ArrayList<>();
    good().ifPresent(record -> named.add(content(record)));
    held().ifPresent(held -> named.add(content(held.candidate())));
    Instant abandoned = Instant.now().minus(ABANDONED_AFTER);
    List<Path> files;
    try (Stream<Path> all = Files.list(lock.cache())) {
      files = all.toList();
    }
    for (Path file : files) {
      String name = file.getFileName().toString();
      boolean orphan = name.startsWith("orders-") && !named.contains(file);
      boolean leftover =
          name.endsWith(".part")
              && Files.exists(file)
              && Files.getLastModifiedTime(file).toInstant().isBefore(abandoned);
      if (orphan || leftover) {
        Files.deleteIfExists(file);
      }
    }
  }
}
