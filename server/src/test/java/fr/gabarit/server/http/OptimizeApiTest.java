package fr.gabarit.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.server.SmallTown;
import fr.gabarit.server.TownServer;
import fr.gabarit.server.request.LatLon;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptimizeApiTest {
  private static final LatLon DEPOT = SmallTown.at(100, 3);
  private static final LatLon NEAR = SmallTown.at(700, 3);
  private static final LatLon EAST = SmallTown.at(2800, -3);
  private static final LatLon FAR_EAST = SmallTown.at(3900, 3);
  private static final LatLon QUAY = SmallTown.at(3000, -400);

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
  void stopsAreMadeInTheShorterOrder() throws Exception {
    JsonNode route =
        solution(
                vehicle("a", ", \"return_to_depot\": false"),
                service("far", FAR_EAST, ""),
                service("near", NEAR, ""),
                service("east", EAST, ", \"duration\": 600"))
            .path("routes")
            .path(0);

    assertThat(ids(route)).containsExactly("near", "east", "far");
    JsonNode east = route.path("activities").path(2);
    assertThat(
            Duration.between(
                OffsetDateTime.parse(east.path("arr_time").asText()),
                OffsetDateTime.parse(east.path("end_time").asText())))
        .isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void aTimeWindowIsWaitedFor() throws Exception {
    JsonNode solution =
        solution(
            vehicle("a", ""),
            service("near", NEAR, window("2026-03-02T09:00", "2026-03-02T10:00")),
            service("east", EAST, window("2026-03-02T08:00", "2026-03-02T08:30")));
    JsonNode route = solution.path("routes").path(0);

    assertThat(ids(route)).containsExactly("east", "near");
    JsonNode near = route.path("activities").path(2);
    assertThat(near.path("waiting_time").asDouble()).isGreaterThan(600);
    assertThat(near.path("end_time").asText()).isEqualTo("2026-03-02T09:00:00+01:00");
    assertThat(route.path("activities").path(3).path("type").asText()).isEqualTo("end");
  }

  @Test
  void whatNoVehicleMayReachIsUnassignedWithTheReason() throws Exception {
    JsonNode solution =
        solution(
            vehicle("a", ", \"capacity\": 10"),
            service("quay", QUAY, ""),
            service("large", NEAR, ", \"size\": 11"),
            service("early", NEAR, window("2026-03-02T04:00", "2026-03-02T05:00")),
            service("east", EAST, ", \"size\": 10"));

    assertThat(solution.path("no_unassigned").asInt()).isEqualTo(3);
    JsonNode details = solution.path("unassigned").path("details");
    List<String> codes = new ArrayList<>();
    details.forEach(
        detail -> codes.add(detail.path("id").asText() + " " + detail.path("code").asText()));
    assertThat(codes).containsExactly("quay no_legal_route", "large capacity", "early time_window");
    assertThat(ids(solution.path("routes").path(0))).containsExactly("east");
  }

  /** The lorry may pass the rue du Détour until ten at night only. */
  @Test
  void stopsBehindANightBanAreMadeBeforeItBegins() throws Exception {
    String night = ", \"earliest_start\": \"2026-03-02T21:50\", \"return_to_depot\": false";
    JsonNode solution =
        solution(
            vehicle("a", night),
            service("near", NEAR, ", \"duration\": 1200"),
            service("east", EAST, ""));

    assertThat(ids(solution.path("routes").path(0))).containsExactly("east", "near");
    assertThat(solution.path("no_unassigned").asInt()).isZero();
    JsonNode afterwards =
        solution(
            vehicle("a", ", \"earliest_start\": \"2026-03-03T05:50\", \"return_to_depot\": false"),
            service("near", NEAR, ", \"duration\": 1200"),
            service("east", EAST, ""));
    assertThat(ids(afterwards.path("routes").path(0))).containsExactly("near", "east");
  }

  @Test
  void theSameQuestionGetsTheSameAnswer() throws Exception {
    String body = body(vehicle("a", ""), service("x", EAST, ""), service("y", NEAR, ""));
    ObjectNode first = (ObjectNode) server.post("optimize", body).json();
    ObjectNode second = (ObjectNode) server.post("optimize", body).json();

    assertThat(second.path("solution")).isEqualTo(first.path("solution"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}| vehicles",
        "{\"vehicles\": [3], \"services\": [{}]}| vehicles[0]",
        "{\"vehicles\": [{}], \"services\": [{}]}| vehicles[0].vehicle_id",
        "{\"vehicles\": [{\"vehicle_id\": \"a\", \"profile\": \"van_3_5t\"}], \"services\": []}"
            + "| vehicles[0].start_address",
        "{\"vehicles\": [{\"vehicle_id\": \"a\", \"profile\": \"tank\"}], \"services\": []}"
            + "| vehicles[0].profile",
        "{\"vehicles\": [{\"vehicle_id\": \"a\", \"profile\": \"van_3_5t\", \"skills\": [\"cold\"]}],"
            + " \"services\": []}| vehicles[0].skills",
        "{\"vehicles\": [{\"vehicle_id\": \"a\", \"type_id\": \"b\"}], \"services\": []}"
            + "| vehicles[0].type_id",
        "{\"vehicles\": [{\"vehicle_id\": \"a\", \"profile\": \"van_3_5t\", \"capacity\": [3, 4]}],"
            + " \"services\": []}| vehicles[0].start_address",
        "{\"shipments\": [{}]}| shipments"
      })
  void whatIsWrongIsNamed(String body, String field) throws Exception {
    TownServer.Reply reply = server.post("optimize", body);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().path("hints").path(0).path("field").asText()).isEqualTo(field);
  }

  @Test
  void whatIsWrongWithAStopIsToldWithItsPlaceInTheList() throws Exception {
    String body =
        body(
            vehicle("a", ""),
            service("x", NEAR, ", \"type\": \"pickup\""),
            service("y", NEAR, ", \"size\": \"many\", \"type\": \"delivery\""),
            service("z", NEAR, ", \"priority\": 1" + window("2026-03-02T04:00", "soon")),
            service("w", NEAR, ", \"time_windows\": {}"));

    List<String> fields = new ArrayList<>();
    JsonNode hints = server.post("optimize", body).json().path("hints");
    hints.forEach(hint -> fields.add(hint.path("field").asText()));

    assertThat(fields)
        .containsExactly(
            "services[1].size",
            "services[2].priority",
            "services[2].time_windows[0].latest",
            "services[3].time_windows",
            "services[1].type");
    assertThat(hints.path(0).path("message").asText())
        .isEqualTo("services[1]: size must be a whole number but was 'many'. Give digits only.");
  }

  /** As GraphHopper's API has them: types of vehicles, amounts of several dimensions. */
  @Test
  void vehiclesAreAsTheirTypesSay() throws Exception {
    String vehicle =
        "{\"vehicle_id\": \"a\", \"type_id\": \"lorry\", \"start_address\": %s}"
            .formatted(address(DEPOT));
    String types =
        ", \"vehicle_types\": [{\"type_id\": \"lorry\", \"profile\": \"articulated_44t\","
            + " \"capacity\": [10]}]}";
    String body =
        body(
            vehicle,
            service("large", NEAR, ", \"size\": [11]"),
            service("quay", QUAY, ", \"size\": [1]"),
            service("east", EAST, ", \"size\": [10]"));

    JsonNode solution =
        server
            .post("optimize", body.substring(0, body.length() - 1) + types)
            .json()
            .path("solution");

    assertThat(ids(solution.path("routes").path(0))).containsExactly("east");
    assertThat(solution.path("unassigned").path("services"))
        .extracting(JsonNode::asText)
        .containsExactly("large", "quay");
  }

  private static JsonNode solution(String vehicle, String... services) throws Exception {
    return server.post("optimize", body(vehicle, services)).json().path("solution");
  }

  private static String body(String vehicle, String... services) {
    return "{\"vehicles\": [%s], \"services\": [%s]}"
        .formatted(vehicle, String.join(", ", services));
  }

  private static String vehicle(String id, String more) {
    String start =
        more.contains("earliest_start") ? "" : ", \"earliest_start\": \"2026-03-02T08:00\"";
    return "{\"vehicle_id\": \"%s\", \"profile\": \"articulated_44t\", \"start_address\": %s%s%s}"
        .formatted(id, address(DEPOT), start, more);
  }

  private static String service(String id, LatLon place, String more) {
    return "{\"id\": \"%s\", \"address\": %s%s}".formatted(id, address(place), more);
  }

  private static String window(String earliest, String latest) {
    return ", \"time_windows\": [{\"earliest\": \"%s\", \"latest\": \"%s\"}]"
        .formatted(earliest, latest);
  }

  private static String address(LatLon place) {
    return "{\"lon\": %s, \"lat\": %s}".formatted(place.longitude(), place.latitude());
  }

  private static List<String> ids(JsonNode route) {
    List<String> ids = new ArrayList<>();
    route
        .path("activities")
        .forEach(
            activity -> {
              if (activity.has("id")) {
                ids.add(activity.path("id").asText());
              }
            });
    return ids;
  }
}
