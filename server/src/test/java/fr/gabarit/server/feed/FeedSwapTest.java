package fr.gabarit.server.feed;

import static fr.gabarit.data.fetch.ScriptedHost.reply;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gabarit.data.fetch.ScriptedHost;
import fr.gabarit.server.http.HttpApi;
import fr.gabarit.server.http.ServerSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds and the server that answers from them, at the same time. */
class FeedSwapTest {
  private static final int ORDERS = 10;
  private static final int SWAPS = 20;
  private static final int ASKING = 3;

  @TempDir private Path directory;
  private final ObjectMapper mapper = new ObjectMapper();
  private final HttpClient client = HttpClient.newHttpClient();

  private JsonNode get(HttpApi api, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(api.address() + path))
            .header("Accept", "application/json")
            .build();
    return mapper.readTree(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
  }

  /** The states that the orders of one answer belong to. */
  private static Set<String> states(JsonNode answer) {
    Set<String> states = new TreeSet<>();
    int count = 0;
    for (JsonNode order : answer.path("orders")) {
      String id = order.path("id").asText();
      if (id.startsWith("state-")) {
        states.add(id.substring(0, "state-0".length()));
        count++;
      }
    }
    assertThat(count).isEqualTo(ORDERS);
    return states;
  }

  @Test
  void everyAnswerIsOfOneStateWhileFeedsAreSwapped() throws Exception {
    VirtualTime time = new VirtualTime(TownFeed.NOW);
    ExecutorService threads = Executors.newFixedThreadPool(ASKING);
    try (ScriptedHost host = ScriptedHost.start()) {
      host.on(TownFeed.PATH, reply(200, TownFeed.orders("state-0-", ORDERS, 103)));
      try (Feeds feeds = TownFeed.open(TownFeed.base(directory), host, directory, time);
          HttpApi api =
              HttpApi.start(
                  new ServerSettings("127.0.0.1", 0, ASKING),
                  feeds.area(),
                  feeds.board(),
                  Clock.systemUTC())) {
        feeds.start();
        time.pass(Duration.ZERO);
        AtomicBoolean over = new AtomicBoolean();
        CountDownLatch asked = new CountDownLatch(ASKING);
        Callable<Set<String>> ask =
            () -> {
              Set<String> seen = new TreeSet<>();
              while (!over.get()) {
                Set<String> states = states(get(api, "orders?limit=1000"));
                assertThat(states).hasSize(1);
                seen.addAll(states);
                asked.countDown();
              }
              return seen;
            };
        List<Future<Set<String>>> answers = new ArrayList<>();
        for (int i = 0; i < ASKING; i++) {
          answers.add(threads.submit(ask));
        }
        assertThat(asked.await(1, TimeUnit.MINUTES)).isTrue();
        for (int swap = 1; swap <= SWAPS; swap++) {
          String state = "state-" + swap % 2 + "-";
          host.on(TownFeed.PATH, reply(200, TownFeed.orders(state, ORDERS, 103)));
          time.pass(Duration.ofHours(1));
        }
        over.set(true);
        for (Future<Set<String>> answer : answers) {
          assertThat(answer.get(1, TimeUnit.MINUTES)).contains("state-0");
        }
        assertThat(states(get(api, "orders?limit=1000"))).containsExactly("state-0");
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void healthTellsHowFeedsAre() throws Exception {
    VirtualTime time = new VirtualTime(TownFeed.NOW);
    try (ScriptedHost host = ScriptedHost.start()) {
      host.on(TownFeed.PATH, reply(200, TownFeed.orders(5)));
      try (Feeds feeds = TownFeed.open(TownFeed.base(directory), host, directory, time);
          HttpApi api =
              HttpApi.start(
                  new ServerSettings("127.0.0.1", 0, 1), feeds.area(), feeds.board(), time)) {
        JsonNode before = get(api, "health");
        assertThat(before.path("status").asText()).isEqualTo("DEGRADED");
        assertThat(before.path("feeds").path(0).path("state").asText()).isEqualTo("never");

        feeds.start();
        time.pass(Duration.ofMinutes(10));
        JsonNode fresh = get(api, "health");
        assertThat(fresh.path("status").asText()).isEqualTo("OK");
        JsonNode feed = fresh.path("feeds").path(0);
        assertThat(feed.path("url").asText()).isEqualTo(host.url(TownFeed.PATH));
        assertThat(feed.path("state").asText()).isEqualTo("fresh");
        assertThat(feed.path("age_s").asInt()).isEqualTo(600);
        assertThat(feed.path("last_success").asText()).isEqualTo("2026-03-02T07:00:00Z");
        assertThat(feed.path("next_attempt").asText()).isEqualTo("2026-03-02T08:00:00Z");
        assertThat(feed.path("in_effect").path("orders").asInt()).isEqualTo(5);
        assertThat(get(api, "orders/report").path("files").findValuesAsText("file"))
            .contains(host.url(TownFeed.PATH));

        host.on(TownFeed.PATH, reply(200, TownFeed.orders(1)));
        time.pass(Duration.ofHours(1));
        JsonNode held = get(api, "health");
        assertThat(held.path("status").asText()).isEqualTo("DEGRADED");
        assertThat(held.path("feeds").path(0).path("state").asText()).isEqualTo("held_back");
        assertThat(held.path("feeds").path(0).path("held_back").path("orders").asInt())
            .isEqualTo(1);
        assertThat(held.path("feeds").path(0).path("last_error").asText()).contains("80 %");
      }
    }
  }

  @Test
  void aLookThatHangsDoesNotKeepTheServerFromStopping() throws Exception {
    CountDownLatch reached = new CountDownLatch(1);
    try (ScriptedHost host = ScriptedHost.start()) {
      host.on(
          TownFeed.PATH,
          (request, out) -> {
            reached.countDown();
            host.stall();
          });
      List<Thread> threads;
      try (Feeds feeds =
          Feeds.open(
              TownFeed.base(directory),
              List.of(TownFeed.settings(host)),
              directory,
              TownFeed.fetcher(Clock.systemUTC()),
              Clock.systemUTC())) {
        feeds.start();
        assertThat(reached.await(1, TimeUnit.MINUTES)).isTrue();
        threads =
            Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("feed-"))
                .toList();
        assertThat(threads).isNotEmpty().allMatch(Thread::isDaemon);
      }
      for (Thread thread : threads) {
        thread.join(Duration.ofMinutes(1).toMillis());
        assertThat(thread.isAlive()).isFalse();
      }
    }
  }
}
