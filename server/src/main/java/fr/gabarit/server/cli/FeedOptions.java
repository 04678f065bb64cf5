package fr.gabarit.server.cli;

import fr.gabarit.data.fetch.FetchLimits;
import fr.gabarit.data.fetch.Fetcher;
import fr.gabarit.data.fetch.WebAddress;
import fr.gabarit.data.fetch.WebClient;
import fr.gabarit.server.area.AreaBase;
import fr.gabarit.server.feed.FeedSettings;
import fr.gabarit.server.feed.Feeds;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** The options that say which feeds to follow, and how. */
final class FeedOptions {
  static final Duration CONNECT = Duration.ofSeconds(10);
  private static final double PERCENT = 100;
  private static final long MEGABYTE = 1_000_000;
  private static final Duration USUALLY_STALE_AFTER = Duration.ofDays(1);
  private static final long INTERVALS_TO_STALE = 3;

  @Option(
      names = "--feed",
      paramLabel = "URL",
      description =
          "Orders that are published anew from time to time: looked at regularly, taken when they"
              + " have changed. May be repeated.")
  private List<String> urls = new ArrayList<>();

  @Option(
      names = "--feed-interval",
      paramLabel = "TIME",
      defaultValue = "1h",
      converter = DurationConverter.class,
      description = "How often feeds are looked at. Default: ${DEFAULT-VALUE}.")
  private Duration interval;

  @Option(
      names = "--feed-stale-after",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description =
          "After how long without a look that went well /health calls a feed stale. Default: a day,"
              + " at least three intervals.")
  private Duration staleAfter;

  @Option(
      names = "--feed-max-loss",
      paramLabel = "PERCENT",
      defaultValue = "20",
      description =
          "A feed that loses more of its orders, measures or places at once is held back."
              + " Default: ${DEFAULT-VALUE}.")
  private double maxLossPercent;

  @Option(
      names = "--feed-max-size",
      paramLabel = "MB",
      defaultValue = "2000",
      description = "The largest feed, after decompression. Default: ${DEFAULT-VALUE}.")
  private long maxMegabytes;

  @Option(names = "--offline", description = "Serve what is kept of the feeds; ask no host.")
  private boolean offline;

  boolean offline() {
    return offline;
  }

  /**
   * How the feeds are followed.
   *
   * @param ofArea feeds that belong to the area, before those given
   */
  List<FeedSettings> settings(List<WebAddress> ofArea) {
    Set<WebAddress> addresses = new LinkedHashSet<>(ofArea);
    List<FeedSettings> settings = new ArrayList<>();
    try {
      urls.forEach(url -> addresses.add(WebAddress.of(url)));
      Duration stale = staleAfter == null ? usuallyStaleAfter() : staleAfter;
      for (WebAddress address : addresses) {
        settings.add(new FeedSettings(address, interval, stale, maxLossPercent / PERCENT));
      }
    } catch (IllegalArgumentException e) {
      throw new UnusableInputException(e.getMessage());
    }
    if (maxMegabytes < 1 || maxMegabytes > Long.MAX_VALUE / MEGABYTE) {
      throw new UnusableInputException(
          "--feed-max-size must be at least 1 but was %d.".formatted(maxMegabytes));
    }
    return settings;
  }

  private Duration usuallyStaleAfter() {
    Duration some = interval.multipliedBy(INTERVALS_TO_STALE);
    return some.compareTo(USUALLY_STALE_AFTER) > 0 ? some : USUALLY_STALE_AFTER;
  }

  /** Makes the area with what is kept of the feeds. */
  Feeds open(AreaBase base, List<FeedSettings> settings, Path cache) throws IOException {
    Clock clock = Clock.systemUTC();
    long bytes = maxMegabytes * MEGABYTE;
    FetchLimits limits =
        FetchLimits.FEED.withBytes(Math.min(FetchLimits.FEED.bytes(), bytes), bytes);
    return Feeds.open(
        base, settings, cache, new Fetcher(new WebClient(clock, CONNECT), limits), clock);
  }
}
