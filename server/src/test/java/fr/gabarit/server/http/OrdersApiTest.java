package fr.gabarit.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.gabarit.server.SmallTown;
import fr.gabarit.server.TownServer;
import fr.gabarit.server.request.LatLon;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrdersApiTest {
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

  private static Map<String, String> effects(String parameters) throws Exception {
    Map<String, String> effects = new TreeMap<>();
    for (JsonNode feature :
        server.get("orders?format=geojson&" + parameters).json().path("features")) {
      JsonNode properties = feature.path("properties");
      effects.put(
          properties.path("order").path("identifier").asText(), properties.path("effect").asText());
    }
    return effects;
  }

  @Test
  void featuresTellWhatOrdersMeanForTheVehicle() throws Exception {
    assertThat(effects("vehicle=articulated_44t"))
        .containsEntry("maxheight=3.8", "impossible")
        .containsEntry("maxweight=7.5", "prohibited")
        .containsEntry("hgv=destination", "local")
        .containsEntry("2026-30", "speed")
        .containsEntry("2026-014", "prohibited")
        .doesNotContainKey("2026-LOIN");
    assertThat(effects("vehicle=articulated_44t&permits=nuit&height_m=3.5"))
        .containsEntry("maxheight=3.8", "not_concerned")
        .containsEntry("2026-014", "exempted");
  }

  @Test
  void featuresTellWhetherTheyAreInForceAndWhenThatChanges() throws Exception {
    JsonNode day = feature("at=2026-03-02T12:00");
    JsonNode night = feature("at=2026-03-02T23:30:00%2B01:00");

    assertThat(day.path("properties").path("in_force").asBoolean()).isFalse();
    assertThat(day.path("properties").path("begins").asText())
        .isEqualTo("2026-03-02T22:00:00+01:00");
    assertThat(night.path("properties").path("in_force").asBoolean()).isTrue();
    assertThat(night.path("properties").path("ends").asText())
        .isEqualTo("2026-03-03T06:00:00+01:00");
    assertThat(night.path("properties").has("effect")).isFalse();
    assertThat(night.path("geometry").path("type").asText()).isEqualTo("LineString");
    assertThat(night.path("geometry").path("coordinates")).hasSize(5);
  }

  private static JsonNode feature(String parameters) throws Exception {
    for (JsonNode feature :
        server.get("orders?format=geojson&" + parameters).json().path("features")) {
      if (feature
          .path("properties")
          .path("order")
          .path("id")
          .asText()
          .equals(SmallTown.NIGHT_BAN)) {
        return feature;
      }
    }
    throw new AssertionError("There is no night ban.");
  }

  @Test
  void aBoxLeavesOutWhatIsElsewhere() throws Exception {
    LatLon southWest = SmallTown.at(2900, -600);
    LatLon northEast = SmallTown.at(3100, -300);
    String box =
        "bbox=%s,%s,%s,%s"
            .formatted(
                southWest.longitude(),
                southWest.latitude(),
                northEast.longitude(),
                northEast.latitude());

    assertThat(effects(box + "&vehicle=rigid_19t").keySet()).contains("maxweight=7.5");
    assertThat(effects(box + "&vehicle=rigid_19t").keySet())
        .doesNotContain("maxheight=3.8", "2026-014");
    assertThat(server.get("orders?" + box).json().path("orders"))
        .extracting(order -> order.path("identifier").asText())
        .contains("maxweight=7.5")
        .doesNotContain("2026-014");
  }

  @Test
  void osmTagsTellTheirWay() throws Exception {
    for (JsonNode feature : server.get("orders?format=geojson").json().path("features")) {
      JsonNode properties = feature.path("properties");
      assertThat(properties.has("osm_way"))
          .isEqualTo(properties.path("order").path("source").asText().equals("osm"));
    }
  }

  @Test
  void listsArePaged() throws Exception {
    JsonNode all = server.get("orders").json();
    JsonNode second = server.get("orders?limit=1&offset=1").json();

    assertThat(all.path("total").asInt()).isEqualTo(all.path("orders").size());
    assertThat(second.path("orders")).hasSize(1);
    assertThat(second.path("orders").path(0)).isEqualTo(all.path("orders").path(1));
    assertThat(server.get("orders?limit=0").status()).isEqualTo(400);
  }

  @Test
  void anOrderIsToldWithItsPlacesAndCourse() throws Exception {
    JsonNode order = server.get("orders/" + SmallTown.NIGHT_BAN + "?vehicle=rigid_19t").json();

    assertThat(order.path("title").asText()).isEqualTo("Interdiction de nuit");
    JsonNode measure = order.path("measures").path(0);
    assertThat(measure.path("effect").asText()).isEqualTo("prohibited");
    assertThat(measure.path("rule").path("en").asText())
        .isEqualTo(
            "No entry for vehicles over 3.5 t permitted mass,"
                + " except holders of the permit \"nuit\"");
    assertThat(measure.path("places").path(0).path("outcome").asText()).isEqualTo("matched");
    assertThat(measure.path("geometry").path("type").asText()).isEqualTo("LineString");
    assertThat(server.get("orders/none").status()).isEqualTo(404);
  }

  @Test
  void theReportListsPlacesWithoutEffect() throws Exception {
    JsonNode report = server.get("orders/report").json();

    assertThat(report.path("files"))
        .extracting(file -> file.path("file").asText())
        .containsExactly("town.osm.pbf", "orders.geojson");
    JsonNode lost = report.path("places_without_effect").path(0);
    assertThat(lost.path("order").asText()).isEqualTo("2026-LOIN");
    assertThat(lost.path("outcome").asText()).isEqualTo("unmatched");
    assertThat(lost.path("reason").path("fr").asText()).isNotBlank();
  }
}
