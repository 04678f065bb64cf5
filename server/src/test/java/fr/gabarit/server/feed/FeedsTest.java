package fr.gabarit.server.feed;

import static fr.gabarit.data.fetch.ScriptedHost.reply;
import static fr.gabarit.server.feed.TownFeed.NOW;
import static fr.gabarit.server.feed.TownFeed.PATH;
import static fr.gabarit.server.feed.TownFeed.orders;
import static fr.gabarit.server.feed.TownFeed.ordersOfFeeds;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.data.fetch.ScriptedHost;
import fr.gabarit.data.fetch.WebAddress;
import fr.gabarit.data.report.ImportReport;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.server.area.Area;
import fr.gabarit.server.area.AreaBase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedsTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir private static Path townDirectory;
  private static AreaBase base;

  @TempDir private Path cache;
  private final VirtualTime time = new VirtualTime(NOW);
  private ScriptedHost host;
  private Feeds feeds;

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

  private void publish(String body, String... headers) {
    host.on(PATH, reply(200, body, headers));
  }

  private void serve() throws IOException {
    feeds = TownFeed.open(base, host, cache, time);
    feeds.start();
    time.pass(Duration.ZERO);
  }

  private FeedStatus status() {
    return feeds.board().statuses().get(0);
  }

  private FeedState state() {
    return status().state(time.instant());
  }

  private long inEffect() {
    return ordersOfFeeds(feeds.area().current());
  }

  private FeedStore store() {
    return FeedStore.of(cache, WebAddress.of(host.url(PATH)));
  }

  @Test
  void aFeedTakesEffectAndIsLookedAtEveryInterval() throws IOException {
    publish(orders(5));
    serve();
    assertThat(inEffect()).isEqualTo(5);
    assertThat(state()).isEqualTo(FeedState.FRESH);
    assertThat(status().counts()).contains(new FeedCounts(5, 5, 5));

    publish(orders(6));
    time.pass(Duration.ofMinutes(59));
    assertThat(inEffect()).isEqualTo(5);
    time.pass(Duration.ofMinutes(1));
    assertThat(inEffect()).isEqualTo(6);
    assertThat(status().nextAttempt()).contains(time.instant().plus(HOUR));
    assertThat(host.requests()).hasSize(2);
  }

  @Test
  void ordersThatVanishAreWithdrawn() throws IOException {
    publish(orders(5));
    serve();
    publish(orders(4));
    time.pass(HOUR);

    assertThat(inEffect()).isEqualTo(4);
    assertThat(state()).isEqualTo(FeedState.FRESH);
  }

  @Test
  void theReportOfAFeedIsAmongThoseOfTheArea() throws IOException {
    publish(orders(2));
    serve();

    assertThat(feeds.area().current().reports())
        .extracting(ImportReport::file)
        .contains(host.url(PATH));
  }

  @Test
  void aFeedThatIsAsItWasIsNotSentAgainAndCountsAsFresh() throws IOException {
    publish(orders(5), "ETag: \"v1\"");
    serve();
    Area area = feeds.area().current();
    host.on(PATH, reply(304, "", "ETag: \"v1\""));
    time.pass(HOUR);

    assertThat(host.lastRequest().header("If-None-Match")).isEqualTo("\"v1\"");
    assertThat(feeds.area().current()).isSameAs(area);
    assertThat(status().lastSuccess()).contains(time.instant());
  }

  @Test
  void theSameContentSentAgainIsNotPlacedAgain() throws IOException {
    publish(orders(5));
    serve();
    Area area = feeds.area().current();
    time.pass(HOUR);

    assertThat(host.requests()).hasSize(2);
    assertThat(feeds.area().current()).isSameAs(area);
    assertThat(status().lastSuccess()).contains(time.instant());
  }

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

  @Test
  void ordersDropOutWhenTheyEndThoughTheFeedStays() throws IOException {
    String order =
        """
        {"type": "Feature", "geometry": null, "properties": {
          "order": "%s", "title": "Chantier", "authority": "Ville d'Essai", "hgv": true,
          "valid_to": "%s", "osm_way_ids": [103]}}""";
    publish(
        TownFeed.collection(
            order.formatted("A", "2026-03-02T10:30:00+01:00")
                + ","
                + order.formatted("B", "2026-12-31")));
    serve();
    host.on(PATH, reply(503, ""));
    time.pass(Duration.ofHours(5));

    assertThat(inEffect()).isEqualTo(1);
  }

  @Test
  void afterFailuresTheHostIsAskedEverLessOften() throws IOException {
    publish(orders(5));
    serve();
    host.on(PATH, reply(500, ""));
    time.pass(HOUR);
    assertThat(state()).isEqualTo(FeedState.FAILING);
    assertThat(status().lastError().orElseThrow()).contains("HTTP 500");
    Duration before = Duration.ZERO;
    for (int i = 0; i < 12; i++) {
      Duration wait = Duration.between(time.instant(), time.nextTask());
      assertThat(wait).isLessThanOrEqualTo(Duration.ofMinutes(36));
      if (i < 6) {
        assertThat(wait).isGreaterThan(before.multipliedBy(3).dividedBy(2));
      }
      before = wait;
      time.pass(wait);
    }
    assertThat(inEffect()).isEqualTo(5);

    publish(orders(5));
    time.pass(HOUR);
    assertThat(state()).isEqualTo(FeedState.FRESH);
    assertThat(status().lastError()).isEmpty();
    assertThat(Duration.between(status().lastAttempt().orElseThrow(), time.nextTask()))
        .isEqualTo(HOUR);
  }

  @Test
  void aHostIsLeftAloneAsLongAsItAsksFor() throws IOException {
    publish(orders(5));
    serve();
    host.on(PATH, reply(429, "", "Retry-After: 7200"));
    time.pass(HOUR);

    assertThat(status().nextAttempt()).contains(time.instant().plusSeconds(7200));
    assertThat(host.requests()).hasSize(2);
  }

  @Test
  void aFeedThatIsNotSeenForADayIsStale() throws IOException {
    publish(orders(5));
    serve();
    host.on(PATH, (request, out) -> out.write("nonsense".getBytes(StandardCharsets.UTF_8)));
    time.pass(Duration.ofHours(23));
    assertThat(state()).isEqualTo(FeedState.FAILING);
    time.pass(Duration.ofHours(2));

    assertThat(state()).isEqualTo(FeedState.STALE);
    assertThat(status().age(time.instant())).contains(Duration.ofHours(25));
    assertThat(inEffect()).isEqualTo(5);
  }

  @Test
  void aRestartWithoutNetworkServesWhatWasKept() throws IOException {
    publish(orders(5), "ETag: \"v1\"");
    serve();
    feeds.close();
    host.on(PATH, reply(503, ""));
    time.pass(HOUR);

    feeds = TownFeed.open(base, host, cache, time);
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
    feeds = TownFeed.open(base, host, cache, time);

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

    feeds = TownFeed.open(base, host, cache, time);
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
  void eachFeedIsOnItsOwnAndAnOrderIsTakenOnce() throws IOException {
    publish(orders("2026-", 3, 103));
    host.on("/other", reply(200, orders("2026-", 4, 100)));
    FeedSettings first = TownFeed.settings(host);
    FeedSettings second =
        new FeedSettings(
            WebAddress.of(host.url("/other")), first.interval(), first.staleAfter(), 0.2);
    feeds = TownFeed.open(base, List.of(first, second), cache, time);
    feeds.start();
    time.pass(Duration.ZERO);

    assertThat(inEffect()).isEqualTo(4);
    ImportReport report = feeds.area().current().reports().get(2);
    assertThat(report.file()).isEqualTo(host.url("/other"));
    assertThat(report.count(NoteKind.DUPLICATE_ID)).isEqualTo(3);
    host.on("/other", reply(500, ""));
    time.pass(HOUR);
    assertThat(feeds.board().statuses())
        .extracting(status -> status.state(time.instant()))
        .containsExactly(FeedState.FRESH, FeedState.FAILING);
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

  @Test
  void settingsThatMakeNoSenseAreRefused() {
    WebAddress address = WebAddress.of("https://example.org/");
    for (Optional<FeedSettings> refused :
        List.of(
            settings(address, Duration.ZERO, HOUR, 0.2),
            settings(address, HOUR, Duration.ofMinutes(1), 0.2),
            settings(address, HOUR, HOUR, 1.5),
            settings(address, HOUR, HOUR, Double.NaN))) {
      assertThat(refused).isEmpty();
    }
  }

  private static Optional<FeedSettings> settings(
      WebAddress address, Duration interval, Duration staleAfter, double maxLoss) {
    try {
      return Optional.of(new FeedSettings(address, interval, staleAfter, maxLoss));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
