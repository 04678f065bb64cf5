package fr.gabarit.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** What a lorry gets to legally; the way round the low bridge is closed to lorries at night. */
class IsochroneApiTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final LatLon WEST = SmallTown.at(400, 0);
  private static final LatLon EAST = SmallTown.at(3500, 0);
  private static final String LORRY = "isochrone?point=" + WEST + "&profile=rigid_19t";

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

  private static Geometry geometry(JsonNode json) {
    List<Polygon> polygons = new ArrayList<>();
    if (json.path("type").asText().equals("Polygon")) {
      polygons.add(polygon(json.path("coordinates")));
    } else {
      json.path("coordinates").forEach(rings -> polygons.add(polygon(rings)));
    }
    return FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
  }

  private static Polygon polygon(JsonNode rings) {
    LinearRing[] holes = new LinearRing[rings.size() - 1];
    for (int i = 1; i < rings.size(); i++) {
      holes[i - 1] = ring(rings.path(i));
    }
    return FACTORY.createPolygon(ring(rings.path(0)), holes);
  }

  private static LinearRing ring(JsonNode json) {
    return FACTORY.createLinearRing(coordinates(json));
  }

  private static Coordinate[] coordinates(JsonNode json) {
    List<Coordinate> coordinates = new ArrayList<>();
    json.forEach(
        pair -> coordinates.add(new Coordinate(pair.path(0).asDouble(), pair.path(1).asDouble())));
    return coordinates.toArray(Coordinate[]::new);
  }

  private static Geometry land(String parameters) throws Exception {
    return geometry(
        server.get(LORRY + parameters).json().path("polygons").path(0).path("geometry"));
  }

  private static boolean holds(Geometry land, LatLon point) {
    return land.intersects(
        FACTORY.createPoint(new Coordinate(point.longitude(), point.latitude())));
  }

  @Test
  void byDayTheLorryGetsRoundTheBridgeAndAtNightItDoesNot() throws Exception {
    Geometry day = land("&time_limit=900&departure=2026-03-03T09:00");
    Geometry night = land("&time_limit=900&departure=2026-03-03T23:00");

    assertThat(holds(day, WEST)).isTrue();
    assertThat(holds(day, EAST)).isTrue();
    assertThat(holds(night, WEST)).isTrue();
    assertThat(holds(night, EAST)).isFalse();
  }

  @Test
  void aRoadThatClosesOnTheWayIsJudgedWhenTheLorryGetsThere() throws Exception {
    // A quarter to ten at night; the road round the bridge is closed from ten on.
    assertThat(holds(land("&time_limit=1200&departure=2026-03-03T21:50"), EAST)).isTrue();
    assertThat(holds(land("&time_limit=1200&departure=2026-03-03T21:59:50"), EAST)).isFalse();
  }

  @Test
  void eachBucketLiesWithinTheNextAndHoldsTheRoadsReached() throws Exception {
    String asked = LORRY + "&time_limit=180&departure=2026-03-03T09:00";
    JsonNode features = server.get(asked + "&buckets=3&type=geojson").json().path("features");
    JsonNode roads = server.get(asked + "&type=edges").json().path("features");

    assertThat(features).hasSize(3);
    Geometry outer = geometry(features.path(2).path("geometry"));
    for (int bucket = 0; bucket < 2; bucket++) {
      Geometry inner = geometry(features.path(bucket).path("geometry"));
      Geometry next = geometry(features.path(bucket + 1).path("geometry"));
      assertThat(next.buffer(1e-6).covers(inner)).isTrue();
      assertThat(next.getArea()).isGreaterThan(inner.getArea());
    }
    assertThat(roads).isNotEmpty();
    for (JsonNode road : roads) {
      assertThat(
              outer
                  .buffer(1e-6)
                  .covers(
                      FACTORY.createLineString(
                          coordinates(road.path("geometry").path("coordinates")))))
          .isTrue();
    }
  }

  @Test
  void aDistanceLimitEndsOnTheRoad() throws Exception {
    Geometry land = land("&distance_limit=300&departure=2026-03-03T09:00");

    assertThat(holds(land, SmallTown.at(600, 0))).isTrue();
    assertThat(holds(land, SmallTown.at(900, 0))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "time_limit, 0",
    "time_limit, 100000",
    "time_limit, NaN",
    "distance_limit, 9999999",
    "buckets, 0",
    "buckets, 21",
    "type, svg",
    "reverse_flow, true",
    "weight_limit, 5",
    "departure, soon",
    "height_m, tall"
  })
  void aBadParameterIsNamed(String name, String value) throws Exception {
    TownServer.Reply reply = server.get(LORRY + "&" + name + "=" + value);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().path("hints").path(0).path("field").asText()).isEqualTo(name);
  }

  @Test
  void aPlaceWithoutRoadsIsRefused() throws Exception {
    assertThat(server.get("isochrone?point=48.1,1.2&profile=rigid_19t").status()).isEqualTo(400);
  }
}
