package fr.gabarit.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.gabarit.server.SmallTown;
import fr.gabarit.server.TownServer;
import fr.gabarit.server.request.LatLon;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioApiTest {
  private static final LatLon WEST = SmallTown.at(200, 0);
  private static final LatLon EAST = SmallTown.at(2800, 0);

  /** Closes the road under the low bridge. */
  private static final String CLOSURE =
      """
      {"type": "FeatureCollection", "features": [
        {"type": "Feature", "geometry": null, "properties": {
          "order": "DRAFT-1", "title": "Fermeture", "authority": "Ville d'Essai",
          "osm_way_ids": [101]}}]}""";

  /** Closes the way round, too. */
  private static final String BOTH_CLOSED =
      """
      {"type": "FeatureCollection", "features": [
        {"type": "Feature", "geometry": null, "properties": {
          "order": "DRAFT-2", "osm_way_ids": [101, 103]}}]}""";

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

  private static TownServer.Reply route(String profile, String departure, String edits)
      throws Exception {
    return server.post(
        "route",
        """
        {"points": [[%s, %s], [%s, %s]], "profile": "%s", "departure": "%s" %s}"""
            .formatted(
                WEST.longitude(),
                WEST.latitude(),
                EAST.longitude(),
                EAST.latitude(),
                profile,
                departure,
                edits));
  }

  @Test
  void onlyTheAnswerThatAsksForAnOrderIsPlannedUnderIt() throws Exception {
    double straight = route("van_3_5t", "2026-03-02T10:00", "").path().path("distance").asDouble();

    TownServer.Reply reply = route("van_3_5t", "2026-03-02T10:00", ", \"orders\": " + CLOSURE);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.path().path("distance").asDouble()).isGreaterThan(straight + 1000);
    JsonNode cited = reply.path().path("compliance").path("avoided").path(0).path("order");
    assertThat(cited.path("id").asText()).isEqualTo("DRAFT-1");
    assertThat(cited.path("scenario").asBoolean()).isTrue();
    assertThat(reply.json().path("scenario").path("orders").path(0).asText()).isEqualTo("DRAFT-1");
    assertThat(route("van_3_5t", "2026-03-02T10:00", "").path().path("distance").asDouble())
        .isEqualTo(straight);
  }

  @Test
  void whatWasNotUnderstoodOfAnOrderTriedOutIsSaid() throws Exception {
    String withHours =
        CLOSURE.replace(
            "\"osm_way_ids\"", "\"opening_hours\": \"Mo-Fr 07:00-09:00\", \"osm_way_ids\"");

    TownServer.Reply reply = route("van_3_5t", "2026-03-02T10:00", ", \"orders\": " + withHours);

    assertThat(reply.status()).isEqualTo(200);
    JsonNode note = reply.json().path("scenario").path("notes").path(0);
    assertThat(note.path("text").path("en").asText()).contains("opening_hours");
    assertThat(note.path("text").path("fr").asText()).contains("opening_hours");
    assertThat(note.path("place").asText()).isNotBlank();
  }

  @Test
  void anOrderLeftOutNoLongerBinds() throws Exception {
    TownServer.Reply banned = route("rigid_19t", "2026-03-02T23:00", "");
    TownServer.Reply reply =
        route("rigid_19t", "2026-03-02T23:00", ", \"without\": [\"2026-NUIT\"]");

    assertThat(banned.status()).isEqualTo(400);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().path("scenario").path("without").path(0).asText())
        .isEqualTo("2026-NUIT");
  }

  @Test
  void whatBlocksIsMarkedIfItIsTriedOut() throws Exception {
    TownServer.Reply reply = route("van_3_5t", "2026-03-02T10:00", ", \"orders\": " + BOTH_CLOSED);

    assertThat(reply.status()).isEqualTo(400);
    JsonNode hint = reply.json().path("hints").path(0);
    assertThat(hint.path("details").asText()).isEqualTo("no_legal_route");
    assertThat(hint.path("blocking").path(0).path("order").path("scenario").asBoolean()).isTrue();
  }

  private static TownServer.Reply departures(String profile, String edits) throws Exception {
    return server.post(
        "departures",
        """
        {"points": [[%s, %s], [%s, %s]], "profile": "%s", "departure": "2026-03-03T00:00" %s}"""
            .formatted(
                WEST.longitude(),
                WEST.latitude(),
                EAST.longitude(),
                EAST.latitude(),
                profile,
                edits));
  }

  @Test
  void aDayOfDeparturesWithoutAnOrderIsLegalThroughout() throws Exception {
    JsonNode inForce = departures("rigid_19t", "").json();
    JsonNode lifted = departures("rigid_19t", ", \"without\": [\"2026-NUIT\"]").json();

    assertThat(inForce.path("departures")).hasSizeGreaterThan(1);
    assertThat(inForce.path("scenario").isMissingNode()).isTrue();
    assertThat(lifted.path("departures")).hasSize(1);
    assertThat(lifted.path("departures").path(0).path("status").asText()).isEqualTo("compliant");
    assertThat(lifted.path("scenario").path("without").path(0).asText()).isEqualTo("2026-NUIT");
  }

  @Test
  void anOrderTriedOutEndsSpansOfDeparturesAndIsMarked() throws Exception {
    String closedAtNoon =
        BOTH_CLOSED.replace(
            "\"order\": \"DRAFT-2\"", "\"order\": \"DRAFT-3\", \"hours\": \"12:00-13:00\"");

    JsonNode json = departures("van_3_5t", ", \"orders\": " + closedAtNoon).json();

    assertThat(json.path("departures")).hasSize(3);
    JsonNode ending = json.path("departures").path(0).path("ending").path(0);
    assertThat(ending.path("kind").asText()).isEqualTo("closes");
    assertThat(ending.path("order").path("id").asText()).isEqualTo("DRAFT-3");
    assertThat(ending.path("order").path("scenario").asBoolean()).isTrue();
  }

  @Test
  void mistakesInABodyOfDeparturesAreToldAllAtOnce() throws Exception {
    TownServer.Reply reply = departures("bicycle", ", \"orders\": [], \"without\": \"x\"");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().path("hints").findValuesAsText("field"))
        .containsExactlyInAnyOrder("orders", "without", "profile");
  }

  @Test
  void anOrderInForceIsNotMarked() throws Exception {
    TownServer.Reply reply = route("rigid_19t", "2026-03-02T23:00", ", \"orders\": " + CLOSURE);

    assertThat(reply.json().path("hints").path(0).path("blocking"))
        .anyMatch(
            entry ->
                entry.path("order").path("id").asText().equals("2026-NUIT")
                    && entry.path("order").path("scenario").isMissingNode());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "orders | [] | FeatureCollection",
        "orders | \"all\" | FeatureCollection",
        "orders | {\"type\": \"FeatureCollection\"} | FeatureCollection",
        "orders | {\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"order\":\"D\",\"osm_way_ids\":[101],\"max_heigth_m\":3}}]} | feature 0",
        "orders | {\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"order\":\"2026-NUIT\",\"osm_way_ids\":[101]}}]} | another id",
        "orders | {\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"order\":\"D\",\"osm_way_ids\":[999]}}]} | change nothing",
        "without | \"2026-NUIT\" | array",
        "without | [7] | must be a text",
        "without | [\"nowhere\"] | no order 'nowhere'"
      })
  void anEditThatCannotBeMadeIsToldWithARemedy(String field, String value, String words)
      throws Exception {
    TownServer.Reply reply =
        route("van_3_5t", "2026-03-02T10:00", ", \"%s\": %s".formatted(field, value));

    assertThat(reply.status()).isEqualTo(400);
    JsonNode hint = reply.json().path("hints").path(0);
    assertThat(hint.path("field").asText()).isEqualTo(field);
    assertThat(hint.path("message").asText()).contains(words);
  }

  @Test
  void aQueryStringHasNoRoomForOrders() throws Exception {
    TownServer.Reply reply = server.route(WEST, EAST, "profile=van_3_5t&without=2026-NUIT");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().path("hints").path(0).path("message").asText()).contains("POST");
  }

  @Test
  void anOrderPutInThePlaceOfAnotherTakesItsId() throws Exception {
    String open = CLOSURE.replace("DRAFT-1", "2026-NUIT").replace("101", "100");
    TownServer.Reply reply =
        route(
            "van_3_5t", "2026-03-02T10:00", ", \"without\": [\"2026-NUIT\"], \"orders\": " + open);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(
            reply
                .json()
                .path("hints")
                .path(0)
                .path("blocking")
                .path(0)
                .path("order")
                .path("scenario")
                .asBoolean())
        .isTrue();
  }
}
