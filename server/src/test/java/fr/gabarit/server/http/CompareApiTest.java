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
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareApiTest {
  private static final String EDITS =
      """
      "orders": {"type": "FeatureCollection", "features": [
        {"type": "Feature", "geometry": null, "properties": {
          "order": "DRAFT-1", "title": "Fermeture", "osm_way_ids": [101]}},
        {"type": "Feature", "geometry": null, "properties": {
          "order": "DRAFT-2", "hgv": true, "osm_way_ids": [103]}}]}""";
  private static final LatLon WEST = SmallTown.at(200, 0);
  private static final LatLon EAST = SmallTown.at(2800, 0);

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

  private static String trip(String id, String preset) {
    return """
    {"id": "%s", "origin_lat": %s, "origin_lon": %s, "destination_lat": %s, "destination_lon": %s,
     "preset": "%s", "departure": "2026-03-02T10:00"}"""
        .formatted(
            id, WEST.latitude(), WEST.longitude(), EAST.latitude(), EAST.longitude(), preset);
  }

  private static String table(int trips) {
    StringBuilder table =
        new StringBuilder(
            "id,origin_lat,origin_lon,destination_lat,destination_lon,preset,departure\\n");
    for (int i = 0; i < trips; i++) {
      table.append("t%d,%s,%s,rigid_19t,2026-03-02T10:00\\n".formatted(i, WEST, EAST));
    }
    return table.toString();
  }

  @Test
  void fewTripsAreComparedAtOnce() throws Exception {
    TownServer.Reply reply =
        server.post(
            "compare",
            "{\"trips\": [%s, %s], %s}"
                .formatted(trip("van", "van_3_5t"), trip("lorry", "rigid_19t"), EDITS));

    assertThat(reply.status()).isEqualTo(200);
    JsonNode trips = reply.json().path("trips");
    assertThat(trips.path(0).path("status").asText()).isEqualTo("diverted");
    assertThat(trips.path(0).path("after").path("km").asDouble())
        .isGreaterThan(trips.path(0).path("before").path("km").asDouble() + 1);
    assertThat(trips.path(1).path("status").asText()).isEqualTo("newly_impossible");
    JsonNode order = trips.path(1).path("blocking").path(0).path("order");
    assertThat(order.path("id").asText()).isEqualTo("DRAFT-2");
    assertThat(order.path("scenario").asBoolean()).isTrue();
    assertThat(reply.json().path("summary").path("trips").asInt()).isEqualTo(2);
    assertThat(reply.json().path("flows").path("features")).isNotEmpty();
    assertThat(reply.json().path("scenario").path("orders")).hasSize(2);
  }

  @Test
  @Timeout(60)
  void manyTripsAreAJobWithAResult() throws Exception {
    TownServer.Reply accepted =
        server.post("compare", "{\"trips_csv\": \"%s\", %s}".formatted(table(300), EDITS));

    assertThat(accepted.status()).isEqualTo(202);
    String place = accepted.header("Location").substring(1);
    JsonNode job = accepted.json();
    while (!job.path("status").asText().equals("done")) {
      assertThat(job.path("status").asText()).isIn("queued", "running");
      Thread.onSpinWait();
      job = server.get(place).json();
    }
    assertThat(job.path("done").asInt()).isEqualTo(300);
    assertThat(
            job.path("result")
                .path("summary")
                .path("by_status")
                .path("newly_impossible")
                .path("trips")
                .asInt())
        .isEqualTo(300);
    assertThat(server.send("DELETE", place).status()).isEqualTo(200);
    assertThat(server.get(place).status()).isEqualTo(404);
  }

  @Test
  void whatIsNotThereCannotBeAskedForNorStopped() throws Exception {
    assertThat(server.get("compare/nowhere").status()).isEqualTo(404);
    assertThat(server.send("DELETE", "compare/nowhere").status()).isEqualTo(404);
  }

  @Test
  void tripsThatCannotBeReadAreAllToldOrSkipped() throws Exception {
    String bad = trip("far", "van_3_5t").replace("\"origin_lat\": 5", "\"origin_lat\": 1");
    String body =
        "{\"trips\": [%s, %s, %s], %s"
            .formatted(trip("van", "van_3_5t"), bad, trip("odd", "tank"), EDITS);

    TownServer.Reply refused = server.post("compare", body + "}");
    TownServer.Reply skipped = server.post("compare", body + ", \"skip_bad\": true}");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().path("hints")).hasSize(2);
    assertThat(skipped.status()).isEqualTo(200);
    assertThat(skipped.json().path("trips")).hasSize(1);
    assertThat(skipped.json().path("skipped")).hasSize(2);
    TownServer.Reply french = server.post("compare", body + ", \"locale\": \"fr\"}");
    assertThat(french.json().path("message").asText()).contains("Il n'existe pas de véhicule");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | Nothing is to be changed",
        "{\"without\": [\"2026-NUIT\"]} | Give either trips",
        "{\"without\": [\"2026-NUIT\"], \"trips\": []} | no trip",
        "{\"without\": [\"2026-NUIT\"], \"trips\": {}} | Give either trips",
        "{\"without\": [\"2026-NUIT\"], \"trips\": [7]} | origin_lat",
        "{\"without\": [\"2026-NUIT\"], \"trips\": [[[]]]} | origin_lat",
        "{\"without\": [\"2026-NUIT\"], \"trips_csv\": \"a,b\"} | header lacks",
        "{\"without\": [\"2026-NUIT\"], \"trips_csv\": \"\"} | empty",
        "{\"without\": [\"2026-NUIT\"], \"trips\": [], \"trips_csv\": \"\"} | Give either trips",
        "[] | JSON object",
        "{\"trips\": | not JSON"
      })
  void aBodyThatCannotBeUsedIsToldWithARemedy(String body, String words) throws Exception {
    TownServer.Reply reply = server.post("compare", body);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().path("message").asText()).contains(words);
  }

  @Test
  void aBodyThatIsTooLargeIsRefused() throws Exception {
    TownServer.Reply reply =
        server.post("compare", "{\"trips_csv\": \"%s\"}".formatted("x".repeat(17 << 20)));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().path("message").asText()).contains("too large");
  }
}
