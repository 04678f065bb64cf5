package fr.gabarit.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.gabarit.server.SmallTown;
import fr.gabarit.server.TownServer;
import fr.gabarit.server.request.LatLon;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteProblemsApiTest {
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

  @ParameterizedTest
  @CsvSource({
    "height_m, tall",
    "height_m, 390",
    "axles, 2.5",
    "hazmat, milk",
    "tunnel_code, Z",
    "crit_air, 9",
    "activities, smuggling",
    "departure, yesterday",
    "departure, +999999999-12-31T23:59Z",
    "departure, -999999999-01-01T00:00",
    "arrive_by, 9999-12-31T23:59",
    "violations, maybe",
    "instructions, perhaps",
    "points_encoded_multiplier, 0",
    "way_point_max_distance, -1",
    "details, shoe_size",
    "type, pdf",
    "elevation, true",
    "heading, 90",
    "curbside, right",
    "snap_prevention, ferry",
    "pass_through, true",
    "algorithm, round_trip",
    "custom_model, {}",
    "arrive_by, never",
    "max_wait_min, 1441",
    "max_wait_min, -1",
    "scenario, s1"
  })
  void aBadParameterIsNamedWithItsValue(String name, String value) throws Exception {
    TownServer.Reply reply =
        server.route(
            WEST,
            EAST,
            "profile=rigid_19t&%s=%s"
                .formatted(name, URLEncoder.encode(value, StandardCharsets.UTF_8)));

    assertThat(reply.status()).isEqualTo(400);
    JsonNode hint = reply.json().path("hints").path(0);
    assertThat(hint.path("field").asText()).isEqualTo(name);
    assertThat(hint.path("message").asText()).contains(name);
    assertThat(hint.path("value").asText()).isNotBlank();
    assertThat(hint.path("details").asText()).isEqualTo("java.lang.IllegalArgumentException");
    assertThat(reply.json().path("message")).isEqualTo(hint.path("message"));

    JsonNode french =
        server
            .route(
                WEST,
                EAST,
                "locale=fr&profile=rigid_19t&%s=%s"
                    .formatted(name, URLEncoder.encode(value, StandardCharsets.UTF_8)))
            .json()
            .path("hints")
            .path(0);
    assertThat(french.path("message").asText())
        .contains(name)
        .isNotEqualTo(hint.path("message").asText());
    for (String machineReadable : List.of("field", "value", "details")) {
      assertThat(french.path(machineReadable)).isEqualTo(hint.path(machineReadable));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ch.disable, true",
    "lm.disable, true",
    "algorithm, astarbi",
    "elevation, false",
    "pass_through, false",
    "debug, true",
    "shoe_size, 43"
  })
  void harmlessAndUnknownParametersAreIgnored(String name, String value) throws Exception {
    assertThat(server.route(WEST, EAST, "profile=rigid_19t&%s=%s".formatted(name, value)).status())
        .isEqualTo(200);
  }

  @Test
  void aBodyTellsTheLanguageOfItsProblems() throws Exception {
    String body =
        """
        {"points": [[2.7, 50.5], [12.5, 41.9]], "profile": "rigid_19t", "locale": "fr_FR",
         "vehicle": {"height_m": 390}}""";

    assertThat(server.post("route", body).json().path("message").asText())
        .startsWith("height_m doit être supérieur à 0 et au plus 10 m, mais vaut 390.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":"})
  void aBodyNestedTooDeepIsRefused(String opening) throws Exception {
    TownServer.Reply reply = server.post("route", opening.repeat(20_000));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().path("hints").path(0).path("field").asText()).isEqualTo("body");
    assertThat(reply.text()).contains("depth").doesNotContain("Exception:", "REDACTED");
  }

  @Test
  void aPointOutsideIsToldWithTheBoundsToKeepWithin() throws Exception {
    TownServer.Reply reply = server.route(WEST, new LatLon(41.9, 12.5), "profile=rigid_19t");

    JsonNode hint = reply.json().path("hints").path(0);
    assertThat(hint.path("details").asText()).endsWith("PointOutOfBoundsException");
    assertThat(hint.path("value").asText()).isEqualTo("41.9,12.5");
    assertThat(hint.path("message").asText())
        .startsWith("Point 1 is out of bounds: 41.9,12.5, the bounds are: ")
        .containsPattern("Give a latitude from 50\\.\\d+ to 50\\.\\d+ and a longitude from 2\\.");
  }

  @Test
  void whyThereIsNoLegalRouteIsSaidInFrenchWhereFrenchIsAsked() throws Exception {
    String night = "profile=rigid_19t&departure=2026-03-02T23:00";

    assertThat(server.route(WEST, EAST, night).json().path("message").asText())
        .startsWith("No legal route on leg 0");
    assertThat(server.route(WEST, EAST, night + "&locale=fr").json().path("message").asText())
        .startsWith("Pas d'itinéraire légal sur l'étape 0");
  }

  @Test
  void allProblemsAreToldTogether() throws Exception {
    TownServer.Reply reply =
        server.get("route?point=50.5,2.7&point=here&profile=bicycle&details=shoe_size");

    List<String> fields = new ArrayList<>();
    reply.json().path("hints").forEach(hint -> fields.add(hint.path("field").asText()));
    assertThat(fields).containsExactly("point", "profile", "details");
    assertThat(reply.json().path("hints").path(0).path("point_index").asInt()).isEqualTo(1);
    assertThat(reply.json().path("hints").path(1).path("message").asText())
        .startsWith("The requested profile 'bicycle' does not exist")
        .contains("articulated_44t");
  }

  @Test
  void aPointOutOfBoundsIsToldAsGraphHopperDoes() throws Exception {
    TownServer.Reply reply =
        server.get("route?point=%s&point=48.1,11.5&profile=rigid_19t".formatted(WEST));

    JsonNode hint = reply.json().path("hints").path(0);
    assertThat(hint.path("details").asText())
        .isEqualTo("com.graphhopper.util.exceptions.PointOutOfBoundsException");
    assertThat(hint.path("point_index").asInt()).isEqualTo(1);
    assertThat(hint.path("message").asText()).startsWith("Point 1 is out of bounds: 48.1,11.5");
  }

  @Test
  void tooFewAndTooManyPointsAreRefused() throws Exception {
    assertThat(server.get("route?profile=rigid_19t&point=" + WEST).json().path("message").asText())
        .isEqualTo(
            "At least 2 points must be given but there were 1. Give origin and destination.");
    String many = ("point=" + WEST + "&").repeat(101);
    assertThat(server.get("route?" + many + "profile=rigid_19t").json().path("message").asText())
        .startsWith("At most 100 points may be given but there were 101");
  }

  @Test
  void aMisspeltLimitInTheVehicleIsNotLost() throws Exception {
    TownServer.Reply reply =
        server.post(
            "route",
            "{\"points\": [[2.7, 50.5], [2.71, 50.5]], \"profile\": \"rigid_19t\","
                + " \"vehicle\": {\"heigth_m\": 3.5}}");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().path("message").asText()).startsWith("vehicle.heigth_m is unknown");
  }

  @Test
  void presetAndProfileMustAgree() throws Exception {
    TownServer.Reply reply =
        server.post(
            "route",
            "{\"points\": [[2.7, 50.5], [2.71, 50.5]], \"profile\": \"rigid_19t\","
                + " \"vehicle\": {\"preset\": \"van_3_5t\"}}");

    assertThat(reply.json().path("hints").path(0).path("field").asText())
        .isEqualTo("vehicle.preset");
  }

  @Test
  void aBodyThatIsNoJsonIsToldWithItsPlace() throws Exception {
    TownServer.Reply broken = server.post("route", "{\"points\": [[2.7,");
    TownServer.Reply array = server.post("route", "[]");

    assertThat(broken.status()).isEqualTo(400);
    assertThat(broken.json().path("message").asText()).startsWith("The body is not JSON: line 1");
    assertThat(array.json().path("message").asText()).startsWith("The body must be a JSON object");
  }

  @Test
  void pointsOfABodyAreLongitudeFirst() throws Exception {
    TownServer.Reply reply =
        server.post(
            "route",
            "{\"points\": [[2.7, 50.5], [2.71, 95.5], \"x\"], \"profile\": \"rigid_19t\"}");

    assertThat(reply.json().path("hints"))
        .extracting(hint -> hint.path("point_index").asInt())
        .containsExactly(1, 2);
  }

  @Test
  void aBodyTooLargeIsRefused() throws Exception {
    TownServer.Reply reply = server.post("route", " ".repeat(1_100_000));

    assertThat(reply.status()).isEqualTo(413);
    assertThat(reply.json().path("message").asText())
        .isEqualTo("The body is too large. Send at most 1 MB.");
  }
}
