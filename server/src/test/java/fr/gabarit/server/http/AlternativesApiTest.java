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
import org.junit.jupiter.api.io.TempDir;

/** Alternative routes in GraphHopper's parameters. */
class AlternativesApiTest {
  private static final LatLon WEST = SmallTown.at(200, 3);
  private static final LatLon EAST = SmallTown.at(2800, -3);
  private static final String ASKED =
      "&algorithm=alternative_route&alternative_route.max_weight_factor=2"
          + "&alternative_route.max_share_factor=0.7&points_encoded=false";

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
  void anotherLegalRouteIsToldAfterTheBestOne() throws Exception {
    JsonNode paths = server.route(WEST, EAST, "profile=van_3_5t" + ASKED).json().path("paths");

    assertThat(paths).hasSize(2);
    assertThat(paths.get(0).path("distance").asDouble())
        .isLessThan(paths.get(1).path("distance").asDouble());
    assertThat(paths.get(1).path("compliance").path("status").asText()).isEqualTo("compliant");
    assertThat(paths.get(1).path("points")).isNotEqualTo(paths.get(0).path("points"));
  }

  @Test
  void theBestRouteIsTheSameAsWithoutOthers() throws Exception {
    JsonNode alone = server.route(WEST, EAST, "profile=van_3_5t&points_encoded=false").path();

    assertThat(server.route(WEST, EAST, "profile=van_3_5t" + ASKED).path()).isEqualTo(alone);
  }

  @Test
  void wrongFactorsAreToldAllAtOnce() throws Exception {
    TownServer.Reply reply =
        server.route(
            WEST,
            EAST,
            "profile=van_3_5t&algorithm=alternative_route&alternative_route.max_paths=99"
                + "&alternative_route.max_share_factor=7");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().path("hints")).hasSize(2);
    assertThat(reply.text())
        .contains("alternative_route.max_paths must be between 1 and 6 but was 99.")
        .contains("alternative_route.max_share_factor must be between");
  }
}
