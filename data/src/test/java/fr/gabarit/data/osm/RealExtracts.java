package fr.gabarit.data.osm;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real extracts beside the repository, which are not part of it. */
public final class RealExtracts {
  private RealExtracts() {}

  /** The path of an extract; skips the test where it is absent. */
  public static Path path(String name) {
    Path file =
        Path.of(System.getProperty("gabarit.root", "."))
            .toAbsolutePath()
            .normalize()
            .resolveSibling("shared")
            .resolve("osm")
            .resolve(name);
    Assumptions.assumeTrue(Files.exists(file), () -> "skipped: there is no " + file);
    return file;
  }
}
