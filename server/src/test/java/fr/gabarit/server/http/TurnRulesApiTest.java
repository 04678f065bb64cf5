package fr.gabarit.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import fr.gabarit.server.SmallTown;
import fr.gabarit.server.TownServer;
import fr.gabarit.server.request.LatLon;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule on a turn in answers and on the map. */
class TurnRulesApiTest {
  private static final LatLon WEST = SmallTown.at(400, 0);
  private static final LatLon EAST = SmallTown.at(3000, 0);
  private static final LatLon JUNCTION = SmallTown.at(2000, 0);
  private static final LatLon ON_THE_BRIDGE = SmallTown.at(1500, 0);
  private static final String HAZMAT = "profile=rigid_7_5t&height_m=3.5&hazmat=explosive";

  /** When the way round is closed too. */
  private static final String AT_NIGHT = HAZMAT + "&departure=2026-03-02T23:30";

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
  void aForbiddenTurnIsAvoidedAndShownWhereItIs() throws Exception {
    JsonNode other =
        server.route(WEST, EAST, "profile=rigid_7_5t&height_m=3.5").path().path("compliance");
    JsonNode path = server.route(WEST, EAST, HAZMAT).path();

    assertThat(other.path("avoided")).isEmpty();
    assertThat(path.path("distance").asDouble()).isCloseTo(3800, within(20.0));
    JsonNode avoided = path.path("compliance").path("avoided").path(0);
    assertThat(avoided.path("order").path("id").asText()).isEqualTo(SmallTown.TURN_BAN);
    assertThat(avoided.path("turn").asBoolean()).isTrue();
    assertThat(avoided.path("rule").path("fr").asText())
        .startsWith("Mouvement tournant interdit aux véhicules");
    assertAtJunction(avoided.path("closed_stretch"));
  }

  @Test
  void withoutAnotherWayTheTurnIsWhatBlocks() throws Exception {
    JsonNode blocking =
        server.route(ON_THE_BRIDGE, EAST, AT_NIGHT).json().path("hints").path(0).path("blocking");

    assertThat(blocking).hasSize(1);
    assertThat(blocking.path(0).path("order").path("id").asText()).isEqualTo(SmallTown.TURN_BAN);
    assertThat(blocking.path(0).path("turn").asBoolean()).isTrue();
    assertAtJunction(blocking.path(0).path("closed_stretch"));
  }

  @Test
  void aTurnMadeAgainstTheRuleIsReportedAtTheJunctionAndNotOnItsRoads() throws Exception {
    JsonNode path =
        server
            .route(ON_THE_BRIDGE, EAST, AT_NIGHT + "&violations=report&points_encoded=false")
            .path();
    JsonNode violations = path.path("compliance").path("violations");

    assertThat(violations).hasSize(1);
    assertThat(violations.path(0).path("turn").asBoolean()).isTrue();
    assertThat(violations.path(0).path("length_m").asDouble()).isZero();
    JsonNode interval = violations.path(0).path("interval");
    JsonNode middle = path.path("points").path("coordinates").path(interval.path(0).asInt() + 1);
    assertThat(interval.path(1).asInt()).isEqualTo(interval.path(0).asInt() + 2);
    assertThat(middle.path(0).asDouble()).isCloseTo(JUNCTION.longitude(), within(0.00001));
  }

  @Test
  void theMapShowsAShortWayThroughTheJunction() throws Exception {
    String box =
        "&bbox=%s,%s,%s,%s"
            .formatted(
                JUNCTION.longitude() - 0.0001,
                JUNCTION.latitude() - 0.0001,
                JUNCTION.longitude() + 0.0001,
                JUNCTION.latitude() + 0.0001);
    int shown = 0;
    for (JsonNode feature : server.get("orders?format=geojson" + box).json().path("features")) {
      JsonNode properties = feature.path("properties");
      if (properties.path("order").path("id").asText().equals(SmallTown.TURN_BAN)) {
        shown++;
        assertThat(properties.path("turn").asBoolean()).isTrue();
        assertAtJunction(feature.path("geometry"));
      }
    }
    assertThat(shown).isEqualTo(1);
    JsonNode measure = server.get("orders/" + SmallTown.TURN_BAN).json().path("measures").path(0);
    assertThat(measure.path("places").path(0).path("outcome").asText()).isEqualTo("matched");
    assertAtJunction(measure.path("geometry"));
  }

  private static void assertAtJunction(JsonNode line) {
    assertThat(line.path("type").asText()).isEqualTo("LineString");
    JsonNode first = line.path("coordinates").path(0);
    JsonNode last = line.path("coordinates").path(line.path("coordinates").size() - 1);
    assertThat(first.path(0).asDouble())
        .isLessThan(JUNCTION.longitude())
        .isCloseTo(JUNCTION.longitude(), within(0.0004));
    assertThat(last.path(0).asDouble())
        .isGreaterThan(JUNCTION.longitude())
        .isCloseTo(JUNCTION.longitude(), within(0.0004));
  }
}
