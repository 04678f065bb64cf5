package fr.gabarit.server.cli;

import static fr.gabarit.data.fetch.ScriptedHost.reply;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.data.fetch.ScriptedHost;
import fr.gabarit.data.osm.AreaPolygon;
import fr.gabarit.data.osm.OsmCropper;
import fr.gabarit.server.SmallTown;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchCommandTest {
  private static final String ORDERS =
      """
      {"type": "FeatureCollection", "features": [
        {"type": "Feature", "geometry": null, "properties": {
          "order": "%s", "title": "Interdiction", "authority": "Ville d'Essai", "hgv": true,
          "hours": "Mo-Su 22:00-06:00", "osm_way_ids": [103]}},
        {"type": "Feature", "geometry": null, "properties": {
          "order": "2026-2", "title": "Interdiction", "authority": "Ville d'Essai", "hgv": true,
          "hours": "Mo-Su 22:00-06:00", "osm_way_ids": [100]}}]}""";

  @TempDir private Path directory;
  private ScriptedHost host;
  private Path config;
  private byte[] extract;

  private record Outcome(int code, String out, String err) {}

  @BeforeEach
  void publish() throws Exception {
    host = ScriptedHost.start();
    extract = Files.readAllBytes(SmallTown.writeExtract(directory));
    host.on("/region.osm.pbf", reply(200, extract, "ETag: \"1\""));
    host.on("/region.osm.pbf.md5", reply(200, md5(extract) + "  region.osm.pbf\n"));
    host.on("/orders", reply(200, ORDERS.formatted("2026-1")));
    Files.writeString(
        directory.resolve("area.geojson"),
        "{\"type\":\"Polygon\",\"coordinates\":[[[2.6,50.4],[2.8,50.4],[2.8,50.6],[2.6,50.6],[2.6,50.4]]]}");
    config =
        Files.writeString(
            directory.resolve("area.properties"),
            """
            name = essai
            polygon = area.geojson
            osm.url = %s
            osm.checksum.url = %s
            feed.orders.url = %s
            """
                .formatted(
                    host.url("/region.osm.pbf"),
                    host.url("/region.osm.pbf.md5"),
                    host.url("/orders")));
  }

  @AfterEach
  void stop() throws IOException {
    host.close();
  }

  private static String md5(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
  }

  private Outcome run(String... arguments) {
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(List.of("--cache", directory.resolve("cache").toString()));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Main.run(
            new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
    assertThat(err.toString()).doesNotContain("\tat ");
    return new Outcome(code, out.toString(), err.toString());
  }

  private Outcome fetch(String... more) {
    List<String> all = new ArrayList<>(List.of("fetch", "--config", config.toString()));
    all.addAll(Arrays.asList(more));
    return run(all.toArray(String[]::new));
  }

  private long requests(String path) {
    return host.requests().stream().filter(request -> request.path().equals(path)).count();
  }

  private Path area() {
    return directory.resolve("cache/areas/essai");
  }

  @Test
  void whatWasFetchedIsUsedByTheOtherCommands() {
    Outcome fetched = fetch();
    Outcome imported = run("import", "--area", config.toString());

    assertThat(fetched.code()).isZero();
    assertThat(fetched.out())
        .contains("essai: ")
        .contains("2 orders were taken")
        .contains("gabarit serve --area");
    assertThat(fetched.err()).contains("fetching the extract from 127.0.0.1");
    assertThat(imported.code()).isZero();
    assertThat(imported.out())
        .startsWith("essai, data of 2026-03-01")
        .contains(host.url("/orders") + ": 2 of 2 orders taken over");
  }

  @Test
  void otherFilesMayTakeTheirPlace() throws IOException {
    fetch();
    Path orders = SmallTown.writeOrders(directory);

    assertThat(run("import", "--area", config.toString(), "--orders", orders.toString()).out())
        .contains("orders.geojson: 4 of 4")
        .doesNotContain(host.url("/orders"));
    assertThat(
            run(
                    "import",
                    "--area",
                    config.toString(),
                    "--osm",
                    directory.resolve("town.osm.pbf").toString())
                .out())
        .startsWith("town.osm.pbf");
  }

  @Test
  void whatIsUpToDateIsNotFetchedAgain() {
    fetch();
    assertThat(fetch().code()).isZero();
    assertThat(requests("/region.osm.pbf")).isEqualTo(1);
    assertThat(fetch("--force").code()).isZero();

    assertThat(requests("/region.osm.pbf")).isEqualTo(2);
  }

  @Test
  void aNewExtractIsFetchedAndCutOutAnew() throws Exception {
    fetch();
    // The same roads in another file.
    Path other = directory.resolve("other.osm.pbf");
    new OsmCropper(AreaPolygon.read(directory.resolve("area.geojson")))
        .crop(directory.resolve("town.osm.pbf"), other);
    byte[] next = Files.readAllBytes(other);
    host.on("/region.osm.pbf", reply(200, next));
    host.on("/region.osm.pbf.md5", reply(200, md5(next)));

    assertThat(fetch().code()).isZero();
    assertThat(requests("/region.osm.pbf")).isEqualTo(2);
    assertThat(run("import", "--area", config.toString()).code()).isZero();
  }

  @Test
  void aWrongChecksumIsTwoAndKeepsWhatIsThere() throws Exception {
    fetch();
    host.on("/region.osm.pbf.md5", reply(200, "0".repeat(32)));
    Outcome outcome = fetch();

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("checksum").contains("thrown away");
    assertThat(run("import", "--area", config.toString()).code()).isZero();
    try (var files = Files.list(area())) {
      assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".part"));
    }
  }

  @Test
  void whatIsPublishedWhileItIsFetchedIsRight() throws Exception {
    List<String> sums = new ArrayList<>(List.of("0".repeat(32), md5(extract)));
    host.on(
        "/region.osm.pbf.md5", (request, out) -> reply(200, sums.remove(0)).answer(request, out));

    assertThat(fetch().code()).isZero();
  }

  @Test
  void whatIsNoExtractIsTwo() throws Exception {
    byte[] html = "<html>moved</html>".getBytes(StandardCharsets.UTF_8);
    host.on("/region.osm.pbf", reply(200, html));
    host.on("/region.osm.pbf.md5", reply(200, md5(html)));
    Outcome outcome = fetch();

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("no OSM extract").contains("thrown away");
  }

  @Test
  void anAddressThatIsNotThereIsTwo() {
    host.on("/region.osm.pbf.md5", reply(404, ""));
    Outcome noChecksum = fetch();
    host.on("/region.osm.pbf.md5", reply(200, "<html>"));
    Outcome noSum = fetch();

    assertThat(noChecksum.code()).isEqualTo(2);
    assertThat(noChecksum.err()).contains("region.osm.pbf.md5 is not there (HTTP 404)");
    assertThat(noSum.code()).isEqualTo(2);
    assertThat(noSum.err()).contains("holds no checksum");
  }

  @Test
  void noNetworkIsOneAndWhatIsThereServes() throws IOException {
    fetch();
    host.close();
    Outcome outcome = fetch();
    Outcome offline = fetch("--offline");

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).contains("cannot be reached");
    assertThat(offline.code()).isZero();
    assertThat(offline.out()).contains("kept from an earlier fetch");
    assertThat(run("import", "--area", config.toString()).code()).isZero();
  }

  @Test
  void offlineNeedsAnEarlierFetch() {
    assertThat(fetch("--offline").code()).isEqualTo(2);
    assertThat(run("import", "--area", config.toString()).err()).contains("was not fetched yet");
    assertThat(host.requests()).isEmpty();
  }

  @Test
  void aFeedThatFailsLeavesTheRoads() {
    host.on("/orders", reply(503, ""));
    Outcome outcome = fetch();

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).contains("HTTP 503");
    assertThat(run("import", "--area", config.toString()).err()).contains("nothing is kept of");
  }

  @Test
  void aFeedThatShrinksIsHeldBackUntilItIsAccepted() {
    fetch();
    host.on(
        "/orders",
        reply(
            200,
            ORDERS
                .formatted("2026-2")
                .replaceFirst("(?s)\\{\"type\": \"Feature\", .*?\\}\\},", "")));
    Outcome held = fetch();
    Outcome listed = run("feed", "list");
    Outcome accepted = run("feed", "accept", host.url("/orders"));
    Outcome taken = fetch();

    assertThat(held.code()).isEqualTo(2);
    assertThat(held.err()).contains("held back").contains("50 % vanished");
    assertThat(listed.out())
        .contains("in effect: 2 orders")
        .contains("HELD BACK: 1 orders")
        .contains("gabarit feed accept '%s'".formatted(host.url("/orders")));
    assertThat(accepted.code()).isZero();
    assertThat(taken.code()).isZero();
    assertThat(taken.out()).contains("1 orders were taken, released");
    assertThat(run("feed", "accept", host.url("/orders")).code()).isEqualTo(2);
  }

  @Test
  void wrongUsageIsTwo() throws IOException {
    Path wrong = Files.writeString(directory.resolve("wrong.properties"), "name = x\ncolour = red");

    assertThat(run("fetch").code()).isEqualTo(2);
    assertThat(run("fetch", "atlantis").err()).contains("There is no area 'atlantis'");
    assertThat(run("fetch", "--config", wrong.toString()).err())
        .contains("colour is unknown")
        .contains("osm.url is missing");
    assertThat(run("fetch", "--config", "/nowhere.properties").code()).isEqualTo(2);
    assertThat(fetch("--force", "--offline").code()).isEqualTo(2);
    for (String option :
        List.of(
            "--feed=ftp://x",
            "--feed-interval=0s",
            "--feed-interval=soon",
            "--feed-max-loss=120",
            "--feed-max-size=0",
            "--feed-stale-after=1s")) {
      Outcome outcome = run("serve", "--feed=http://127.0.0.1:1/", option);
      assertThat(outcome.code()).as(option).isEqualTo(2);
      assertThat(outcome.err()).as(option).isNotBlank().doesNotContain("importing");
    }
  }
}
