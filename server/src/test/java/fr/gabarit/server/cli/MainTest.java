package fr.gabarit.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gabarit.server.SmallTown;
import fr.gabarit.server.request.LatLon;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  private static final LatLon WEST = SmallTown.at(200, 0);
  private static final LatLon EAST = SmallTown.at(2800, 0);

  @TempDir private static Path directory;
  private static Path extract;
  private static Path orders;

  private record Outcome(int code, String out, String err) {}

  @BeforeAll
  static void writeTown() throws IOException {
    extract = SmallTown.writeExtract(directory);
    orders = SmallTown.writeOrders(directory);
  }

  private static Outcome run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    return new Outcome(code, out.toString(), err.toString());
  }

  private static Outcome onTown(String command, String... arguments) {
    List<String> all =
        new ArrayList<>(
            List.of(
                command,
                "--osm",
                extract.toString(),
                "--orders",
                orders.toString(),
                "--cache",
                directory.resolve("cache").toString()));
    all.addAll(Arrays.asList(arguments));
    return run(all.toArray(String[]::new));
  }

  private static Outcome route(LatLon to, String vehicle, String... more) {
    List<String> all =
        new ArrayList<>(
            List.of("--from", WEST.toString(), "--to", to.toString(), "--vehicle", vehicle));
    all.add("--departure");
    all.add("2026-03-02T08:00");
    all.addAll(Arrays.asList(more));
    return onTown("route", all.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "serve",
        "import",
        "fetch",
        "feed",
        "feed list",
        "feed accept",
        "route",
        "sample",
        "orders",
        "orders check",
        "orders convert"
      })
  void everyCommandHasHelp(String command) {
    List<String> arguments = new ArrayList<>(Arrays.asList(command.split(" ")));
    arguments.removeIf(String::isEmpty);
    arguments.add("--help");

    Outcome outcome = run(arguments.toArray(String[]::new));

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).startsWith("Usage: gabarit").contains("--help");
  }

  @ParameterizedTest
  @ValueSource(strings = {"serve", "import", "route", "orders check"})
  void theHelpNamesEveryFormOfOrdersThatIsRead(String command) {
    String[] arguments = (command + " --help").split(" ");

    assertThat(run(arguments).out().replaceAll("\\s+", " "))
        .contains("DATEX II", "DiaLog", "GeoJSON", "Litteralis", "BAC-IDF", "low-emission zones")
        .contains("table (CSV)", "CEREMA");
  }

  @Test
  void theVersionNamesWhatItIsBuiltOn() {
    assertThat(run("--version").out()).contains("gabarit").contains("GraphHopper 11");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "fly",
        "route",
        "sample",
        "orders",
        "orders convert",
        "serve --port x",
        "import --nonsense"
      })
  void wrongUsageIsTwo(String line) {
    List<String> arguments = new ArrayList<>(Arrays.asList(line.split(" ")));
    arguments.removeIf(String::isEmpty);

    Outcome outcome = run(arguments.toArray(String[]::new));

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).isNotBlank();
  }

  @Test
  void aFileThatIsNoExtractIsToldInOneLine() throws IOException {
    Path garbage = Files.writeString(directory.resolve("garbage.osm.pbf"), "no map at all");

    Outcome outcome = run("import", "--osm", garbage.toString(), "--cache", directory.toString());

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("garbage.osm.pbf").doesNotContain("\tat ");
    assertThat(outcome.err().lines().filter(line -> line.startsWith("gabarit:"))).hasSize(1);
  }

  @Test
  void aTruncatedExtractIsToldInOneLine() throws IOException {
    byte[] whole = Files.readAllBytes(extract);
    Path cut = directory.resolve("cut.osm.pbf");
    Files.write(cut, Arrays.copyOf(whole, whole.length - 20));

    Outcome outcome = run("import", "--osm", cut.toString(), "--cache", directory.toString());

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("cut.osm.pbf").doesNotContain("\tat ");
  }

  @Test
  void aRetiredTagNoLongerCountsAndOneThatIsNotThereIsTold() throws IOException {
    Path list =
        Files.writeString(
            directory.resolve("retired.csv"),
            "way_id,key,reason\n106,maxheight,sign removed\n106,hgv,sign removed\n");

    Outcome outcome = onTown("import", "--retired-tags", list.toString());

    assertThat(outcome.code()).isZero();
    assertThat(outcome.err()).contains("listed as retired, but not there: way 106 hgv");
    assertThat(outcome.out()).contains("2 × an order or measure is not in force");
  }

  @Test
  void aWrongListOfRetiredTagsIsToldWithItsLines() throws IOException {
    Path list =
        Files.writeString(directory.resolve("wrong.csv"), "way_id,key,reason\nx,hgv,gone\n");

    Outcome outcome = onTown("import", "--retired-tags", list.toString());

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("wrong.csv").contains("line 2").doesNotContain("\tat ");
    assertThat(onTown("import", "--retired-tags", "/nowhere/retired.csv").err())
        .contains("/nowhere/retired.csv");
  }

  @Test
  void aMissingFileIsTold() {
    assertThat(run("import", "--osm", "/nowhere/x.osm.pbf", "--cache", directory.toString()))
        .satisfies(
            outcome -> {
              assertThat(outcome.code()).isEqualTo(2);
              assertThat(outcome.err()).contains("/nowhere/x.osm.pbf");
            });
    assertThat(onTown("import", "--orders", "/nowhere/orders.xml").err())
        .contains("/nowhere/orders.xml");
    assertThat(run("orders", "check", "/nowhere/orders.xml").code()).isEqualTo(2);
  }

  @Test
  void anAreaNeedsAnExtract() {
    Outcome outcome = run("import", "--area", "area.geojson", "--cache", directory.toString());

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("Give --osm too");
  }

  @Test
  void importTellsWhatWasRead() {
    Outcome outcome = onTown("import");

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .contains("town.osm.pbf, data of 2026-03-01")
        .contains("1 not found")
        .contains("orders.geojson: 4 of 4 orders taken over");
    assertThat(outcome.err()).contains("placing orders");
  }

  @Test
  void anExtractIsCroppedToAPolygonOnce() throws IOException {
    LatLon southWest = SmallTown.at(-50, -50);
    LatLon northEast = SmallTown.at(1900, 700);
    Path polygon =
        Files.writeString(
            directory.resolve("area.geojson"),
            "{\"type\":\"Polygon\",\"coordinates\":[[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]]}"
                .formatted(
                    southWest.longitude(),
                    southWest.latitude(),
                    northEast.longitude(),
                    northEast.latitude()));
    Path cache = directory.resolve("crop-cache");
    String[] arguments = {
      "import",
      "--osm",
      extract.toString(),
      "--area",
      polygon.toString(),
      "--cache",
      cache.toString()
    };

    assertThat(run(arguments).out()).contains("town.osm.pbf");
    assertThat(run(arguments).code()).isZero();

    try (var files = Files.list(cache)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> name.startsWith("crop-"))
          .hasSize(1);
    }
  }

  @Test
  void aRouteIsSummedUp() {
    Outcome english = route(EAST, "articulated_44t");
    Outcome french = route(EAST, "articulated_44t", "--lang", "fr");

    assertThat(english.code()).isZero();
    assertThat(english.out())
        .startsWith("3.8 km, ")
        .contains("Compliant route")
        .contains("Avoids: maxheight=3.8 (OpenStreetMap, way %d)".formatted(SmallTown.LOW_BRIDGE))
        .contains("height 4 m, limit 3.8 m");
    assertThat(french.out()).contains("Itinéraire conforme").contains("hauteur 4 m, limite 3,8 m");
    assertThat(route(EAST, "articulated_44t", "--height-m", "3.5").out()).startsWith("2.6 km");
  }

  @Test
  void aRouteIsGivenInOtherForms() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    JsonNode json = mapper.readTree(route(EAST, "rigid_19t", "--format", "json").out());
    JsonNode geoJson = mapper.readTree(route(EAST, "rigid_19t", "--format", "geojson").out());

    assertThat(json.path("paths").path(0).path("compliance").path("status").asText())
        .isEqualTo("compliant");
    assertThat(geoJson.path("geometry").path("type").asText()).isEqualTo("LineString");
    assertThat(geoJson.path("properties").path("distance").asDouble()).isPositive();
    assertThat(route(EAST, "rigid_19t", "--format", "gpx").out()).contains("<trkpt");
  }

  @Test
  void noLegalRouteIsThree() {
    LatLon quay = SmallTown.at(3000, -400);
    Outcome outcome = route(quay, "rigid_19t");

    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.out())
        .contains("No legal route")
        .contains("Blocked by: maxweight=7.5")
        .contains("Nearest legal point: 50.5");
    assertThat(route(quay, "rigid_19t", "--violations", "report").out())
        .contains("VIOLATING")
        .contains("Violates: maxweight=7.5");
  }

  @Test
  void aBadVehicleIsToldBeforeAnythingIsLoaded() {
    Outcome outcome = route(EAST, "bicycle", "--height-m", "390");

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("bicycle").doesNotContain("reading orders");
  }

  @Test
  void ordersAreChecked() throws IOException {
    Path bad = Files.writeString(directory.resolve("bad.geojson"), "{\"type\": \"Nothing\"}");

    Outcome good = run("orders", "check", orders.toString());
    Outcome refused = run("orders", "check", bad.toString(), orders.toString());

    assertThat(good.code()).isZero();
    assertThat(good.out()).contains("4 of 4 orders taken over");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.out()).contains("bad.geojson").contains("4 of 4 orders taken over");
  }

  @Test
  void theRequestOfferedForATryIsAnswered() throws Exception {
    CompletableFuture<String> offered = new CompletableFuture<>();
    Writer listening =
        new StringWriter() {
          @Override
          public void flush() {
            Matcher address = Pattern.compile("curl '(.*)'").matcher(toString());
            if (address.find()) {
              offered.complete(address.group(1));
            }
          }
        };
    Thread serving =
        new Thread(
            () ->
                Main.run(
                    new PrintWriter(listening),
                    new PrintWriter(Writer.nullWriter()),
                    "serve",
                    "--osm",
                    extract.toString(),
                    "--cache",
                    directory.resolve("serve-cache").toString(),
                    "--port",
                    "0"));
    serving.start();

    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(offered.get(2, TimeUnit.MINUTES))).build(),
                HttpResponse.BodyHandlers.ofString());
    serving.interrupt();
    serving.join();

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"paths\"");
  }

  @Test
  void aPortTakenIsTold() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Outcome outcome = onTown("serve", "--port", Integer.toString(taken.getLocalPort()));

      assertThat(outcome.code()).isEqualTo(2);
      assertThat(outcome.err()).contains("--port");
    }
  }

  @Test
  void aSampleIsWrittenAndSaysThatItIsSynthetic() {
    Path sample = directory.resolve("made/sample.osm.pbf");

    Outcome outcome = run("sample", "--scale", "0.05", "--seed", "7", "--out", sample.toString());
    Outcome imported =
        run(
            "import",
            "--osm",
            sample.toString(),
            "--orders",
            directory.resolve("made/sample-orders.xml").toString(),
            "--cache",
            directory.resolve("sample-cache").toString());

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).contains("SYNTHETIC");
    assertThat(imported.code()).isZero();
    assertThat(run("sample", "--scale", "0", "--out", sample.toString()).code()).isEqualTo(2);
  }
}
