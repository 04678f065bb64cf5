package fr.gabarit.server.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.server.answer.Json;
import fr.gabarit.server.area.Area;
import fr.gabarit.server.area.AreaHolder;
import fr.gabarit.server.feed.FeedBoard;
import fr.gabarit.server.feed.FeedCounts;
import fr.gabarit.server.feed.FeedState;
import fr.gabarit.server.feed.FeedStatus;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * {@code GET /health}: "OK" as GraphHopper says it, details for who accepts JSON. Thread-safe.
 *
 * <p>The status is DEGRADED, still with HTTP 200, as long as any feed is not fresh: routes are
 * found all the same, but with orders that may be out of date.
 */
final class HealthResource {
  private final AreaHolder areas;
  private final FeedBoard feeds;
  private final Clock clock;
  private final JsonReplies replies;

  HealthResource(AreaHolder areas, FeedBoard feeds, Clock clock, JsonReplies replies) {
    this.areas = areas;
    this.feeds = feeds;
    this.clock = clock;
    this.replies = replies;
  }

  void get(Context context) {
    String accept = context.header("Accept");
    if (accept == null || !accept.contains("application/json")) {
      context.contentType("text/plain").result("OK");
      return;
    }
    Area area = areas.current();
    List<FeedStatus> statuses = feeds.statuses();
    Instant now = clock.instant();
    boolean fresh = statuses.stream().allMatch(feed -> feed.state(now) == FeedState.FRESH);
    Runtime runtime = Runtime.getRuntime();
    ObjectNode json =
        Json.object()
            .put("status", fresh ? "OK" : "DEGRADED")
            .put("area", area.label().name())
            .put("synthetic", area.label().synthetic())
            .put("roads", area.counts().roads())
            .put("orders", area.counts().orders())
            .put("memory_used_mb", (runtime.totalMemory() - runtime.freeMemory()) >> 20)
            .put("memory_max_mb", runtime.maxMemory() >> 20);
    ArrayNode list = json.putArray("feeds");
    statuses.forEach(feed -> list.add(feed(feed, now)));
    replies.send(context, json);
  }

  private static ObjectNode feed(FeedStatus feed, Instant now) {
    ObjectNode json =
        Json.object()
            .put("url", feed.url())
            .put("state", feed.state(now).name().toLowerCase(Locale.ROOT));
    feed.lastSuccess().ifPresent(time -> json.put("last_success", text(time)));
    feed.age(now).ifPresent(age -> json.put("age_s", age.toSeconds()));
    json.put("stale_after_s", feed.staleAfter().toSeconds());
    feed.lastAttempt().ifPresent(time -> json.put("last_attempt", text(time)));
    feed.nextAttempt().ifPresent(time -> json.put("next_attempt", text(time)));
    feed.lastError().ifPresent(error -> json.put("last_error", error));
    feed.counts().ifPresent(counts -> json.set("in_effect", counts(counts)));
    feed.held()
        .ifPresent(
            held ->
                json.set(
                    "held_back",
                    counts(held.counts())
                        .put("since", text(held.since()))
                        .put("reason", held.reason())
                        .put("releasable", held.releasable())));
    return json;
  }

  private static ObjectNode counts(FeedCounts counts) {
    return Json.object()
        .put("orders", counts.orders())
        .put("measures", counts.measures())
        .put("places", counts.places());
  }

  private static String text(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
