package fr.gabarit.server.feed;

import fr.gabarit.data.area.AreaConfig;
import fr.gabarit.data.fetch.Checksum;
import fr.gabarit.data.fetch.Download;
import fr.gabarit.data.fetch.FetchException;
import fr.gabarit.data.fetch.FetchLimits;
import fr.gabarit.data.fetch.Fetcher;
import fr.gabarit.data.fetch.Validators;
import fr.gabarit.data.fetch.WebAddress;
import fr.gabarit.data.fetch.WebClient;
import fr.gabarit.data.osm.AreaPolygon;
import fr.gabarit.data.osm.OsmCropper;
import fr.gabarit.data.osm.OsmPbf;
import fr.gabarit.server.area.CacheLock;
import fr.gabarit.server.area.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Fetches what makes a real area: the extract, cut to the area, and the feeds. What is up to date
 * is not fetched again, what broke off is taken up again, and what is not right does not replace
 * what is. Not thread-safe; a second process waits.
 */
public final class AreaFetch {
  private static final int PERCENT = 100;
  private static final int NAME_DIGITS = 12;

  private final Path cache;
  private final WebClient client;
  private final Clock clock;
  private final Progress progress;

  /**
   * @param cache where everything goes
   * @param progress told how it goes on
   */
  public AreaFetch(Path cache, WebClient client, Clock clock, Progress progress) {
    this.cache = cache;
    this.client = client;
    this.clock = clock;
    this.progress = progress;
  }

  /** How to fetch. */
  public enum Mode {
    /** What is not up to date. */
    USUAL,
    /** Everything, and feeds that would be held back too. */
    FORCE,
    /** Nothing: only cut out of the extract what is here. */
    OFFLINE
  }

  /**
   * What came of a feed.
   *
   * @param taken whether it is fresh now
   * @param heldBack whether its newest state was held back
   * @param message in words
   */
  public record FeedNews(WebAddress address, boolean taken, boolean heldBack, String message) {}

  /**
   * Fetches the extract and cuts the area out of it.
   *
   * @throws FetchException if it cannot be had
   * @throws IOException if it is no extract, holds nothing of the area, or files cannot be written
   */
  public FetchedArea extract(AreaConfig config, Mode mode) throws IOException {
    try (CacheLock lock =
        CacheLock.take(
            FetchedArea.directory(cache, config.name()),
            () -> progress.phase("waiting for another process that fetches " + config.name()))) {
      Path directory = lock.cache();
      Path extract = directory.resolve("extract.osm.pbf");
      Optional<FetchedArea> before = FetchedArea.find(cache, config.name());
      if (mode == Mode.OFFLINE) {
        return cut(config, extract, before, directory);
      }
      Optional<Checksum> published =
          config.checksum().isPresent()
              ? Optional.of(checksum(config.checksum().get(), directory))
              : Optional.empty();
      boolean current =
          mode == Mode.USUAL
              && published.isPresent()
              && Files.exists(extract)
              && published.get().matches(extract);
      if (!current) {
        download(config, extract, published, directory);
      }
      return cut(config, extract, before, directory);
    }
  }

