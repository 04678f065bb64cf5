package fr.gabarit.server.feed;

import static fr.gabarit.data.fetch.ScriptedHost.reply;
import static fr.gabarit.server.feed.TownFeed.NOW;
import static fr.gabarit.server.feed.TownFeed.PATH;
import static fr.gabarit.server.feed.TownFeed.ordersOfFeeds;

import fr.gabarit.data.fetch.ScriptedHost;
import fr.gabarit.data.fetch.WebAddress;
import fr.gabarit.server.area.AreaBase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A town served with one feed from a scripted host, in virtual time. */
abstract class FeedCase {
  static final Duration HOUR = Duration.ofHours(1);

  @TempDir private static Path townDirectory;
  private static AreaBase base;

  @TempDir private Path cache;
  final VirtualTime time = new VirtualTime(NOW);
  ScriptedHost host;
  Feeds feeds;

  @BeforeAll
  static void importTown() throws Exception {
    base = TownFeed.base(townDirectory);
  }

  @BeforeEach
  void start() throws IOException {
    host = ScriptedHost.start();
  }

  @AfterEach
  void stop() throws IOException {
    if (feeds != null) {
      feeds.close();
    }
    host.close();
  }

  final void publish(String body, String... headers) {
    host.on(PATH, reply(200, body, headers));
  }

  /** As after a start of the server, before anything is fetched. */
  final Feeds open() throws IOException {
    return TownFeed.open(base, host, cache, time);
  }

  /** The same with other feeds. */
  final Feeds open(List<FeedSettings> settings) throws IOException {
    return TownFeed.open(base, settings, cache, time);
  }

  final void serve() throws IOException {
    feeds = open();
    feeds.start();
    time.pass(Duration.ZERO);
  }

  final FeedStatus status() {
    return feeds.board().statuses().get(0);
  }

  final FeedState state() {
    return status().state(time.instant());
  }

  final long inEffect() {
    return ordersOfFeeds(feeds.area().current());
  }

  final FeedStore store() {
    return FeedStore.of(cache, WebAddress.of(host.url(PATH)));
  }
}
