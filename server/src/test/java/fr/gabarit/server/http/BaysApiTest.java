package fr.gabarit.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import fr.gabarit.server.SmallTown;
import fr.gabarit.server.TownServer;
import fr.gabarit.server.TownServer.Reply;
import fr.gabarit.server.area.AreaException;
import fr.gabarit.server.request.LatLon;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bays along the D943 of the small town, and one order that prohibits parking at some of them. */
class BaysApiTest {
  private static final String HEADER =
      "ID;NOM;LONGITUDE;LATITUDE;PARITE_TROTTOIR;LONGUEUR;LARGEUR;TYPE;DUREE_MAX;TEMPORALITE_OSM";

  @TempDir private static Path directory;
  private static TownServer server;

  @BeforeAll
  static void start() throws Exception {
    LatLon from = SmallTown.at(100, 0);
    LatLon to = SmallTown.at(300, 0);
    Path order = directory.resolve("parking.geojson");
    Files.writeString(
        order,
        """
        {"type": "FeatureCollection", "features": [{"type": "Feature",
          "properties": {"order": "2026-PARK", "identifier": "2026-077", "title": "Travaux",
            "effect": "parking_prohibited", "hours": "Mo-Fr 08:00-10:00"},
          "geometry": {"type": "LineString", "coordinates": [[%s, %s], [%s, %s]]}}]}
        """
            .formatted(from.longitude(), from.latitude(), to.longitude(), to.latitude()));
    Path bays = directory.resolve("bays.csv");
    Files.write(
        bays,
        List.of(
            HEADER,
            row("short", 210, ";700;200;aire permanente;15;"),
            row("works", 200, "pair;1500;250;aire permanente;;"),
            row("free", 500, "impair;1500;250;aire périodique;30;Mo-Fr 08:00-12:00"),
            row("far", 2900, ";;;aire permanente;;"),
            "nowhere;x;;;;;;;;"));
    server = TownServer.start(directory, List.of(order), List.of(bays));
  }

  private static String row(String id, double east, String rest) {
    LatLon at = SmallTown.at(east, 5);
    return "%s;Aire %s;%s;%s;%s".formatted(id, id, at.longitude(), at.latitude(), rest);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Reply around(double east, String parameters) throws Exception {
    return server.get("bays?point=%s&%s".formatted(SmallTown.at(east, 0), parameters));
  }

  private static JsonNode properties(JsonNode collection, String id) {
    for (JsonNode feature : collection.path("features")) {
      if (feature.path("properties").path("id").asText().equals(id)) {
        return feature.path("properties");
      }
    }
    throw new AssertionError("no bay " + id + " in " + collection);
  }

  @Test
  void baysAroundAPointComeNearestFirstWithWhatIsKnownOfThem() throws Exception {
    JsonNode found = around(490, "radius_m=400&vehicle=rigid_12t&at=2026-03-02T11:00").json();

    assertThat(found.path("type").asText()).isEqualTo("FeatureCollection");
    assertThat(found.path("features"))
        .extracting(feature -> feature.path("properties").path("id").asText())
        .containsExactly("free", "short", "works");
    JsonNode free = properties(found, "free");
    assertThat(free.path("usability").asText()).isEqualTo("usable");
    assertThat(free.path("reasons")).isEmpty();
    assertThat(free.path("length_m").asDouble()).isEqualTo(15);
    assertThat(free.path("width_m").asDouble()).isEqualTo(2.5);
    assertThat(free.path("side").asText()).isEqualTo("odd");
    assertThat(free.path("max_stay_min").asInt()).isEqualTo(30);
    assertThat(free.path("hours").path("fr").asText()).contains("08:00");
    assertThat(free.path("source").asText()).isEqualTo("bays.csv");
    assertThat(found.path("features").path(0).path("geometry").path("type").asText())
        .isEqualTo("Point");
  }

  @Test
  void eachReasonAgainstABayIsTold() throws Exception {
    JsonNode evening = around(300, "vehicle=rigid_12t&at=2026-03-02T19:00&stay_min=20").json();

    assertThat(properties(evening, "free").path("usability").asText()).isEqualTo("unusable");
    assertThat(properties(evening, "free").path("reasons").path(0).path("text").path("en").asText())
        .contains("next from 2026-03-03 08:00");
    assertThat(properties(evening, "short").path("reasons"))
        .extracting(reason -> reason.path("text").path("en").asText())
        .anyMatch(text -> text.contains("the bay 7 m"))
        .anyMatch(text -> text.contains("at most 15 min"));
    assertThat(properties(evening, "works").path("usability").asText()).isEqualTo("usable");
  }

  @Test
  void anOrderThatProhibitsParkingKeepsVehiclesOutAtItsHoursAndIsCited() throws Exception {
    JsonNode works =
        properties(around(200, "vehicle=rigid_12t&at=2026-03-02T09:00").json(), "works");

    assertThat(works.path("usability").asText()).isEqualTo("unusable");
    assertThat(works.path("reasons").path(0).path("order").path("id").asText())
        .isEqualTo("2026-PARK");
    assertThat(works.path("reasons").path(0).path("text").path("fr").asText())
        .contains("2026-077", "10:00");
  }

  @Test
  void aBoxHoldsItsBaysAndUnusableOnesCanBeLeftOut() throws Exception {
    LatLon southWest = SmallTown.at(0, -50);
    LatLon northEast = SmallTown.at(1000, 50);
    String box =
        "bays?bbox=%s,%s,%s,%s&vehicle=rigid_12t&at=2026-03-02T09:00"
            .formatted(
                southWest.longitude(),
                southWest.latitude(),
                northEast.longitude(),
                northEast.latitude());

    assertThat(server.get(box).json().path("total").asInt()).isEqualTo(3);
    assertThat(server.get(box + "&usable=true").json().path("features")).hasSize(1);
    assertThat(server.get(box + "&limit=2").json().path("features")).hasSize(2);
    assertThat(server.get(box + "&limit=2").json().path("total").asInt()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "'', point",
    "point=50.5;2.7, point",
    "point=50.5%2C2.7&bbox=2.6%2C50.4%2C2.8%2C50.6, point",
    "point=50.5%2C2.7&radius_m=0, radius_m",
    "point=50.5%2C2.7&radius_m=NaN, radius_m",
    "point=50.5%2C2.7&radius_m=90000, radius_m",
    "bbox=1%2C2%2C3, bbox",
    "point=50.5%2C2.7&vehicle=tram, vehicle",
    "point=50.5%2C2.7&vehicle.length_m=-3, length_m",
    "point=50.5%2C2.7&at=yesterday, at",
    "point=50.5%2C2.7&stay_min=-5, stay_min",
    "point=50.5%2C2.7&limit=0, limit",
    "point=50.5%2C2.7&usable=perhaps, usable"
  })
  void whatIsWrongIsNamedWithItsRemedy(String query, String field) throws Exception {
    Reply reply = server.get("bays?" + query);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().path("message").asText()).isNotBlank();
    assertThat(reply.json().path("hints"))
        .as(reply.text())
        .anySatisfy(
            hint -> {
              assertThat(hint.path("field").asText()).endsWith(field);
              assertThat(hint.path("message").asText()).isNotBlank();
            });
  }

