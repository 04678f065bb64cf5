package fr.gabarit.server.cli;

import fr.gabarit.data.area.AreaConfig;
import java.io.IOException;
import java.nio.file.Path;

/** What people call an area by: a name, or the file that configures it. */
final class AreaName {
  private AreaName() {}

  /** Whether it is a polygon and no area. */
  static boolean isPolygon(String text) {
    return text.endsWith(".geojson") || text.endsWith(".json");
  }

  /** The configuration of an area. */
  static AreaConfig config(String text) throws IOException {
    return text.endsWith(".properties")
        ? AreaConfig.read(Path.of(text))
        : AreaConfig.builtIn(text)
            .orElseThrow(
                () ->
                    new UnusableInputException(
                        "There is no area '%s'. Give artois, or the .properties file of another."
                            .formatted(text)));
  }
}
