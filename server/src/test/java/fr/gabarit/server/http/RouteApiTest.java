package fr.gabarit.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.graphhopper.ResponsePath;
import com.graphhopper.jackson.Jackson;
import com.graphhopper.jackson.ResponsePathDeserializerHelper;
import fr.gabarit.server.SmallTown;
import fr.gabarit.server.TownServer;
import fr.gabarit.server.request.LatLon;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RouteApiTest {
  private static final LatLon WEST = SmallTown.at(200, 3);
  private static final LatLon EAST = SmallTown.at(2800, -3);
  private static final LatLon QUAY = SmallTown.at(3000, -400);
  private static final LatLon SCHOOL = SmallTown.at(1500, 1203);
  private static final String LORRY = "profile=articulated_44t";

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
  void aVanGoesStraightUnderTheLowBridge() throws Exception {
    JsonNode path = server.route(WEST, EAST, "profile=van_3_5t").path();

    assertThat(path.path("distance").asDouble()).isCloseTo(2600, within(5.0));
    assertThat(path.path("compliance").path("status").asText()).isEqualTo("compliant");
    assertThat(path.path("compliance").path("avoided")).isEmpty();
  }

  @Test
  void aHighLorryGoesRoundTheLowBridgeAndIsToldWhy() throws Exception {
    JsonNode path = server.route(WEST, EAST, LORRY + "&points_encoded=false").path();

    assertThat(path.path("distance").asDouble()).isCloseTo(3800, within(20.0));
    JsonNode avoided = path.path("compliance").path("avoided").path(0);
    assertThat(avoided.path("osm_way").asLong()).isEqualTo(SmallTown.LOW_BRIDGE);
    assertThat(avoided.path("order").path("authority").asText()).isEqualTo("OpenStreetMap");
    assertThat(avoided.path("compared").path("quantity").asText()).isEqualTo("height");
    assertThat(avoided.path("compared").path("limit").asDouble()).isEqualTo(3.8);
    assertThat(avoided.path("compared").path("value").asDouble()).isEqualTo(4.0);
    assertThat(avoided.path("physical").asBoolean()).isTrue();
    assertThat(avoided.path("rule").path("fr").asText())
        .isEqualTo("Accès interdit aux véhicules de plus de 3,8 m de haut");
    assertThat(avoided.path("rule").path("en").asText())
        .isEqualTo("No entry for vehicles over 3.8 m high");
    assertThat(avoided.path("applies").path("en").asText()).isEqualTo("at all times");
    assertThat(avoided.path("extra_distance_m").asDouble()).isCloseTo(1200, within(20.0));
    assertThat(avoided.path("extra_time_ms").asLong()).isPositive();
    assertThat(avoided.path("closed_stretch").path("type").asText()).isEqualTo("LineString");
  }

  @Test
  void aLowerLorryOfTheSamePresetNeedNotGoRound() throws Exception {
    for (String override : List.of("height_m=3.7", "vehicle.height_m=3.7")) {
      JsonNode path = server.route(WEST, EAST, LORRY + "&" + override).path();
      assertThat(path.path("distance").asDouble()).isCloseTo(2600, within(5.0));
    }
  }

  @Test
  void bothFormsOfRequestGetTheSameAnswer() throws Exception {
    JsonNode got =
        server.route(WEST, EAST, LORRY + "&height_m=3.9&departure=2026-03-02T09:00").json();
    JsonNode posted =
        server
            .post(
                "route",
                """
                {"points": [[%s, %s], [%s, %s]], "profile": "articulated_44t",
                 "vehicle": {"height_m": 3.9}, "departure": "2026-03-02T09:00:00+01:00",
                 "ch.disable": true, "unknown": 1}"""
                    .formatted(
                        WEST.longitude(), WEST.latitude(), EAST.longitude(), EAST.latitude()))
            .json();

    assertThat(posted.path("paths")).isEqualTo(got.path("paths"));
    assertThat(got.path("paths").path(0).path("departure").asText())
        .isEqualTo("2026-03-02T09:00:00+01:00");
  }

  @Test
  void thePresetMayStandInTheVehicleAlone() throws Exception {
    JsonNode path =
        server
            .post(
                "route",
                """
                {"points": [[%s, %s], [%s, %s]], "vehicle": {"preset": "van_3_5t"}}"""
                    .formatted(
                        WEST.longitude(), WEST.latitude(), EAST.longitude(), EAST.latitude()))
            .path();

    assertThat(path.path("distance").asDouble()).isCloseTo(2600, within(5.0));
  }

  @Test
  void graphHoppersOwnClientReadsTheAnswer() throws Exception {
    JsonNode json = server.route(WEST, EAST, LORRY + "&details=street_name&details=time").json();
    ObjectMapper mapper = Jackson.newObjectMapper();

    ResponsePath path =
        ResponsePathDeserializerHelper.createResponsePath(
            mapper, json.path("paths").path(0), false, true);

    assertThat(path.getDistance()).isCloseTo(3800, within(20.0));
    assertThat(path.getPoints().size()).isGreaterThan(5);
    assertThat(path.getWaypoints().size()).isEqualTo(2);
    assertThat(path.getInstructions().size()).isGreaterThan(3);
    assertThat(path.getPathDetails()).containsOnlyKeys("street_name", "time");
    assertThat(path.getPathDetails().get("street_name"))
        .extracting(detail -> detail.getValue())
        .containsExactly("Route d'Arras", "Rue du Détour", "Route de Béthune");
    List<String> fields = new ArrayList<>();
    json.fieldNames().forEachRemaining(fields::add);
    assertThat(fields).containsExactly("hints", "info", "paths");
    assertThat(json.path("info").path("road_data_timestamp").asText())
        .isEqualTo("2026-03-01T00:00:00Z");
  }

  @Test
  void instructionsAreWordedInTheLanguageAskedFor() throws Exception {
    JsonNode french = server.route(WEST, EAST, LORRY + "&locale=fr").path();
    JsonNode english = server.route(WEST, EAST, LORRY + "&locale=en-GB").path();

    assertThat(french.path("instructions").path(0).path("text").asText())
        .isEqualTo("Continuez sur Route d'Arras");
    assertThat(english.path("instructions").path(0).path("text").asText())
        .isEqualTo("Continue onto Route d'Arras");
  }

  @Test
  void timesOfInstructionsAddUpToTheTripUnderASpeedLimitOfAnOrder() throws Exception {
    JsonNode path = server.route(WEST, EAST, LORRY).path();

    long sum = 0;
    for (JsonNode instruction : path.path("instructions")) {
      sum += instruction.path("time").asLong();
    }
    assertThat(sum).isEqualTo(path.path("time").asLong());
    // The first 800 m are limited to 30 km/h.
    assertThat(path.path("instructions").path(0).path("time").asLong())
        .isCloseTo(96_000, within(1000L));
  }

  @Test
  void pointsAndInstructionsCanBeLeftOut() throws Exception {
    JsonNode path =
        server.route(WEST, EAST, LORRY + "&calc_points=false&instructions=false").path();

    assertThat(path.has("points")).isFalse();
    assertThat(path.has("instructions")).isFalse();
    assertThat(path.path("distance").asDouble()).isCloseTo(3800, within(20.0));
    assertThat(path.path("compliance").path("avoided")).hasSize(1);
  }

  @Test
  void anExemptionUsedIsToldWithItsStretch() throws Exception {
    JsonNode path = server.route(WEST, SCHOOL, LORRY + "&points_encoded=false").path();

    JsonNode used = path.path("compliance").path("exemptions_used").path(0);
    assertThat(used.path("order").path("identifier").asText()).contains("hgv=destination");
    assertThat(used.path("exemption").path("fr").asText()).isEqualTo("desserte locale");
    JsonNode points = path.path("points").path("coordinates");
    int from = used.path("interval").path(0).asInt();
    int to = used.path("interval").path(1).asInt();
    assertThat(points.path(from).path(1).asDouble())
        .isCloseTo(SmallTown.at(1000, 600).latitude(), within(1e-6));
    assertThat(to).isEqualTo(points.size() - 1);
  }

  @Test
  void withoutLegalRouteTheBlockingOrdersAreNamed() throws Exception {
    TownServer.Reply reply = server.route(WEST, QUAY, LORRY);

    assertThat(reply.status()).isEqualTo(400);
    JsonNode hint = reply.json().path("hints").path(0);
    assertThat(hint.path("details").asText()).isEqualTo("no_legal_route");
    assertThat(reply.json().path("message").asText()).contains("maxweight=7.5");
    JsonNode blocking = hint.path("blocking");
    assertThat(blocking).hasSize(1);
    assertThat(blocking.path(0).path("compared").path("limit").asDouble()).isEqualTo(7.5);
    assertThat(blocking.path(0).path("compared").path("value").asDouble()).isEqualTo(44);
    assertThat(blocking.path(0).path("closed_stretch").path("type").asText())
        .isEqualTo("LineString");
    LatLon corner = SmallTown.at(3000, 0);
    assertThat(hint.path("nearest_legal_point").path(0).asDouble())
        .isCloseTo(corner.longitude(), within(1e-4));
    assertThat(hint.path("nearest_legal_point").path(1).asDouble())
        .isCloseTo(corner.latitude(), within(1e-4));
    // The limit never ends.
    assertThat(hint.has("next_legal_departure")).isFalse();
  }

  @Test
  void onRequestTheLeastViolatingRouteIsGivenWithEveryViolation() throws Exception {
    JsonNode path =
        server.route(WEST, QUAY, LORRY + "&violations=report&points_encoded=false").path();

    assertThat(path.path("compliance").path("status").asText()).isEqualTo("violating");
    JsonNode violation = path.path("compliance").path("violations").path(0);
    assertThat(violation.path("order").path("identifier").asText()).isEqualTo("maxweight=7.5");
    assertThat(violation.path("length_m").asDouble()).isCloseTo(400, within(3.0));
    assertThat(violation.path("interval").path(1).asInt())
        .isEqualTo(path.path("points").path("coordinates").size() - 1);
  }

  @Test
  void aPhysicalLimitIsNotViolatedEvenOnRequest() throws Exception {
    TownServer.Reply reply =
        server.route(WEST, SmallTown.at(3240, -320), LORRY + "&violations=report");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().path("message").asText()).contains("Physical limits");
  }

  @Test
  void theHourDecidesAndEndsAreTold() throws Exception {
    String night = "&departure=2026-03-02T23:00";
    TownServer.Reply reply = server.route(WEST, EAST, LORRY + night);
    JsonNode permitted = server.route(WEST, EAST, LORRY + night + "&permits=nuit").path();

    assertThat(reply.status()).isEqualTo(400);
    JsonNode blocking = reply.json().path("hints").path(0).path("blocking");
    assertThat(blocking).isNotEmpty();
    JsonNode used = permitted.path("compliance").path("exemptions_used").path(0);
    assertThat(used.path("order").path("id").asText()).isEqualTo(SmallTown.NIGHT_BAN);
    assertThat(used.path("order").path("url").asText()).isEqualTo("https://example.org/2026-014");
    assertThat(used.path("exemption").path("en").asText()).contains("nuit");
    assertThat(used.path("ends").asText()).isEqualTo("2026-03-03T06:00:00+01:00");
    assertThat(used.path("applies").path("fr").asText()).isEqualTo("tous les jours, 22:00–06:00");
  }

  @Test
  void severalStopsMakeAViaInstruction() throws Exception {
    JsonNode json =
        server
            .get(
                "route?point=%s&point=%s&point=%s&%s"
                    .formatted(WEST, SmallTown.at(1500, 655), EAST, LORRY))
            .json();
    JsonNode path = json.path("paths").path(0);

    assertThat(path.path("instructions"))
        .extracting(instruction -> instruction.path("sign").asInt())
        .contains(5);
    assertThat(path.path("distance").asDouble()).isCloseTo(3800, within(20.0));
  }

  @Test
  void aRouteToItsOwnOriginHasNoLength() throws Exception {
    JsonNode path = server.route(WEST, WEST, LORRY + "&details=time&points_encoded=false").path();

    assertThat(path.path("distance").asDouble()).isZero();
    assertThat(path.path("time").asLong()).isZero();
  }

  @Test
  void departureAndArrivalCarryTheirOffset() throws Exception {
    JsonNode path = server.route(WEST, EAST, LORRY).path();

    assertThat(path.path("departure").asText()).isEqualTo("2026-03-02T08:00:00+01:00");
    assertThat(path.path("arrival").asText()).startsWith("2026-03-02T08:").endsWith("+01:00");
    assertThat(path.path("emissions").path("co2e_kg").asDouble()).isPositive();
    assertThat(path.path("emissions").path("method").asText())
        .contains("l/100 km")
        .startsWith("rough estimate");
  }

  @Test
  void theEmissionsAreExplainedInTheLanguageAskedFor() throws Exception {
    JsonNode path = server.route(WEST, EAST, LORRY + "&locale=fr").path();

    assertThat(path.path("emissions").path("method").asText())
        .startsWith("estimation grossière")
        .contains("3,1 kg");
  }

  @Test
  void geoJsonIsOneFeatureWithTheAccountInItsProperties() throws Exception {
    TownServer.Reply reply = server.route(WEST, EAST, LORRY + "&type=geojson&calc_points=false");

    assertThat(reply.header("Content-Type")).startsWith("application/geo+json");
    JsonNode feature = reply.json();
    assertThat(feature.path("type").asText()).isEqualTo("Feature");
    assertThat(feature.path("geometry").path("type").asText()).isEqualTo("LineString");
    assertThat(feature.path("geometry").path("coordinates").size()).isGreaterThan(2);
    assertThat(feature.path("properties").path("compliance").path("status").asText())
        .isEqualTo("compliant");
  }

  @Test
  void gpxHasATrackWithTimes() throws Exception {
    TownServer.Reply reply =
        server.route(WEST, EAST, LORRY + "&type=gpx&gpx.waypoints=true&locale=fr");

    assertThat(reply.header("Content-Type")).startsWith("application/gpx+xml");
    assertThat(reply.text())
        .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
        .contains("<trkpt lat=\"50.5")
        .contains("<time>2026-03-02T07:00:00Z</time>")
        .contains("Rue du Détour")
        .contains("<wpt ");
  }
}