  @Test
  void allThatIsWrongIsToldAtOnce() throws Exception {
    assertThat(server.get("bays?point=50.5,2.7&radius_m=-1&at=x&limit=0").json().path("hints"))
        .hasSize(3);
  }

  @Test
  void aRouteTellsTheBaysNearItsEndIfAsked() throws Exception {
    LatLon from = SmallTown.at(1000, 0);
    LatLon to = SmallTown.at(450, 0);
    String lorry = "profile=rigid_12t&departure=2026-03-02T09:00";

    JsonNode bays = server.route(from, to, lorry + "&bays=true").path().path("delivery_bays");

    assertThat(bays).extracting(bay -> bay.path("id").asText()).containsExactly("free");
    assertThat(bays.path(0).path("position")).hasSize(2);
    assertThat(server.route(from, to, lorry).path().has("delivery_bays")).isFalse();
    assertThat(server.route(from, to, lorry + "&bays=x").status()).isEqualTo(400);
  }

  @Test
  void baysAreCountedAndThoseNotTakenOverAreReported() throws Exception {
    assertThat(server.get("info").json().path("counts").path("bays").asInt()).isEqualTo(4);
    JsonNode files = server.get("orders/report").json().path("files");
    assertThat(files)
        .filteredOn(file -> file.path("file").asText().equals("bays.csv"))
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.path("counts").path("bays").asInt()).isEqualTo(4);
              assertThat(file.path("counts").path("bays_refused").asInt()).isEqualTo(1);
              assertThat(file.path("notes").path(0).path("position").asText()).contains("6");
            });
  }

  @Test
  void filesThatAreNoTablesOfBaysAreRefusedTogether() throws Exception {
    Path wrong = Files.writeString(directory.resolve("wrong.csv"), "a,b\n1,2\n");
    Path missing = directory.resolve("missing.csv");

    assertThatThrownBy(
            () -> TownServer.load(directory, Clock.systemUTC(), List.of(), List.of(wrong, missing)))
        .isInstanceOf(AreaException.class)
        .hasMessageContaining("wrong.csv")
        .hasMessageContaining("LONGITUDE")
        .hasMessageContaining("missing.csv");
  }
}
