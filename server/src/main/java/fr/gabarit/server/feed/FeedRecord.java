package fr.gabarit.server.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.data.fetch.Validators;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of one state of a feed.
 *
 * @param url without credentials
 * @param validators to ask whether it is still so
 * @param fetchedAt when it came
 * @param checkedAt when it was last found to be still so
 * @param sha256 of the content, in hexadecimal
 * @param bytes of the content
 * @param counts how much it held when it was read
 */
public record FeedRecord(
    String url,
    Validators validators,
    Instant fetchedAt,
    Instant checkedAt,
    String sha256,
    long bytes,
    FeedCounts counts) {

  FeedRecord checked(Instant now, Validators told) {
    return new FeedRecord(
        url, told.isEmpty() ? validators : told, fetchedAt, now, sha256, bytes, counts);
  }

  FeedRecord with(FeedCounts read) {
    return new FeedRecord(url, validators, fetchedAt, checkedAt, sha256, bytes, read);
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("url", url);
    validators.etag().ifPresent(etag -> json.put("etag", etag));
    validators.lastModified().ifPresent(date -> json.put("last_modified", date));
    return json.put("fetched_at", fetchedAt.toString())
        .put("checked_at", checkedAt.toString())
        .put("sha256", sha256)
        .put("bytes", bytes)
        .put("orders", counts.orders())
        .put("measures", counts.measures())
        .put("places", counts.places());
  }

  /** Reads what {@link #json()} writes; empty if it is anything else. */
  static Optional<FeedRecord> read(JsonNode json) {
    String sha256 = json.path("sha256").asText("");
    if (!sha256.matches("[0-9a-f]{64}")) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new FeedRecord(
              json.path("url").asText(""),
              new Validators(text(json, "etag"), text(json, "last_modified")),
              Instant.parse(json.path("fetched_at").asText("")),
              Instant.parse(json.path("checked_at").asText("")),
              sha256,
              json.path("bytes").asLong(),
              new FeedCounts(
                  json.path("orders").asInt(),
                  json.path("measures").asInt(),
                  json.path("places").asInt())));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(JsonNode json, String name) {
    return Optional.ofNullable(json.path(name).textValue());
  }
}
