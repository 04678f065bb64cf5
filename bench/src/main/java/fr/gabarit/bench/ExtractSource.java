package fr.gabarit.bench;

import fr.gabarit.data.sample.SampleArea;
import fr.gabarit.data.sample.SampleFiles;
import fr.gabarit.data.sample.SampleSettings;
import fr.gabarit.network.ImportedNetwork;
import fr.gabarit.network.MinorRoadFactors;
import fr.gabarit.network.NetworkImport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Turns the name of an extract into a network, imported once and kept in a directory. */
public final class ExtractSource {
  /** System property that names the directory in which networks are kept. */
  public static final String CACHE_PROPERTY = "gabarit.bench.cache";

  /**
   * Names the synthetic sample area instead of a file; with a colon and a scale behind it, one as
   * many times as large.
   */
  public static final String SAMPLE = "sample";

  private static final String SCALED = SAMPLE + ":";
  private static final String DEFAULT_CACHE = "var/bench";

  private final Path cacheDirectory;

  public ExtractSource(Path cacheDirectory) {
    this.cacheDirectory = cacheDirectory;
  }

  /** Keeps networks where {@link #CACHE_PROPERTY} says, else in {@code var/bench}. */
  public static ExtractSource configured() {
    return new ExtractSource(Path.of(System.getProperty(CACHE_PROPERTY, DEFAULT_CACHE)));
  }

  /**
   * The file of an extract.
   *
   * @param extract a file, or {@link #SAMPLE} for the synthetic sample area, made if it is missing
   * @throws IllegalArgumentException if it cannot be read
   */
  public Path file(String extract) {
    if (extract.equals(SAMPLE)) {
      return sample("sample", SampleSettings.standard());
    }
    if (extract.startsWith(SCALED)) {
      String scale = extract.substring(SCALED.length());
      return sample(
          "sample-" + scale,
          new SampleSettings(Double.parseDouble(scale), SampleSettings.standard().seed()));
    }
    Path file = Path.of(extract);
    if (!Files.isReadable(file)) {
      throw new IllegalArgumentException(
          "The extract %s cannot be read. Give an .osm.pbf file.".formatted(file));
    }
    return file;
  }

  private Path sample(String name, SampleSettings settings) {
    Path file = cacheDirectory.resolve(name + ".osm.pbf");
    if (!Files.exists(file)) {
      try {
        Files.createDirectories(cacheDirectory);
        SampleArea.write(
            settings,
            new SampleFiles(
                file,
                cacheDirectory.resolve(name + "-orders.xml"),
                cacheDirectory.resolve(name + "-bays.csv")),
            percent -> {});
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return file;
  }

  /** The network of an extract. */
  public ImportedNetwork network(String extract) {
    return new NetworkImport(cacheDirectory, MinorRoadFactors.DEFAULT, phase -> {})
        .importOrLoad(file(extract));
  }
}
