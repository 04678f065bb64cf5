package fr.gabarit.server.feed;

import static fr.gabarit.data.fetch.ScriptedHost.reply;
import static fr.gabarit.server.feed.TownFeed.PATH;
import static fr.gabarit.server.feed.TownFeed.orders;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.data.fetch.WebAddress;
import fr.gabarit.data.report.ImportReport;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.server.area.Area;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When feeds are looked at, and what takes effect. */
class FeedsTest extends FeedCase {
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
  void eachFeedIsOnItsOwnAndAnOrderIsTakenOnce() throws IOException {
    publish(orders("2026-", 3, 103));
    host.on("/other", reply(200, orders("2026-", 4, 100)));
    FeedSettings first = TownFeed.settings(host);
    FeedSettings second =
        new FeedSettings(
            WebAddress.of(host.url("/other")), first.interval(), first.staleAfter(), 0.2);
    feeds = open(List.of(first, second));
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
