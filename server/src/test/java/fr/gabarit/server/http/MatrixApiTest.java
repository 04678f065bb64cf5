package fr.gabarit.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import fr.gabarit.server.SmallTown;
import fr.gabarit.server.TownServer;
import fr.gabarit.server.request.LatLon;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixApiTest {
  private static final LatLon WEST = SmallTown.at(200, 3);
  private static final LatLon EAST = SmallTown.at(2800, -3);
  private static final LatLon FAR_EAST = SmallTown.at(3900, 3);
  private static final LatLon QUAY = SmallTown.at(3000, -400);
  private static final LatLon SCHOOL = SmallTown.at(1500, 1203);
  private static final LatLon NOWHERE = SmallTown.at(100_000, 0);

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
  void everyCellIsWhatTheRouteTells() throws Exception {
    LatLon[] from = {WEST, SCHOOL, EAST};
    LatLon[] to = {EAST, FAR_EAST, SCHOOL, WEST};
    JsonNode table =
        matrix(
                """
                "from_points": %s, "to_points": %s, "profile": "articulated_44t",
                "out_arrays": ["times", "distances", "weights"]"""
                    .formatted(points(from), points(to)))
            .json();

    assertThat(table.path("times")).hasSize(3);
    for (int i = 0; i < from.length; i++) {
      assertThat(table.path("distances").path(i)).hasSize(4);
      for (int j = 0; j < to.length; j++) {
        JsonNode path = server.route(from[i], to[j], "profile=articulated_44t").path();
        assertThat(table.path("distances").path(i).path(j).asDouble())
            .isCloseTo(path.path("distance").asDouble(), within(0.6));
        assertThat(table.path("times").path(i).path(j).asLong())
            .isEqualTo(Math.round(path.path("time").asLong() / 1000.0));
        assertThat(table.path("weights").path(i).path(j).asDouble())
            .isCloseTo(path.path("weight").asDouble(), within(0.01));
      }
    }
    assertThat(table.path("distances").path(2).path(0).asInt()).isZero();
    assertThat(table.path("info").path("copyrights")).isNotEmpty();
  }

  @Test
  void theVehicleDecides() throws Exception {
    String between =
        "\"points\": %s, \"out_arrays\": [\"distances\"]".formatted(points(WEST, EAST));

    assertThat(distance(between + ", \"profile\": \"van_3_5t\"")).isCloseTo(2600, within(5.0));
    assertThat(distance(between + ", \"profile\": \"articulated_44t\""))
        .isCloseTo(3800, within(20.0));
    assertThat(
            distance(
                between + ", \"vehicle\": {\"preset\": \"articulated_44t\", \"height_m\": 3.7}"))
        .isCloseTo(2600, within(5.0));
  }

  private static double distance(String request) throws Exception {
    return matrix(request).json().path("distances").path(0).path(1).asDouble();
  }

  @Test
  void withoutFastFailureUnreachableCellsAreNull() throws Exception {
    JsonNode table =
        matrix(
                """
                "from_points": %s, "to_points": %s, "profile": "articulated_44t",
                "fail_fast": false, "out_arrays": ["times"]"""
                    .formatted(points(WEST, NOWHERE), points(EAST, QUAY)))
            .json();

    assertThat(table.path("times").path(0).path(0).asLong()).isPositive();
    assertThat(table.path("times").path(0).path(1).isNull()).isTrue();
    assertThat(table.path("times").path(1).path(0).isNull()).isTrue();
    assertThat(table.path("hints").path(0).path("field").asText()).isEqualTo("from_points");
    assertThat(table.path("hints").path(0).path("point_index").asInt()).isEqualTo(1);
    assertThat(table.path("hints").path(1).path("point_pairs").toString()).isEqualTo("[[0,1]]");
  }

  @Test
  void onRequestTheOrdersThatBlockACellAreNamed() throws Exception {
    JsonNode table =
        matrix(
                """
                "from_points": %s, "to_points": %s, "profile": "articulated_44t",
                "fail_fast": false, "compliance": true"""
                    .formatted(points(WEST), points(EAST, QUAY, NOWHERE)))
            .json();

    assertThat(table.path("compliance").toString())
        .isEqualTo("[[\"compliant\",\"no_legal_route\",\"no_road\"]]");
    JsonNode blocked = table.path("hints").path(1);
    assertThat(blocked.path("details").asText()).isEqualTo("no_legal_route");
    assertThat(blocked.path("blocking").path(0).path("compared").path("limit").asDouble())
        .isEqualTo(7.5);
    assertThat(blocked.path("point_pairs").toString()).isEqualTo("[[0,1]]");
  }

  @Test
  void withFastFailureACellWithoutRouteRefusesTheTable() throws Exception {
    TownServer.Reply reply =
        matrix(
            "\"from_points\": %s, \"to_points\": %s, \"profile\": \"articulated_44t\""
                .formatted(points(WEST), points(EAST, QUAY)));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().path("message").asText())
        .startsWith("from_points[0]->to_points[1]")
        .contains("maxweight=7.5");
  }

  @Test
  void theHourOfDepartureDecides() throws Exception {
    String request =
        "\"points\": %s, \"profile\": \"articulated_44t\", \"fail_fast\": false"
            .formatted(points(WEST, EAST));

    JsonNode night = matrix(request + ", \"departure\": \"2026-03-02T23:00\"").json();
    JsonNode day = matrix(request + ", \"departure\": \"2026-03-02T12:00\"").json();

    assertThat(night.path("weights").path(0).path(1).isNull()).isTrue();
    assertThat(day.path("weights").path(0).path(1).asDouble()).isPositive();
  }

  @Test
  void sourcesAndDestinationsMayBeIndicesAsInOsrm() throws Exception {
    JsonNode table =
        matrix(
                """
                "points": %s, "sources": [0], "destinations": [2, 1], "profile": "van_3_5t",
                "annotations": "duration,distance" """
                    .formatted(points(WEST, EAST, FAR_EAST)))
            .json();

    assertThat(table.path("times")).hasSize(1);
    assertThat(table.path("distances").path(0)).hasSize(2);
    assertThat(table.path("distances").path(0).path(0).asDouble())
        .isGreaterThan(table.path("distances").path(0).path(1).asDouble());
    assertThat(table.has("weights")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"points\": [[2.7, 91]]| point",
        "\"points\": 5| points",
        "\"profile\": \"van_3_5t\"| points",
        "\"points\": [[2.7, 50.5]], \"sources\": [1]| sources",
        "\"points\": [[2.7, 50.5]], \"destinations\": 0.5| destinations",
        "\"points\": [[2.7, 50.5]], \"out_arrays\": [\"speeds\"]| out_arrays",
        "\"points\": [[2.7, 50.5]], \"annotations\": \"speed\"| annotations",
        "\"points\": [[2.7, 50.5]], \"fail_fast\": \"perhaps\"| fail_fast",
        "\"points\": [[2.7, 50.5]], \"from_points\": [[2.7, 50.5]]| from_points",
        "\"points\": [[2.7, 50.5]], \"departure\": \"soon\"| departure",
        "\"points\": [[2.7, 50.5]], \"vehicle\": {\"hieght_m\": 3}| vehicle.hieght_m"
      })
  void whatIsWrongIsNamed(String fields, String field) throws Exception {
    TownServer.Reply reply =
        matrix(fields.contains("profile") ? fields : fields + ", \"profile\": \"van_3_5t\"");

    assertThat(reply.status()).isEqualTo(400);
    JsonNode hint = reply.json().path("hints").path(0);
    assertThat(hint.path("field").asText()).isEqualTo(field);
    assertThat(hint.path("message").asText()).isNotBlank();
  }

  @Test
  void tooLargeATableIsRefusedWithTheLimit() throws Exception {
    LatLon[] many = new LatLon[1100];
    Arrays.fill(many, WEST);
    TownServer.Reply reply =
        matrix("\"points\": %s, \"profile\": \"van_3_5t\"".formatted(points(many)));

    assertThat(reply.status()).isEqualTo(400);
    JsonNode hint = reply.json().path("hints").path(0);
    assertThat(hint.path("value").asText()).isEqualTo("1100 × 1100");
    assertThat(hint.path("message").asText()).contains("1000000").contains("--matrix-cells");
  }

  private static TownServer.Reply matrix(String fields) throws Exception {
    return server.post("matrix", "{" + fields + "}");
  }

  private static String points(LatLon... points) {
    return Arrays.stream(points)
        .map(point -> "[%s, %s]".formatted(point.longitude(), point.latitude()))
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
