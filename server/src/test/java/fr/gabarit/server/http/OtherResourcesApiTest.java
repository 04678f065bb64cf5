package fr.gabarit.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import fr.gabarit.server.SmallTown;
import fr.gabarit.server.TownServer;
import fr.gabarit.server.area.Area;
import fr.gabarit.server.request.LatLon;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherResourcesApiTest {
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

  @Test
  void infoTellsWhatIsServed() throws Exception {
    JsonNode info = server.get("info").json();

    assertThat(info.path("bbox")).hasSize(4);
    assertThat(info.path("profiles"))
        .extracting(profile -> profile.path("name").asText())
        .contains("van_3_5t", "articulated_44t");
    assertThat(info.path("version").asText()).isEqualTo("11.0");
    assertThat(info.path("elevation").asBoolean()).isFalse();
    assertThat(info.path("data_date").asText()).isEqualTo("2026-03-01T00:00:00Z");
    assertThat(info.path("encoded_values").path("hgv")).isNotEmpty();
    assertThat(info.path("synthetic").asBoolean()).isFalse();
    assertThat(info.path("label").path("en").asText()).contains("OpenStreetMap");
    assertThat(info.path("counts").path("places_unmatched").asInt()).isEqualTo(1);
    assertThat(info.path("presets").path(0).path("label").path("fr").asText()).isNotBlank();
    assertThat(info.path("presets").path(0).path("height_m").asDouble()).isPositive();
  }

  @Test
  void healthIsPlainUnlessJsonIsAccepted() throws Exception {
    assertThat(server.get("health").text()).isEqualTo("OK");
    assertThat(server.get("health", "application/json").json().path("status").asText())
        .isEqualTo("OK");
  }

  @Test
  void nearestTellsThePointOnTheRoad() throws Exception {
    JsonNode nearest = server.get("nearest?point=" + SmallTown.at(500, 40)).json();
    LatLon onRoad = SmallTown.at(500, 0);

    assertThat(nearest.path("type").asText()).isEqualTo("Point");
    assertThat(nearest.path("coordinates").path(0).asDouble())
        .isCloseTo(onRoad.longitude(), within(1e-5));
    assertThat(nearest.path("coordinates").path(1).asDouble())
        .isCloseTo(onRoad.latitude(), within(1e-5));
    assertThat(nearest.path("distance").asDouble()).isCloseTo(40, within(1.0));
    assertThat(nearest.path("street_ref").asText()).isEqualTo("D943");
    assertThat(server.get("nearest?point=10,10").json().path("hints").path(0).path("details"))
        .hasToString("\"com.graphhopper.util.exceptions.PointNotFoundException\"");
    assertThat(server.get("nearest").status()).isEqualTo(400);
  }

  @Test
  void theNetworkShowsMinorRoadsOnlyFromNear() throws Exception {
    JsonNode far = server.get("network?bbox=2.6,50.4,2.8,50.6&zoom=10").json();
    JsonNode near = server.get("network?bbox=2.6,50.4,2.8,50.6&zoom=16").json();

    assertThat(far.path("features"))
        .extracting(road -> road.path("properties").path("class").asText())
        .containsOnly("primary", "secondary");
    assertThat(near.path("features"))
        .extracting(road -> road.path("properties").path("class").asText())
        .contains("residential");
    assertThat(near.path("features").path(0).path("properties").path("oneway").asBoolean())
        .isFalse();
    assertThat(server.get("network").status()).isEqualTo(400);
    assertThat(server.get("network?bbox=1,2,3").status()).isEqualTo(400);
  }

  @Test
  void whatIsNotThereIsToldInGraphHoppersForm() throws Exception {
    for (String path : List.of("nowhere", "orders/x/y")) {
      TownServer.Reply reply = server.get(path);
      assertThat(reply.status()).isEqualTo(404);
      assertThat(reply.json().path("message").asText()).isNotBlank();
      assertThat(reply.json().path("hints")).isNotEmpty();
    }
    assertThat(server.send("DELETE", "route").status()).isEqualTo(405);
  }

  @Test
  void otherOriginsMayAskAndNothingIsLoadedFromThem() throws Exception {
    TownServer.Reply info = server.get("info");
    TownServer.Reply preflight = server.send("OPTIONS", "route");

    assertThat(info.header("Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(info.header("Content-Security-Policy")).startsWith("default-src 'self'");
    assertThat(preflight.status()).isEqualTo(204);
    assertThat(preflight.header("Access-Control-Allow-Methods")).contains("POST");
  }

  @Test
  void theMapLibraryComesFromHere() throws Exception {
    TownServer.Reply library = server.get("webjars/ol/10.7.0/dist/ol.js");

    assertThat(library.status()).isEqualTo(200);
    assertThat(library.header("Content-Type")).contains("javascript");
  }

  @Test
  void anotherAreaCanBePutInPlaceWhileServing() throws Exception {
    Area before = server.areas().current();
    Area withoutOrderFiles =
        TownServer.load(directory, Clock.fixed(TownServer.NOW, ZoneOffset.UTC), List.of());

    server.areas().swap(withoutOrderFiles);
    JsonNode during = server.get("info").json();
    server.areas().swap(before);
    JsonNode after = server.get("info").json();
    withoutOrderFiles.imported().close();

    assertThat(during.path("counts").path("orders").asInt()).isEqualTo(4);
    assertThat(after.path("counts").path("orders").asInt()).isEqualTo(8);
  }

  @Test
  void thePageIsServedAtTheRoot() throws Exception {
    TownServer.Reply page = server.get("");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'self'");
    assertThat(server.get("js/main.js").header("Content-Type")).contains("javascript");
  }
}
