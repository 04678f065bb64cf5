package fr.gabarit.server.feed;

import static fr.gabarit.data.fetch.ScriptedHost.reply;
import static fr.gabarit.server.feed.TownFeed.NOW;
import static fr.gabarit.server.feed.TownFeed.PATH;
import static fr.gabarit.server.feed.TownFeed.orders;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is held back, and until when. */
class HeldFeedTest extends FeedCase {
  @Test
  void aFeedThatLosesTooMuchIsHeldBack() throws IOException {
    publish(orders(5));
    serve();
    publish(orders(3));
    time.pass(HOUR);

    assertThat(inEffect()).isEqualTo(5);
    assertThat(state()).isEqualTo(FeedState.HELD_BACK);
    assertThat(status().lastSuccess()).contains(NOW);
    assertThat(status().lastError().orElseThrow())
        .contains("3 orders where the last one had 5: 40 % vanished, at most 20 %");
    assertThat(status().held().orElseThrow().counts().orders()).isEqualTo(3);
    assertThat(status().held().orElseThrow().since()).isEqualTo(NOW.plus(HOUR));
  }

  @Test
  void aFeedHeldBackIsTakenOnceItIsWholeAgain() throws IOException {
    publish(orders(5), "ETag: \"v1\"");
    serve();
    publish(orders(3), "ETag: \"v2\"");
    time.pass(HOUR);
    host.on(PATH, reply(304, ""));
    time.pass(HOUR);
    assertThat(host.lastRequest().header("If-None-Match")).isEqualTo("\"v2\"");
    assertThat(state()).isEqualTo(FeedState.HELD_BACK);
    assertThat(status().held().orElseThrow().since()).isEqualTo(NOW.plus(HOUR));
    publish(orders(6));
    time.pass(HOUR);

    assertThat(inEffect()).isEqualTo(6);
    assertThat(state()).isEqualTo(FeedState.FRESH);
    assertThat(status().held()).isEmpty();
  }

  @Test
  void theLastGoodContentEndsAHoldingBack() throws IOException {
    publish(orders(5));
    serve();
    publish("<html>We are moving</html>");
    time.pass(HOUR);
    assertThat(state()).isEqualTo(FeedState.HELD_BACK);
    publish(orders(5));
    time.pass(HOUR);

    assertThat(state()).isEqualTo(FeedState.FRESH);
    assertThat(store().held()).isEmpty();
  }

  @Test
  void anOperatorReleasesWhatIsHeldBack() throws IOException {
    publish(orders(5));
    serve();
    publish(orders(1));
    time.pass(HOUR);
    assertThat(inEffect()).isEqualTo(5);
    int requests = host.requests().size();

    store().askRelease(store().held().orElseThrow());
    time.pass(Duration.ofSeconds(10));

    assertThat(status().age(time.instant()))
        .as("of what was fetched")
        .contains(Duration.ofSeconds(10));

    assertThat(inEffect()).isEqualTo(1);
    assertThat(state()).isEqualTo(FeedState.FRESH);
    assertThat(host.requests()).hasSize(requests);
    assertThat(store().good().orElseThrow().counts().orders()).isEqualTo(1);
    assertThat(store().held()).isEmpty();
  }

  @Test
  void aReleaseIsOfOneStateOnly() throws IOException {
    publish(orders(5));
    serve();
    publish(orders(2));
    time.pass(HOUR);
    HeldFeed two = store().held().orElseThrow();
    publish(orders(1));
    time.pass(HOUR);
    store().askRelease(two);
    time.pass(HOUR);

    assertThat(inEffect()).isEqualTo(5);
    assertThat(state()).isEqualTo(FeedState.HELD_BACK);
  }

  @Test
  void whatIsNoFileOfOrdersIsHeldBackAndCannotBeReleased() throws IOException {
    publish(orders(5));
    serve();
    for (String wrong :
        List.of(
            "<!doctype html><html><body>Error 500</body></html>",
            "",
            "\0\0\0",
            "{\"type\": \"FeatureCollection\", \"features\": [",
            "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><x>&b;</x>")) {
      publish(wrong);
      time.pass(HOUR);

      assertThat(state()).as(wrong).isEqualTo(FeedState.HELD_BACK);
      assertThat(status().held().orElseThrow().releasable()).isFalse();
      assertThat(status().lastError().orElseThrow()).contains("held back").doesNotContain("\n");
      assertThat(inEffect()).isEqualTo(5);
    }
    store().askRelease(store().held().orElseThrow());
    time.pass(HOUR);
    assertThat(inEffect()).isEqualTo(5);
  }

  @Test
  void anEmptyFeedIsHeldBackEvenAtFirst() throws IOException {
    publish(orders(0));
    serve();

    assertThat(state()).isEqualTo(FeedState.NEVER);
    assertThat(status().held()).isPresent();
    assertThat(status().lastError().orElseThrow()).contains("no order");
  }

  @Test
  void aFeedThatIsNowhereOnTheRoadsAnyMoreIsHeldBack() throws IOException {
    publish(orders(5));
    serve();
    publish(orders("2026-", 5, 999_999));
    time.pass(HOUR);

    assertThat(state()).isEqualTo(FeedState.HELD_BACK);
    assertThat(status().lastError().orElseThrow()).contains("0 places found on the roads");
    assertThat(inEffect()).isEqualTo(5);
  }

  @Test
  void whatHasEndedIsNoLoss() throws IOException {
    String ending =
        """
        {"type": "Feature", "geometry": null, "properties": {
          "order": "%s", "title": "Chantier", "authority": "Ville d'Essai", "hgv": true,
          "valid_from": "2026-03-01", "valid_to": "2026-03-02T10:30:00+01:00",
          "osm_way_ids": [103]}}""";
    String lasting = ending.replace("2026-03-02T10:30:00+01:00", "2026-12-31");
    publish(
        TownFeed.collection(
            ending.formatted("A") + "," + ending.formatted("B") + "," + lasting.formatted("C")));
    serve();
    assertThat(inEffect()).isEqualTo(3);

    publish(TownFeed.collection(lasting.formatted("C")));
    time.pass(HOUR);
    assertThat(state()).as("an hour too early").isEqualTo(FeedState.HELD_BACK);
    time.pass(HOUR.multipliedBy(2));

    assertThat(state()).isEqualTo(FeedState.FRESH);
    assertThat(inEffect()).isEqualTo(1);
  }
}
