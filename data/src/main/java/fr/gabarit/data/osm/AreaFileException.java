package fr.gabarit.data.osm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** An area file that cannot be used; the message lists everything that is wrong with it. */
public final class AreaFileException extends IOException {
  private final transient List<String> problems;

  AreaFileException(Path file, List<String> problems) {
    super(
        "%s is no usable area: %s. Give GeoJSON with a Polygon or MultiPolygon in longitude, latitude."
            .formatted(file, String.join("; ", problems)));
    this.problems = List.copyOf(problems);
  }

  /** One text per fault, with its place in the file. */
  public List<String> problems() {
    return problems;
  }
}
