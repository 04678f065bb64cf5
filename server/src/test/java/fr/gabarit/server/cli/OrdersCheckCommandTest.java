package fr.gabarit.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.server.SmallTown;
import fr.gabarit.server.request.LatLon;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** On the made-up town; see {@link SmallTown}. */
class OrdersCheckCommandTest {
  @TempDir private static Path directory;

  private static Path extract;
  private static Path orders;

  @BeforeAll
  static void writeFiles() throws IOException {
    extract = SmallTown.writeExtract(directory);
    orders =
        write(
            "drafts.geojson",
            // The only street to the quay, where the map says 7.5 t.
            feature(
                "'order': 'QUAI', 'title': 'Le <b>quai</b>', 'max_weight_t': 3.5,"
                    + " 'osm_way_ids': [105]"),
            feature("'order': 'ROUTE', 'max_weight_t': 19, 'osm_way_ids': [102]"),
            feature("'order': 'FREE', 'osm_way_ids': [103], 'hgv': true"),
            "{\"type\": \"Feature\", \"properties\": {\"order\": \"LOIN\"}, \"geometry\":"
                + " {\"type\": \"LineString\", \"coordinates\": [[2.79, 50.59], [2.795, 50.595]]}}");
  }

  private static String feature(String properties) {
    return "{\"type\": \"Feature\", \"geometry\": null, \"properties\": {%s}}"
        .formatted(properties.replace('\'', '"'));
  }

  private static Path write(String name, String... features) throws IOException {
    return Files.writeString(
        directory.resolve(name),
        "{\"type\": \"FeatureCollection\", \"features\": [%s]}"
            .formatted(String.join(",", features)));
  }

  private record Outcome(int code, String out, String err) {}

  private static Outcome check(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> all = new ArrayList<>(List.of("orders", "check"));
    all.addAll(List.of(arguments));
    int code = Main.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
    return new Outcome(code, out.toString(), err.toString());
  }

  private static Outcome onRoads(String... arguments) {
    List<String> all =
        new ArrayList<>(
            List.of(
                orders.toString(),
                "--osm",
                extract.toString(),
                "--cache",
                directory.resolve("cache").toString()));
    all.addAll(List.of(arguments));
    return check(all.toArray(String[]::new));
  }

