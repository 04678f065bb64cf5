package fr.gabarit.network;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Real OSM extracts beside the checkout; they are not part of the project. */
public final class RealExtracts {
  private RealExtracts() {}

  /** The extract of this name, if it is there. */
  public static Optional<Path> find(String fileName) {
    String root = System.getProperty("gabarit.root", ".");
    return Optional.of(Path.of(root).resolveSibling("shared").resolve("osm").resolve(fileName))
        .filter(Files::isReadable);
  }
}
