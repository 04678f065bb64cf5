package fr.gabarit.server.feed;

import static fr.gabarit.data.fetch.ScriptedHost.reply;
import static fr.gabarit.server.feed.TownFeed.NOW;
import static fr.gabarit.server.feed.TownFeed.PATH;
import static fr.gabarit.server.feed.TownFeed.orders;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is kept for a restart. */
class KeptFeedTest extends FeedCase {
  @Test
  void aRestartWithoutNetworkServesWhatWasKept() throws IOException {
    publish(orders(5), "ETag: \"v1\"");
    serve();
    feeds.close();
    host.on(PATH, reply(503, ""));
    time.pass(HOUR);

    feeds = open();
    assertThat(inEffect()).isEqualTo(5);
    assertThat(state()).isEqualTo(FeedState.FRESH);
    assertThat(status().lastSuccess()).contains(NOW);
    feeds.start();
    time.pass(Duration.ZERO);

    assertThat(host.lastRequest().header("If-None-Match")).isEqualTo("\"v1\"");
    assertThat(state()).isEqualTo(FeedState.FAILING);
    assertThat(inEffect()).isEqualTo(5);
  }

  @Test
  void aRestartStillHoldsBack() throws IOException {
    publish(orders(5), "ETag: \"v1\"");
    serve();
    publish(orders(2), "ETag: \"v2\"");
    time.pass(HOUR);
    feeds.close();
    feeds = open();

    assertThat(state()).isEqualTo(FeedState.HELD_BACK);
    feeds.start();
    time.pass(Duration.ZERO);
    assertThat(host.lastRequest().header("If-None-Match")).isEqualTo("\"v1\"");
    assertThat(state()).isEqualTo(FeedState.HELD_BACK);
    assertThat(inEffect()).isEqualTo(5);
  }

  @Test
  void whatWasKeptAndIsDamagedIsFetchedAnew() throws IOException {
    publish(orders(5), "ETag: \"v1\"");
    serve();
    feeds.close();
    Files.writeString(store().content(store().good().orElseThrow()), "{}");

    feeds = open();
    assertThat(state()).isEqualTo(FeedState.NEVER);
    assertThat(status().lastError().orElseThrow()).contains("damaged");
    feeds.fetchMissing();

    assertThat(host.lastRequest().header("If-None-Match")).isEmpty();
    assertThat(inEffect()).isEqualTo(5);
    assertThat(state()).isEqualTo(FeedState.FRESH);
  }

  @Test
  void withoutAnythingKeptAndWithoutNetworkTheRoadsAreServed() throws IOException {
    serve();

    assertThat(state()).isEqualTo(FeedState.NEVER);
    assertThat(status().lastError().orElseThrow()).contains("is not there");
    assertThat(feeds.area().current().counts().roads()).isPositive();
  }

  @Test
  void onlyWhatIsNeededIsKept() throws IOException {
    publish(orders(5));
    serve();
    for (int count = 6; count < 9; count++) {
      publish(orders(count));
      time.pass(HOUR);
    }
    publish(orders(2));
    time.pass(HOUR);

    Path kept = store().content(store().good().orElseThrow()).getParent();
    try (var files = Files.list(kept)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> name.startsWith("orders-") || name.endsWith(".part"))
          .hasSize(2);
    }
    assertThat(Files.readString(store().content(store().good().orElseThrow())))
        .isEqualTo(orders(8));
  }
}
