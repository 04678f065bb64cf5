package fr.gabarit.data.area;

import fr.gabarit.data.fetch.WebAddress;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads a configuration and tells all that is wrong with it. For one file. */
final class AreaConfigReader {
  private static final Pattern FEED = Pattern.compile("feed\\.[a-zA-Z0-9_-]+\\.url");

  private final String source;
  private final Neighbour neighbour;
  private final List<String> problems = new ArrayList<>();

  /** Reads files beside the configuration. */
  @FunctionalInterface
  interface Neighbour {
    String read(String file) throws IOException;
  }

  /**
   * @param source how to call the configuration in messages
   */
  AreaConfigReader(String source, Neighbour neighbour) {
    this.source = source;
    this.neighbour = neighbour;
  }

  AreaConfig read(String text) throws AreaConfigException {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IOException | IllegalArgumentException e) {
      throw new AreaConfigException(source, List.of("it is malformed: " + e.getMessage()));
    }
    String name = required(properties, "name");
    if (!name.isEmpty() && !AreaConfig.isName(name)) {
      problems.add(
          "name must be of lower-case letters, digits and hyphens but is '%s'".formatted(name));
    }
    String polygon = polygon(required(properties, "polygon"));
    Optional<WebAddress> extract = address("osm.url", required(properties, "osm.url"));
    Optional<WebAddress> checksum =
        address("osm.checksum.url", properties.getProperty("osm.checksum.url", ""));
    List<WebAddress> feeds = new ArrayList<>();
    for (String key : new TreeSet<>(properties.stringPropertyNames())) {
      if (FEED.matcher(key).matches()) {
        address(key, required(properties, key)).ifPresent(feeds::add);
      } else if (!List.of("name", "polygon", "osm.url", "osm.checksum.url").contains(key)) {
        problems.add(
            "%s is unknown; there are name, polygon, osm.url, osm.checksum.url and feed.NAME.url"
                .formatted(key));
      }
    }
    if (!problems.isEmpty() || extract.isEmpty()) {
      throw new AreaConfigException(source, problems);
    }
    return new AreaConfig(name, polygon, extract.get(), checksum, feeds);
  }

  private String required(Properties properties, String key) {
    String value = properties.getProperty(key, "").strip();
    if (value.isEmpty()) {
      problems.add(key + " is missing");
    }
    return value;
  }

  private String polygon(String file) {
    if (file.isEmpty()) {
      return "";
    }
    try {
      return neighbour.read(file);
    } catch (IOException e) {
      problems.add("polygon '%s' cannot be read (%s)".formatted(file, e.getMessage()));
      return "";
    }
  }

  private Optional<WebAddress> address(String key, String value) {
    if (value.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(WebAddress.of(value));
    } catch (IllegalArgumentException e) {
      problems.add("%s is no address: %s".formatted(key, e.getMessage()));
      return Optional.empty();
    }
  }
}
