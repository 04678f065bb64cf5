package fr.gabarit.server.feed;

import fr.gabarit.data.fetch.WebAddress;
import fr.gabarit.data.report.OrderFile;
import fr.gabarit.data.report.OrderFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of a feed from an earlier run. Immutable.
 *
 * @param url without credentials
 * @param good the last state that was taken, if it can still be read
 * @param orders of that state
 * @param held the state held back
 * @param problem why there is no good state though there was one
 */
public record KeptFeed(
    String url,
    Optional<FeedRecord> good,
    Optional<OrderFile> orders,
    Optional<HeldFeed> held,
    Optional<String> problem) {

  /**
   * Reads what is kept of a feed.
   *
   * @param now orders that have ended by then are left out
   */
  static KeptFeed load(FeedStore store, WebAddress address, Instant now) throws IOException {
    Optional<FeedRecord> good = store.good();
    Optional<HeldFeed> held = store.held();
    String url = address.display();
    if (good.isEmpty()) {
      return new KeptFeed(url, Optional.empty(), Optional.empty(), held, Optional.empty());
    }
    try {
      if (store.isWhole(good.get())) {
        OrderFile orders = FeedKeeper.read(store.content(good.get()), url, now);
        return new KeptFeed(url, good, Optional.of(orders), held, Optional.empty());
      }
    } catch (OrderFileException e) {
      return damaged(url, held);
    }
    return damaged(url, held);
  }

  private static KeptFeed damaged(String url, Optional<HeldFeed> held) {
    return new KeptFeed(
        url,
        Optional.empty(),
        Optional.empty(),
        held,
        Optional.of("What was kept of the feed is damaged and is fetched anew."));
  }

  /** What is kept of feeds, for who cannot or need not ask their hosts. */
  public static List<KeptFeed> load(Path cache, List<WebAddress> addresses, Instant now)
      throws IOException {
    List<KeptFeed> kept = new ArrayList<>();
    for (WebAddress address : addresses) {
      kept.add(load(FeedStore.of(cache, address), address, now));
    }
    return List.copyOf(kept);
  }

  /** How the feed is before it is looked at. */
  FeedStatus status(FeedSettings settings) {
    return new FeedStatus(
        url,
        good.map(FeedRecord::checkedAt),
        Optional.empty(),
        Optional.empty(),
        problem.isPresent(),
        problem.or(() -> held.map(HeldFeed::reason)),
        good.map(FeedRecord::counts),
        held,
        settings.staleAfter());
  }
}
