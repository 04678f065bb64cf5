package fr.gabarit.server.area;

import fr.gabarit.data.sample.SampleSettings;
import java.nio.file.Path;
import java.util.Optional;

/** Where the roads of an area come from. */
public sealed interface AreaSource {

  /**
   * An OSM extract.
   *
   * @param osmPbf an {@code .osm.pbf} file
   * @param polygon GeoJSON of the area to be cut out of it; absent for all of it
   */
  record Extract(Path osmPbf, Optional<Path> polygon) implements AreaSource {}

  /**
   * An area that was fetched and cut out before.
   *
   * @param name of the area
   * @param osmPbf what was cut out
   */
  record Fetched(String name, Path osmPbf) implements AreaSource {}

  /** The synthetic sample area, made when first asked for. */
  record Sample(SampleSettings settings) implements AreaSource {}
}
