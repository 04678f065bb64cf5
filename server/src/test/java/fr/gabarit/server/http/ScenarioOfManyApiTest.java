package fr.gabarit.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.server.SmallTown;
import fr.gabarit.server.TownServer;
import fr.gabarit.server.request.LatLon;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders tried out, and left out, on tables, tours and isochrones. */
class ScenarioOfManyApiTest {
  private static final LatLon WEST = SmallTown.at(200, 0);
  private static final LatLon EAST = SmallTown.at(2800, 0);

  /** Closes the road under the low bridge, or the way round too. */
  private static final String CLOSING =
      """
      , "orders": {"type": "FeatureCollection", "features": [
        {"type": "Feature", "geometry": null, "properties": {"order": "DRAFT-1", "osm_way_ids": [%s]}}]}""";

  private static final String WITHOUT_NIGHT = ", \"without\": [\"2026-NUIT\"]";

  @TempDir private static Path directory;
  private static TownServer server;

  @BeforeAll
  static void start() throws Exception {
    server = TownServer.start(directory);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String pair(LatLon place) {
    return "[%s, %s]".formatted(place.longitude(), place.latitude());
  }

  private static String address(LatLon place) {
    return "{\"lon\": %s, \"lat\": %s}".formatted(place.longitude(), place.latitude());
  }

  private static String body(String resource, String profile, String time, String edits) {
    return switch (resource) {
      case "matrix" ->
          """
          {"from_points": [%s], "to_points": [%s], "out_arrays": ["distances"],
           "profile": "%s", "departure": "%s" %s}"""
              .formatted(pair(WEST), pair(EAST), profile, time, edits);
      case "optimize" ->
          """
          {"vehicles": [{"vehicle_id": "a", "profile": "%s", "start_address": %s, "return_to_depot": false,
             "earliest_start": "%s"}], "services": [{"id": "east", "address": %s}] %s}"""
              .formatted(profile, address(WEST), time, address(EAST), edits);
      default ->
          """
          {"point": %s, "profile": "%s", "departure": "%s", "time_limit": 300, "type": "edges" %s}"""
              .formatted(pair(WEST), profile, time, edits);
    };
  }

  private static TownServer.Reply ask(String resource, String profile, String time, String edits)
      throws Exception {
    return server.post(resource, body(resource, profile, time, edits));
  }

  /** What does not depend on how long the answer took. */
  private static JsonNode told(TownServer.Reply reply) throws Exception {
    ObjectNode json = reply.json().deepCopy();
    json.remove(List.of("info", "processing_time"));
    return json;
  }

  @ParameterizedTest
  @ValueSource(strings = {"matrix", "optimize", "isochrone"})
  void onlyTheAnswerThatAsksForAnOrderIsMadeUnderIt(String resource) throws Exception {
    JsonNode before = told(ask(resource, "van_3_5t", "2026-03-02T10:00", ""));
    JsonNode tried = told(ask(resource, "van_3_5t", "2026-03-02T10:00", CLOSING.formatted("101")));
    JsonNode after = told(ask(resource, "van_3_5t", "2026-03-02T10:00", ""));

    assertThat(tried.path("scenario").path("orders").path(0).asText()).isEqualTo("DRAFT-1");
    ((ObjectNode) tried).remove("scenario");
    assertThat(tried).isNotEqualTo(before);
    assertThat(before.has("scenario")).isFalse();
    assertThat(after).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"matrix", "optimize", "isochrone"})
  void anOrderLeftOutNoLongerBinds(String resource) throws Exception {
    JsonNode banned = told(ask(resource, "rigid_19t", "2026-03-02T23:00", ""));
    JsonNode free = told(ask(resource, "rigid_19t", "2026-03-02T23:00", WITHOUT_NIGHT));

    assertThat(free.path("scenario").path("without").path(0).asText()).isEqualTo("2026-NUIT");
    ((ObjectNode) free).remove("scenario");
    assertThat(free).isNotEqualTo(banned);
  }

  @Test
  void aTableUnderAnOrderIsWhatTheRouteUnderItTells() throws Exception {
    JsonNode table = ask("matrix", "van_3_5t", "2026-03-02T10:00", CLOSING.formatted("101")).json();
    JsonNode path =
        server
            .post(
                "route",
                "{\"points\": [%s, %s], \"profile\": \"van_3_5t\", \"departure\": \"2026-03-02T10:00\" %s}"
                    .formatted(pair(WEST), pair(EAST), CLOSING.formatted("101")))
            .path();

    assertThat(table.path("distances").path(0).path(0).asLong())
        .isEqualTo(Math.round(path.path("distance").asDouble()));
  }

  @Test
  void whatBlocksACellIsMarkedIfItIsTriedOut() throws Exception {
    TownServer.Reply reply =
        ask("matrix", "van_3_5t", "2026-03-02T10:00", CLOSING.formatted("101, 103"));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().path("scenario").path("orders")).hasSize(1);
    JsonNode blocking = reply.json().path("hints").path(0).path("blocking").path(0);
    assertThat(blocking.path("order").path("scenario").asBoolean()).isTrue();
  }

  @Test
  void anIsochroneAskedForInABodyIsThatOfTheQuery() throws Exception {
    JsonNode asked =
        server
            .get(
                "isochrone?point=%s&profile=rigid_19t&departure=2026-03-02T10:00&time_limit=300&type=edges"
                    .formatted(WEST))
            .json();

    assertThat(told(ask("isochrone", "rigid_19t", "2026-03-02T10:00", "")).path("features"))
        .isEqualTo(asked.path("features"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"matrix", "optimize", "isochrone"})
  void allMistakesAreToldAtOnce(String resource) throws Exception {
    TownServer.Reply reply =
        ask(resource, "bicycle", "2026-03-02T10:00", ", \"orders\": [], \"without\": \"x\"");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().path("hints").findValuesAsText("field"))
        .contains("orders", "without")
        .hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"matrix", "optimize", "isochrone"})
  void anUnknownIdIsToldWithARemedy(String resource) throws Exception {
    TownServer.Reply reply =
        ask(resource, "van_3_5t", "2026-03-02T10:00", ", \"without\": [\"nowhere\"]");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().path("hints").path(0).path("message").asText())
        .contains("no order 'nowhere'", "/orders");
  }
}
