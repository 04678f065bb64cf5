package fr.gabarit.server.area;

import fr.gabarit.network.MinorRoadFactors;
import java.nio.file.Path;
import java.util.List;

/**
 * What area to make.
 *
 * @param source where the roads come from
 * @param orderFiles files of orders
 * @param cacheDirectory where what was made is kept; created if missing
 * @param factors minor-road factors of the base
 */
public record AreaSettings(
    AreaSource source, List<Path> orderFiles, Path cacheDirectory, MinorRoadFactors factors) {
  public AreaSettings {
    orderFiles = List.copyOf(orderFiles);
  }
}
