package fr.gabarit.server.feed;

import fr.gabarit.data.fetch.FetchLimits;
import fr.gabarit.data.fetch.Fetcher;
import fr.gabarit.data.fetch.ScriptedHost;
import fr.gabarit.data.fetch.WebAddress;
import fr.gabarit.data.fetch.WebClient;
import fr.gabarit.metric.MetricCacheSettings;
import fr.gabarit.network.MinorRoadFactors;
import fr.gabarit.order.OrderSource;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.server.SmallTown;
import fr.gabarit.server.area.Area;
import fr.gabarit.server.area.AreaBase;
import fr.gabarit.server.area.AreaException;
import fr.gabarit.server.area.AreaLoader;
import fr.gabarit.server.area.AreaSettings;
import fr.gabarit.server.area.AreaSource;
import fr.gabarit.server.area.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The small town and a feed of orders on it, published by a host on this machine. */
final class TownFeed {
  static final Instant NOW = Instant.parse("2026-03-02T07:00:00Z");
  static final String PATH = "/orders.geojson";

  private TownFeed() {}

  /** The roads. */
  static AreaBase base(Path directory) throws IOException, AreaException {
    return new AreaLoader(Clock.systemUTC(), Progress.SILENT)
        .loadBase(
            new AreaSettings(
                new AreaSource.Extract(SmallTown.writeExtract(directory), Optional.empty()),
                List.of(),
                directory.resolve("cache"),
                MinorRoadFactors.DEFAULT,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                MetricCacheSettings.DEFAULT));
  }

  /** Looked at every hour, stale after a day, at most a fifth may vanish. */
  static FeedSettings settings(ScriptedHost host) {
    return new FeedSettings(
        WebAddress.of(host.url(PATH)), Duration.ofHours(1), Duration.ofDays(1), 0.2);
  }

  static Feeds open(AreaBase base, ScriptedHost host, Path cache, VirtualTime time)
      throws IOException {
    return open(base, List.of(settings(host)), cache, time);
  }

  static Feeds open(AreaBase base, List<FeedSettings> settings, Path cache, VirtualTime time)
      throws IOException {
    return Feeds.open(base, settings, cache, fetcher(time), time, time, new Random(1));
  }

  static Fetcher fetcher(Clock clock) {
    return new Fetcher(
        new WebClient(clock, Duration.ofSeconds(5)),
        new FetchLimits(
            Duration.ofMinutes(1), Duration.ofMinutes(1), 1_000_000, 10_000_000, 100, 3));
  }

  /** So many orders, all on roads of the town. */
  static String orders(int count) {
    return orders("2026-", count, 103);
  }

  /** So many orders, on a way. */
  static String orders(String prefix, int count, long way) {
    return collection(
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    """
                    {"type": "Feature", "geometry": null, "properties": {
                      "order": "%s%d", "title": "Interdiction", "authority": "Ville d'Essai",
                      "hgv": true, "hours": "Mo-Su 22:00-06:00", "osm_way_ids": [%d]}}"""
                        .formatted(prefix, i, way))
            .collect(Collectors.joining(",\n")));
  }

  static String collection(String features) {
    return "{\"type\": \"FeatureCollection\", \"features\": [" + features + "]}";
  }

  /** How many orders of an area come from feeds. */
  static long ordersOfFeeds(Area area) {
    return area.orders().stream()
        .map(TrafficOrder::source)
        .filter(source -> source != OrderSource.OSM)
        .count();
  }
}
