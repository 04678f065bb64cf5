package fr.gabarit.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import fr.gabarit.server.SmallTown;
import fr.gabarit.server.TownServer;
import fr.gabarit.server.request.LatLon;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions of hours: the way round the low bridge is closed to lorries until 06:00. */
class TimesApiTest {
  private static final LatLon WEST = SmallTown.at(0, 0);
  private static final LatLon EAST = SmallTown.at(3000, 0);
  private static final String LORRY = "profile=rigid_19t";

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

  private static OffsetDateTime time(JsonNode json, String field) {
    return OffsetDateTime.parse(json.path(field).asText());
  }

  @Test
  void aTripThatMayWaitWaitsBeforeTheClosedRoadAndSaysWhy() throws Exception {
    String early = LORRY + "&departure=2026-03-03T05:50:00";

    assertThat(server.route(WEST, EAST, early).status()).isEqualTo(400);
    JsonNode path = server.route(WEST, EAST, early + "&max_wait_min=30").path();

    assertThat(path.path("waits")).hasSize(1);
    JsonNode wait = path.path("waits").path(0);
    assertThat(wait.path("until").asText()).isEqualTo("2026-03-03T06:00:00+01:00");
    assertThat(wait.path("place").path(0).asDouble())
        .isCloseTo(SmallTown.at(1000, 0).longitude(), within(1e-5));
    assertThat(wait.path("because").path(0).path("order").path("id").asText())
        .isEqualTo(SmallTown.NIGHT_BAN);
    Duration trip = Duration.between(time(path, "departure"), time(path, "arrival"));
    assertThat(time(path, "arrival")).isAfter(time(wait, "until"));
    assertThat(path.path("time").asLong()).isCloseTo(trip.toMillis(), within(2000L));
    long told = 0;
    for (JsonNode instruction : path.path("instructions")) {
      told += instruction.path("time").asLong();
    }
    assertThat(told).isCloseTo(path.path("time").asLong(), within(5L));
  }

  @Test
  void aTripThatMayNotWaitLongEnoughIsRefused() throws Exception {
    assertThat(
            server
                .route(WEST, EAST, LORRY + "&departure=2026-03-03T05:30:00&max_wait_min=20")
                .status())
        .isEqualTo(400);
  }

  @Test
  void withoutNeedNobodyWaits() throws Exception {
    assertThat(server.route(WEST, EAST, LORRY + "&max_wait_min=30").path().path("waits")).isEmpty();
  }

  @Test
  void theLatestDepartureArrivesInTimeAndIsTheOneOfTheAnswer() throws Exception {
    JsonNode path = server.route(WEST, EAST, LORRY + "&arrive_by=2026-03-03T12:00:00").path();

    assertThat(
            Duration.between(time(path, "arrival"), OffsetDateTime.parse("2026-03-03T12:00+01:00")))
        .isBetween(Duration.ZERO, Duration.ofSeconds(1));
    assertThat(path.path("compliance").path("status").asText()).isEqualTo("compliant");
  }

  @Test
  void toArriveWhileTheRoadIsClosedOneLeavesBeforeItCloses() throws Exception {
    JsonNode path = server.route(WEST, EAST, LORRY + "&arrive_by=2026-03-03T05:00:00").path();

    assertThat(time(path, "arrival"))
        .isBetween(
            OffsetDateTime.parse("2026-03-02T22:00+01:00"),
            OffsetDateTime.parse("2026-03-02T22:10+01:00"));
  }

  @Test
  void arrivalAndDepartureCannotBothBeGiven() throws Exception {
    JsonNode hint =
        server
            .route(WEST, EAST, LORRY + "&arrive_by=2026-03-03T12:00&departure=2026-03-03T11:00")
            .json()
            .path("hints")
            .path(0);
    assertThat(hint.path("field").asText()).isEqualTo("arrive_by");
  }

  @Test
  void aRefusalTellsWhenTheTripIsLegal() throws Exception {
    JsonNode hint =
        server
            .route(WEST, EAST, LORRY + "&departure=2026-03-03T01:00")
            .json()
            .path("hints")
            .path(0);
    assertThat(hint.path("details").asText()).isEqualTo("no_legal_route");
    OffsetDateTime next = OffsetDateTime.parse(hint.path("next_legal_departure").asText());
    assertThat(next.getNano()).isZero();
    for (int earlier = 0; earlier < 2; earlier++) {
      assertThat(
              server
                  .route(
                      WEST,
                      EAST,
                      LORRY
                          + "&departure="
                          + next.minusSeconds(earlier).toString().replace("+", "%2B"))
                  .status())
          .isEqualTo(earlier == 0 ? 200 : 400);
    }
  }

  @Test
  void theDeparturesOfADayTellWhenTheTripIsLegalAndWhatChanges() throws Exception {
    JsonNode json =
        server
            .get(
                "departures?point=%s&point=%s&%s&departure=2026-03-03T00:00&until=2026-03-04T00:00"
                    .formatted(WEST, EAST, LORRY))
            .json();

    assertThat(json.path("complete").asBoolean()).isTrue();
    JsonNode pieces = json.path("departures");
    assertThat(pieces).hasSize(3);
    assertThat(pieces.path(0).path("status").asText()).isEqualTo("no_legal_route");
    assertThat(pieces.path(0).path("ending").path(0).path("kind").asText()).isEqualTo("opens");
    assertThat(pieces.path(1).path("status").asText()).isEqualTo("compliant");
    assertThat(pieces.path(1).path("ending").path(0).path("kind").asText()).isEqualTo("closes");
    assertThat(pieces.path(1).path("ending").path(0).path("order").path("id").asText())
        .isEqualTo(SmallTown.NIGHT_BAN);
    // The first departure is legal, one a moment earlier is not.
    String first = pieces.path(1).path("from").asText().replace("+", "%2B");
    assertThat(server.route(WEST, EAST, LORRY + "&departure=" + first).status()).isEqualTo(200);
    String earlier =
        OffsetDateTime.parse(pieces.path(1).path("from").asText()).minusNanos(1_000_000).toString();
    assertThat(
            server.route(WEST, EAST, LORRY + "&departure=" + earlier.replace("+", "%2B")).status())
        .isEqualTo(400);
  }
}
