package fr.gabarit.data.area;

import fr.gabarit.data.fetch.WebAddress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An area as configured. The file is in Java's properties form, UTF-8:
 *
 * <pre>
 *   name = artois
 *   polygon = area.geojson                    beside the configuration
 *   osm.url = https://…/region.osm.pbf
 *   osm.checksum.url = https://…/region.osm.pbf.md5     may be left out
 *   feed.NAME.url = https://…/orders.xml                any number of feeds
 * </pre>
 *
 * @param name a short name, also of the directory of its files
 * @param polygonGeoJson what is cut out of the extract
 * @param extract where the extract is
 * @param checksum where its checksum is
 * @param feeds files of orders that are published anew from time to time
 */
public record AreaConfig(
    String name,
    String polygonGeoJson,
    WebAddress extract,
    Optional<WebAddress> checksum,
    List<WebAddress> feeds) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");
  private static final String FILE = "area.properties";

  public AreaConfig {
    feeds = List.copyOf(feeds);
  }

  /** Whether this can be the name of an area: lower-case letters, digits, hyphens. */
  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /**
   * The area of this name that the program brings along.
   *
   * @return empty if there is none
   * @throws IOException if its configuration is broken
   */
  public static Optional<AreaConfig> builtIn(String name) throws IOException {
    if (!isName(name)) {
      return Optional.empty();
    }
    Optional<String> text = resource(name, FILE);
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new AreaConfigReader(
                    "The area " + name,
                    file ->
                        resource(name, file).orElseThrow(() -> new IOException("it is not packed")))
                .read(text.get()));
  }

  private static Optional<String> resource(String area, String file) throws IOException {
    try (InputStream in =
        AreaConfig.class.getResourceAsStream("/fr/gabarit/data/%s/%s".formatted(area, file))) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /**
   * Reads a configuration.
   *
   * @throws AreaConfigException if anything in it is missing, unknown or wrong
   * @throws IOException if a file cannot be read
   */
  public static AreaConfig read(Path file) throws IOException {
    return new AreaConfigReader(
            file.toString(), name -> Files.readString(file.toAbsolutePath().resolveSibling(name)))
        .read(Files.readString(file));
  }
}
