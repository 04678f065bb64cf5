package fr.gabarit.server.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * A state of a feed that was fetched and not taken.
 *
 * @param candidate what was fetched
 * @param reason why, in words
 * @param since when it was first held back
 * @param releasable whether it can be taken all the same; not if it cannot be read
 */
public record HeldFeed(FeedRecord candidate, String reason, Instant since, boolean releasable) {

  /** How much it holds. */
  public FeedCounts counts() {
    return candidate.counts();
  }

  ObjectNode json() {
    return candidate
        .json()
        .put("reason", reason)
        .put("since", since.toString())
        .put("releasable", releasable);
  }

  static Optional<HeldFeed> read(JsonNode json) {
    try {
      Instant since = Instant.parse(json.path("since").asText(""));
      return FeedRecord.read(json)
          .map(
              candidate ->
                  new HeldFeed(
                      candidate,
                      json.path("reason").asText(""),
                      since,
                      json.path("releasable").asBoolean()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
