package fr.gabarit.server.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that says where prepared data are kept. */
final class CacheOption {
  private static final String HOME_PROPERTY = "gabarit.home";

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description =
          "Where prepared data are kept. Default: var/ of the project, else ~/.cache/gabarit.")
  private Path cache;

  Path directory() {
    Path directory = cache == null ? usual() : cache;
    if (Files.exists(directory) && !Files.isDirectory(directory)) {
      throw new UnusableInputException(
          "%s is a file. Give a directory with --cache; it is made if need be."
              .formatted(directory));
    }
    return directory;
  }

  private static Path usual() {
    String home = System.getProperty(HOME_PROPERTY, "");
    return home.isBlank()
        ? Path.of(System.getProperty("user.home"), ".cache", "gabarit")
        : Path.of(home, "var");
  }
}
