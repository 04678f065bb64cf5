package fr.gabarit.server.feed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is kept of all feeds in a cache, for operators. Thread-safe. */
public final class KeptFeeds {
  private final Path cache;

  /**
   * @param cache the cache of the server
   */
  public KeptFeeds(Path cache) {
    this.cache = cache;
  }

  /**
   * A feed in the cache.
   *
   * @param url without credentials
   * @param good the state in effect
   * @param held the state held back
   */
  public record Entry(String url, Optional<FeedRecord> good, Optional<HeldFeed> held) {}

  /** All feeds. */
  public List<Entry> list() throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (FeedStore store : FeedStore.all(cache)) {
      Optional<FeedRecord> good = store.good();
      Optional<HeldFeed> held = store.held();
      good.or(() -> held.map(HeldFeed::candidate))
          .ifPresent(record -> entries.add(new Entry(record.url(), good, held)));
    }
    return List.copyOf(entries);
  }

  /**
   * Asks that what is held back of a feed be taken all the same.
   *
   * @param url as listed
   * @return what is asked for; empty if nothing of this feed is held back or it cannot be read
   */
  public Optional<HeldFeed> accept(String url) throws IOException {
    for (FeedStore store : FeedStore.all(cache)) {
      Optional<HeldFeed> held = store.held();
      if (held.isPresent() && held.get().releasable() && held.get().candidate().url().equals(url)) {
        store.askRelease(held.get());
        return held;
      }
    }
    return Optional.empty();
  }
}
