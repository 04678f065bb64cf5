package fr.gabarit.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrdersConvertTest {
  private static final String FEATURE =
      """
      {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"order":"%s",
       "max_weight_t":7.5,"except":"local_traffic","road_name":"Rue d'essai"%s},
       "geometry":{"type":"LineString","coordinates":[[2.70,50.40],[2.71,50.41]]}}]}""";

  @TempDir private Path directory;
  private Path sound;
  private Path oneWay;
  private Path out;

  private record Outcome(int code, String out, String err) {}

  private static Outcome convert(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] all =
        Stream.concat(Stream.of("orders", "convert"), Stream.of(arguments).map(Object::toString))
            .toArray(String[]::new);
    int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
    return new Outcome(code, out.toString(), err.toString());
  }

  @BeforeEach
  void write() throws IOException {
    sound = Files.writeString(directory.resolve("sound.json"), FEATURE.formatted("a", ""));
    oneWay =
        Files.writeString(
            directory.resolve("one-way.json"),
            FEATURE.formatted("b", ",\"direction\":\"forward\""));
    out = directory.resolve("out.file");
  }

  @Test
  void ordersGoToDatexAndBack() throws IOException {
    assertThat(convert(sound, "--to", "datex", "--out", out).code()).isZero();
    assertThat(Files.readString(out)).startsWith("<?xml").contains("Rue d'essai");

    Path back = directory.resolve("back.json");
    Outcome outcome = convert(out, "--to", "geojson", "--out", back);

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).contains("1 order(s)");
    assertThat(outcome.err()).contains("1 of 1 order taken over");
    assertThat(Files.readString(back)).contains("\"limit\":7.5").contains("local_traffic");
  }

  @Test
  void whatCannotBeSaidRefusesTheWholeAndKeepsTheOldFile() throws IOException {
    Files.writeString(out, "old");

    Outcome outcome = convert(sound, oneWay, "--to", "datex", "--out", out);

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("order b").contains("one direction").contains("--skip");
    assertThat(Files.readString(out)).isEqualTo("old");
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files).allSatisfy(file -> assertThat(file.toString()).doesNotEndWith(".part"));
    }
  }

  @Test
  void whatCannotBeSaidIsLeftOutAndToldOnRequest() throws IOException {
    Outcome outcome = convert(sound, oneWay, "--to", "datex", "--out", out, "--skip-inexpressible");

    assertThat(outcome.code()).isZero();
    assertThat(outcome.err()).contains("order b").contains("one direction");
    assertThat(outcome.out()).contains("1 order(s)");
    assertThat(Files.readString(out)).contains("id=\"a\"").doesNotContain("id=\"b\"");
  }

  @Test
  void faultsOfAllFilesAreToldAndNothingIsWritten() throws IOException {
    Path bad = Files.writeString(directory.resolve("bad.json"), "{\"identifier\":\"x\"");

    Outcome outcome = convert(bad, sound, sound, "--to", "geojson", "--out", out);

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("bad.json was refused")
        .contains("Give each order once")
        .doesNotContain("\tat ");
    assertThat(out).doesNotExist();
  }

  @Test
  void anOrderThatHasEndedIsConvertedOnRequestOnly() throws IOException {
    Path ended =
        Files.writeString(
            directory.resolve("ended.json"),
            """
            {"identifier":"P1","category":"temporaryRegulation","title":"Essai","measures":[
             {"type":"noEntry","periods":[{"startDate":"2020-01-01","endDate":"2020-02-01",
               "recurrenceType":"everyDay"}],
              "locations":[{"roadType":"rawGeoJSON","rawGeoJSON":{"label":"Rue d'essai",
               "geometry":"{\\"type\\":\\"LineString\\",\\"coordinates\\":[[2.70,50.40],[2.71,50.41]]}"}}]}]}""");

    assertThat(convert(ended, "--to", "datex", "--out", out).out()).contains("0 order(s)");
    assertThat(convert(ended, "--to", "datex", "--out", out, "--keep-expired").out())
        .contains("1 order(s)");
  }

  @Test
  void aDirectoryThatIsNotThereIsToldInOneLine() {
    Outcome outcome = convert(sound, "--to", "datex", "--out", directory.resolve("no/where.xml"));

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err().lines().filter(line -> line.startsWith("gabarit:"))).hasSize(1);
  }
}
