package fr.gabarit.hierarchy;

import fr.gabarit.cch.CchTopology;
import fr.gabarit.cch.TopologyStore;
import fr.gabarit.network.RoadNetwork;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps the topology of a network's hierarchy in a file beside the network. A file that is damaged
 * or belongs to another network is replaced; it is written aside and renamed when complete.
 */
public final class HierarchyStore {
  private final Path file;
  private final Consumer<String> progress;

  /**
   * @param file where the topology is kept
   * @param progress told each phase as it starts, in English
   */
  public HierarchyStore(Path file, Consumer<String> progress) {
    this.file = file;
    this.progress = progress;
  }

  /**
   * The hierarchy of a network.
   *
   * @throws UncheckedIOException if the file cannot be written
   */
  public RoadHierarchy loadOrMake(RoadNetwork network) {
    Optional<RoadHierarchy> stored = load(network);
    if (stored.isPresent()) {
      return stored.get();
    }
    progress.accept("building the hierarchy");
    RoadHierarchy made = RoadHierarchy.of(network);
    try {
      store(made.topology());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return made;
  }

  private Optional<RoadHierarchy> load(RoadNetwork network) {
    if (!Files.isReadable(file)) {
      return Optional.empty();
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      CchTopology topology = TopologyStore.read(in);
      return RoadHierarchy.with(network, topology);
    } catch (IOException e) {
      progress.accept("the stored hierarchy cannot be used: " + e.getMessage());
      return Optional.empty();
    }
  }

  private void store(CchTopology topology) throws IOException {
    Path aside = Files.createTempFile(file.toAbsolutePath().getParent(), "hierarchy-", ".partial");
    try {
      try (DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(aside)))) {
        TopologyStore.write(topology, out);
      }
      try {
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(aside);
    }
  }
}
