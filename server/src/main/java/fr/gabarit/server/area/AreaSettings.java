package fr.gabarit.server.area;

import fr.gabarit.metric.MetricCacheSettings;
import fr.gabarit.network.MinorRoadFactors;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What area to make.
 *
 * @param source where the roads come from
 * @param orderFiles files of orders
 * @param cacheDirectory where what was made is kept; created if missing
 * @param factors minor-road factors of the base
 * @param retiredTags list of OSM tags that no longer count, if any
 * @param drivingBans file of driving bans; the French weekend ban if absent
 * @param bayFiles files of delivery bays
 * @param metrics how weights of the hierarchy under orders are kept
 */
public record AreaSettings(
    AreaSource source,
    List<Path> orderFiles,
    Path cacheDirectory,
    MinorRoadFactors factors,
    Optional<Path> retiredTags,
    Optional<Path> drivingBans,
    List<Path> bayFiles,
    MetricCacheSettings metrics) {
  public AreaSettings {
    orderFiles = List.copyOf(orderFiles);
    bayFiles = List.copyOf(bayFiles);
  }

  /** The same without tables of bays. */
  public AreaSettings withoutBayFiles() {
    return new AreaSettings(
        source, orderFiles, cacheDirectory, factors, retiredTags, drivingBans, List.of(), metrics);
  }
}