  @Test
  void withoutRoadsTheFilesAreReadOnly() {
    Outcome outcome = check(orders.toString());

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).contains("4 of 4 orders taken over").contains("--osm");
  }

  @Test
  void onRoadsItTellsWhatIsDoubtfulContradictoryAndCutOff() {
    Outcome outcome = onRoads();

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .contains("4 orders, 4 places: 3 found, 0 doubtful, 1 not found")
        .contains("LOIN")
        .contains("NOT FOUND")
        .contains(
            "QUAI – Le <b>quai</b> (No entry for vehicles over 3.5 t permitted mass) is stricter than map tag")
        .contains("no legal way for");
  }

  @Test
  void itSpeaksFrench() {
    assertThat(onRoads("--lang", "fr").out())
        .contains("4 arrêtés, 4 lieux")
        .contains("INTROUVABLE, sans effet")
        .contains("est plus strict que");
  }

  /** A line that reaches 15 m beyond the low bridge into a section of a kilometre. */
  private static Path drawnBeyondTheBridge() throws IOException {
    LatLon from = SmallTown.at(1200, 3);
    LatLon to = SmallTown.at(2015, 3);
    return write(
        "drawn.geojson",
        String.format(
            Locale.ROOT,
            "{\"type\": \"Feature\", \"properties\": {\"order\": \"PONT\", \"max_weight_t\": 19},"
                + " \"geometry\": {\"type\": \"LineString\", \"coordinates\": [[%f, %f], [%f, %f]]}}",
            from.longitude(),
            from.latitude(),
            to.longitude(),
            to.latitude()));
  }

  @Test
  void sectionsOfWhichAMatchIsNotSureAreThingsToLookAt() throws IOException {
    Path drawn = drawnBeyondTheBridge();
    Path page = directory.resolve("doubts.html");
    List<String> roads =
        List.of("--osm", extract.toString(), "--cache", directory.resolve("cache").toString());
    List<String> english = new ArrayList<>(List.of(drawn.toString(), "--html", page.toString()));
    english.addAll(roads);
    List<String> french = new ArrayList<>(List.of(drawn.toString(), "--lang", "fr"));
    french.addAll(roads);

    String told = check(english.toArray(String[]::new)).out();
    assertThat(told)
        .contains("1 order, 1 place: 1 found")
        .contains("Places that were found but for sections of which it is not sure (1)")
        .containsPattern(
            "PONT.*(TAKEN|LEFT OUT) 1,000 m of Route de Béthune \\(OpenStreetMap way 102; the drawing"
                + " ends");
    assertThat(Files.readString(page)).contains("not sure (1)", "OpenStreetMap way 102");
    assertThat(check(french.toArray(String[]::new)).out())
        .contains("Lieux trouvés, sauf des tronçons dont on n'est pas sûr (1)")
        .containsPattern("RETENU 1.000 m de Route de Béthune .*le tracé s'arrête");
  }

  @Test
  void whatItSaysOfTheFilesIsFrenchToo() throws IOException {
    Path faulty =
        write(
            "fautif.geojson",
            feature("'order': 'A', 'max_weight_q': 3.5, 'osm_way_ids': [105]"),
            feature("'order': 'B', 'effect': 'barred', 'osm_way_ids': [102]"));

    assertThat(check(faulty.toString(), "--lang", "fr").out())
        .contains("repris : 0 sur 0 arrêtés", "ERREUR : une valeur est invalide (2)")
        .contains("Vouliez-vous dire « max_weight_t » ?", "objet 1 à /properties/effect")
        .doesNotContain(" unknown", " is not ", "Expected");
  }

  @Test
  void thePageIsWellFormedEscapedAndNeedsNothingFromElsewhere() throws Exception {
    Path page = directory.resolve("report.html");

    assertThat(onRoads("--html", page.toString()).code()).isZero();

    String html = Files.readString(page);
    assertThat(html)
        .contains("Le &lt;b&gt;quai&lt;/b&gt;")
        .doesNotContain("<b>")
        .doesNotContain("<script")
        .doesNotContain("http-equiv")
        .doesNotContainPattern("(src|href)=\"https?:");
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(
                new InputSource(
                    new StringReader(
                        html.replaceFirst("<!DOCTYPE html>", "")
                            .replaceAll("<meta ([^>]*[^/])>", "<meta $1/>"))));
    assertThat(document.getElementsByTagName("svg").getLength()).isGreaterThanOrEqualTo(4);
    assertThat(document.getElementsByTagName("article").getLength()).isEqualTo(4);
    assertThat(directory.resolve("report.html.part")).doesNotExist();
  }

  @Test
  void ordersAlreadyInForceAreWhatTheOthersAreComparedWith() throws IOException {
    Path inForce =
        write("in-force.geojson", feature("'order': 'OLD', 'hgv': true, 'osm_way_ids': [103]"));

    assertThat(onRoads("--orders", inForce.toString()).out())
        .containsPattern("(OLD and FREE|FREE and OLD) say the same");
  }

  @Test
  void aRefusedFileIsToldAndTheOthersAreLookedAt() throws IOException {
    Path broken = Files.writeString(directory.resolve("broken.geojson"), "{\"type\": 7}");

    Outcome outcome = onRoads(broken.toString());

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).contains("REFUSED").contains("4 orders, 4 places");
  }

  @Test
  void aDirectoryInPlaceOfAFileIsNamed() {
    for (Outcome outcome :
        List.of(check(directory.toString()), check("--bays", directory.toString()))) {
      assertThat(outcome.code()).isEqualTo(2);
      assertThat(outcome.out())
          .contains("REFUSED")
          .contains(directory + " is a directory. Give a file in it.");
      assertThat(outcome.err()).doesNotContain("Exception");
    }
  }

  @Test
  void aMissingFileIsToldAndTheOthersAreLookedAt() {
    Path missing = directory.resolve("missing.xml");
    for (Outcome outcome :
        List.of(onRoads(missing.toString()), onRoads("--bays", missing.toString()))) {
      assertThat(outcome.code()).isEqualTo(2);
      assertThat(outcome.out()).contains(missing + " does not exist.").contains("4 places");
    }
  }

  @Test
  void aPageThatCannotBeWrittenIsToldInALine() {
    Outcome outcome = onRoads("--html", directory.resolve("nowhere/report.html").toString());

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("nowhere").doesNotContain("Exception");
  }

  @Test
  void whatOfATableOfBaysCannotBeReadIsTold() throws IOException {
    Path bays =
        Files.writeString(
            directory.resolve("bays.csv"),
            """
            ID,LONGITUDE,LATITUDE,PARITE_TROTTOIR,LONGUEUR
            good,2.7,50.5,pair,1200
            lost,,,pair,1200
            """);
    Path other = Files.writeString(directory.resolve("other.csv"), "a,b\n1,2\n");

    Outcome read = check("--bays", bays.toString());
    Outcome refused = check(orders.toString(), "--bays", other.toString());

    Path schema =
        Files.writeString(
            directory.resolve("schema.csv"),
            """
            ID,LONGITUDE,LATITUDE,TEMPORALITE_OSM
            good,2.7,50.5,Mo-Sa 06:00-11:00
            """);
    Outcome amongOrders = check(orders.toString(), schema.toString());

    assertThat(amongOrders.code()).isZero();
    assertThat(amongOrders.out()).contains("schema.csv", "1 of 1 delivery bay taken over");
    assertThat(read.code()).isZero();
    assertThat(read.out()).contains("1 of 2 delivery bays taken over", "line 3", "LONGITUDE");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.out()).contains("other.csv", "LONGITUDE", "aire de livraison");
    assertThat(check().err()).contains("--bays");
  }
}