  private Checksum checksum(WebAddress address, Path directory) throws IOException {
    progress.phase("fetching the checksum");
    Path file = directory.resolve("checksum.part");
    try {
      new Fetcher(client, FetchLimits.CHECKSUM).fetch(address, Validators.NONE, file);
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      return Checksum.read(text)
          .orElseThrow(
              () ->
                  new UnusableAnswerException(
                      "%s holds no checksum. Check the address.".formatted(address)));
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private void download(
      AreaConfig config, Path extract, Optional<Checksum> published, Path directory)
      throws IOException {
    progress.phase("fetching the extract from " + config.extract().host());
    Download download =
        new Download(
            client,
            FetchLimits.EXTRACT,
            (bytes, total) ->
                total.ifPresent(
                    all -> progress.percent((int) (PERCENT * bytes / Math.max(1, all)))));
    Path fresh = directory.resolve("fresh.osm.pbf");
    download.run(
        config.extract(),
        fresh,
        file ->
            published.isEmpty()
                || published.get().matches(file)
                // A new one may have been published in the meantime.
                || checksum(config.checksum().orElseThrow(), directory).matches(file));
    try {
      new OsmPbf(fresh).header();
    } catch (IOException e) {
      Files.deleteIfExists(fresh);
      throw new UnusableAnswerException(
          "%s sends no OSM extract; it was thrown away. %s"
              .formatted(config.extract(), e.getMessage()),
          e);
    }
    Moves.into(fresh, extract);
  }

  private FetchedArea cut(
      AreaConfig config, Path extract, Optional<FetchedArea> before, Path directory)
      throws IOException {
    if (!Files.exists(extract)) {
      throw new UnusableAnswerException(
          "Nothing of %s was fetched yet. Fetch it with the network once."
              .formatted(config.name()));
    }
    Path polygon = FetchedArea.writePolygon(cache, config);
    String extractSum = Checksum.of(extract, Checksum.Algorithm.MD5).hex();
    String polygonSum = Checksum.of(polygon, Checksum.Algorithm.MD5).hex();
    boolean same =
        before.isPresent()
            && before.get().extractChecksum().equals(extractSum)
            && before.get().polygon().equals(polygonSum);
    if (same) {
      return before.get();
    }
    progress.phase("cutting out the area");
    Path osmPbf =
        directory.resolve(
            "area-%s-%s.osm.pbf"
                .formatted(
                    extractSum.substring(0, NAME_DIGITS), polygonSum.substring(0, NAME_DIGITS)));
    new OsmCropper(AreaPolygon.read(polygon)).crop(extract, osmPbf);
    FetchedArea area =
        new FetchedArea(config.name(), config.extract().display(), extractSum, polygonSum, osmPbf);
    area.write(directory);
    removeOld(directory, area, before);
    return area;
  }

  /** All but the newest and the one before, which a process may be reading. */
  private static void removeOld(Path directory, FetchedArea area, Optional<FetchedArea> before)
      throws IOException {
    List<Path> old;
    try (Stream<Path> files = Files.list(directory)) {
      old = files.filter(file -> file.getFileName().toString().startsWith("area-")).toList();
    }
    for (Path file : old) {
      boolean kept =
          file.equals(area.osmPbf())
              || before.map(FetchedArea::osmPbf).filter(file::equals).isPresent();
      if (!kept) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Fetches the feeds of an area; a feed that fails does not keep another from being fetched. */
  public List<FeedNews> feeds(AreaConfig config, Mode mode, double maxLoss) throws IOException {
    List<FeedNews> news = new ArrayList<>();
    for (WebAddress address : config.feeds()) {
      progress.phase("fetching orders from " + address.host());
      news.add(feed(address, mode, maxLoss));
    }
    return List.copyOf(news);
  }

  private FeedNews feed(WebAddress address, Mode mode, double maxLoss) throws IOException {
    FeedStore store = FeedStore.of(cache, address);
    KeptFeed kept = KeptFeed.load(store, address, clock.instant());
    if (mode == Mode.OFFLINE) {
      boolean there = kept.orders().isPresent();
      return new FeedNews(
          address, there, false, there ? "kept from an earlier fetch" : "was not fetched yet");
    }
    FeedSettings settings =
        new FeedSettings(address, Duration.ofDays(1), Duration.ofDays(1), maxLoss);
    FeedKeeper keeper =
        new FeedKeeper(
            settings,
            store,
            new Fetcher(client, FetchLimits.FEED),
            new UnplacedFeed(kept.orders()),
            clock);
    FeedAttempt attempt = keeper.attempt();
    if (attempt.outcome() == FeedAttempt.Outcome.HELD_BACK && mode == Mode.FORCE) {
      Optional<HeldFeed> held = store.held().filter(HeldFeed::releasable);
      if (held.isPresent()) {
        store.askRelease(held.get());
        attempt = keeper.attempt();
      }
    }
    return new FeedNews(
        address,
        attempt.outcome() == FeedAttempt.Outcome.TAKEN
            || attempt.outcome() == FeedAttempt.Outcome.CONFIRMED,
        attempt.outcome() == FeedAttempt.Outcome.HELD_BACK,
        attempt.message());
  }
}
