package fr.gabarit.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gabarit.server.SmallTown;
import fr.gabarit.server.request.LatLon;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
  private static final String HEADER =
      "id,origin_lat,origin_lon,destination_lat,destination_lon,preset,departure,weight\n";
  private static final LatLon WEST = SmallTown.at(200, 0);
  private static final LatLon EAST = SmallTown.at(2800, 0);
  private static final LatLon MIDDLE = SmallTown.at(700, 0);

  @TempDir private static Path directory;
  private static Path extract;
  private static Path orders;
  private static Path trips;
  private static Path draft;
  private Path out;

  private record Outcome(int code, String out, String err) {}

  @BeforeAll
  static void write() throws IOException {
    extract = SmallTown.writeExtract(directory);
    orders = SmallTown.writeOrders(directory);
    trips = directory.resolve("trips.csv");
    Files.writeString(
        trips,
        HEADER
            + row("through", WEST, EAST, "van_3_5t", "2026-03-02T10:00", "2")
            + row("short", WEST, MIDDLE, "van_3_5t", "2026-03-02T10:00", "1")
            + row("night", WEST, EAST, "rigid_19t", "2026-03-02T23:00", "1")
            + row("day", WEST, EAST, "rigid_19t", "2026-03-02T10:00", "1"));
    draft = directory.resolve("draft.geojson");
    Files.writeString(
        draft,
        """
        {"type": "FeatureCollection", "features": [
          {"type": "Feature", "geometry": null, "properties": {
            "order": "DRAFT-1", "title": "Fermeture", "osm_way_ids": [101]}},
          {"type": "Feature", "geometry": null, "properties": {
            "order": "DRAFT-2", "hgv": true, "osm_way_ids": [103]}}]}""");
  }

  @BeforeEach
  void fresh(@TempDir Path fresh) {
    out = fresh.resolve("result");
  }

  private static String row(
      String id, LatLon from, LatLon to, String preset, String departure, String weight) {
    return "%s,%s,%s,%s,%s\n".formatted(id, from, to, preset, departure + "," + weight);
  }

  private static Outcome compare(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> all =
        new ArrayList<>(
            List.of(
                "compare",
                "--osm",
                extract.toString(),
                "--orders",
                orders.toString(),
                "--cache",
                directory.resolve("cache").toString()));
    all.addAll(List.of(arguments));
    int code =
        Main.run(
            new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
    return new Outcome(code, out.toString(), err.toString());
  }

  @Test
  void tripsAreToldBeforeAndAfter() throws IOException {
    Outcome outcome =
        compare("--trips", trips.toString(), "--with", draft.toString(), "--out", out.toString());

    assertThat(outcome.err()).doesNotContain("gabarit:");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).contains("4 trips compared").contains("newly impossible");
    List<String> rows = Files.readAllLines(out.resolve("trips.csv"));
    assertThat(rows).hasSize(5);
    assertThat(rows.get(1)).startsWith("through,diverted,2,");
    assertThat(rows.get(2)).startsWith("short,unchanged,1,");
    assertThat(rows.get(3)).startsWith("night,impossible,1,,,");
    assertThat(rows.get(4)).startsWith("day,newly_impossible,1,").endsWith(",DRAFT-2");
    ObjectMapper mapper = new ObjectMapper();
    JsonNode summary = mapper.readTree(out.resolve("summary.json").toFile());
    assertThat(summary.path("by_status").path("diverted").path("weight").asDouble()).isEqualTo(2);
    assertThat(summary.path("trips").asInt()).isEqualTo(4);
    JsonNode flows = mapper.readTree(out.resolve("flows.geojson").toFile()).path("features");
    assertThat(flows)
        .anyMatch(
            edge ->
                edge.path("properties").path("osm_way").asLong() == SmallTown.LOW_BRIDGE
                    && edge.path("properties").path("flow_before").asDouble() == 2
                    && edge.path("properties").path("flow_after").asDouble() == 0
                    && edge.path("properties").path("difference").asDouble() == -2);
  }

  @Test
  void anOrderLeftOutMakesATripLegal() throws IOException {
    Outcome outcome =
        compare("--trips", trips.toString(), "--without", "2026-NUIT", "--out", out.toString());

    assertThat(outcome.code()).isZero();
    assertThat(Files.readAllLines(out.resolve("trips.csv")).get(3))
        .startsWith("night,newly_legal,1,,")
        .endsWith(",2026-NUIT");
  }

  @Test
  void aResultTakesThePlaceOfAnEarlierOne() throws IOException {
    compare("--trips", trips.toString(), "--with", draft.toString(), "--out", out.toString());
    Outcome again =
        compare("--trips", trips.toString(), "--without", "2026-NUIT", "--out", out.toString());

    assertThat(again.code()).isZero();
    assertThat(Files.readString(out.resolve("trips.csv"))).contains("newly_legal");
    try (Stream<Path> beside = Files.list(out.getParent())) {
      assertThat(beside).containsExactly(out);
    }
  }

  @Test
  void aDirectoryWithOtherFilesIsLeftAlone() throws IOException {
    Files.createDirectory(out);
    Files.writeString(out.resolve("diary.txt"), "mine");

    Outcome outcome =
        compare("--trips", trips.toString(), "--without", "2026-NUIT", "--out", out.toString());

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("diary.txt");
    assertThat(out.resolve("diary.txt")).hasContent("mine");
  }

  @Test
  void badTripsAreAllToldAndStopTheComparisonUnlessTheyMayBeSkipped() throws IOException {
    Path bad = out.resolveSibling("bad.csv");
    Files.writeString(
        bad,
        Files.readString(trips)
            + row("far", new LatLon(10, 10), EAST, "van_3_5t", "2026-03-02T10:00", "1")
            + row("odd", WEST, EAST, "tank", "2026-03-02T10:00", "1"));

    Outcome refused =
        compare("--trips", bad.toString(), "--with", draft.toString(), "--out", out.toString());
    Outcome skipped =
        compare(
            "--trips",
            bad.toString(),
            "--with",
            draft.toString(),
            "--out",
            out.toString(),
            "--skip-bad");

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err())
        .contains("line 6, origin_lat")
        .contains("line 7, preset")
        .contains("--skip-bad");
    assertThat(skipped.code()).isZero();
    assertThat(skipped.out()).contains("4 trips compared");
  }

  @Test
  void nothingToChangeAndUnknownOrdersAreRefused() {
    assertThat(compare("--trips", trips.toString()).err()).contains("Nothing is to be changed");
    Outcome unknown = compare("--trips", trips.toString(), "--without", "2026-X");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("2026-X");
  }
}
