package fr.gabarit.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Imports an OSM extract with GraphHopper, or loads what an earlier import left.
 *
 * <p>A network is stored under a name made from the content of the extract and the import settings,
 * so a change of either makes a new one. It is written aside and renamed when complete: an import
 * that is killed leaves nothing that would be taken for a network. Not thread-safe.
 */
public final class NetworkImport {
  /** Raised by one whenever the stored form or the meaning of an encoded value changes. */
  private static final int FORMAT = 4;

  private static final int HASH_DIGITS = 16;

  private final Path cacheDirectory;
  private final MinorRoadFactors factors;
  private final Consumer<String> progress;

  /**
   * @param cacheDirectory where networks are kept; created if missing
   * @param factors minor-road factors of the base
   * @param progress told each phase as it starts, in English
   */
  public NetworkImport(Path cacheDirectory, MinorRoadFactors factors, Consumer<String> progress) {
    this.cacheDirectory = cacheDirectory;
    this.factors = factors;
    this.progress = progress;
  }

  /**
   * The network of an extract.
   *
   * @throws UncheckedIOException if the extract cannot be read or the cache cannot be written
   * @throws IllegalArgumentException if the extract holds no road that a goods vehicle can use
   */
  public ImportedNetwork importOrLoad(Path osmFile) {
    try {
      Files.createDirectories(cacheDirectory);
      Path directory = cacheDirectory.resolve("network-" + hash(osmFile));
      if (!Files.isDirectory(directory)) {
        build(osmFile, directory);
      }
      progress.accept("loading network");
      return load(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void build(Path osmFile, Path directory) throws IOException {
    Path aside = Files.createTempDirectory(cacheDirectory, "partial-");
    try {
      progress.accept("importing roads");
      FreightHopper hopper = new FreightHopper(aside, factors);
      try {
        hopper.setOSMFile(osmFile.toString());
        hopper.importOrLoad();
        if (hopper.getBaseGraph().getEdges() == 0) {
          throw new IllegalArgumentException(
              "%s holds no road that a goods vehicle can use.".formatted(osmFile));
        }
      } finally {
        hopper.close();
      }
      move(aside, directory);
    } finally {
      deleteTree(aside);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to);
    }
  }

  private ImportedNetwork load(Path directory) {
    FreightHopper hopper = new FreightHopper(directory, factors);
    hopper.setAllowWrites(false);
    if (!hopper.load()) {
      throw new IllegalStateException(
          "The stored network %s is incomplete. Maybe delete it and start again."
              .formatted(directory));
    }
    return new ImportedNetwork(
        new NetworkReader(hopper).read(),
        hopper,
        Optional.ofNullable(hopper.getProperties().get("datareader.data.date"))
            .filter(date -> !date.isBlank()));
  }

  private String hash(Path osmFile) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(
          "%d|%s|%s"
              .formatted(FORMAT, FreightImportRegistry.encodedValues(), speedRules())
              .getBytes(StandardCharsets.UTF_8));
      try (InputStream in = new DigestInputStream(Files.newInputStream(osmFile), digest)) {
        in.transferTo(java.io.OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256.", e);
    }
  }

  /** The factors shape the subnetworks found at import, hence belong to the name. */
  private String speedRules() {
    return factors.toString();
  }

  /** Removes what killed imports have left in the cache. */
  public void removeLeftovers() {
    try (DirectoryStream<Path> partials = Files.newDirectoryStream(cacheDirectory, "partial-*")) {
      for (Path partial : partials) {
        deleteTree(partial);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void deleteTree(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
