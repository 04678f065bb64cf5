package fr.gabarit.data.bacidf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.gabarit.data.OrderFiles;
import fr.gabarit.data.datex.DatexReaderOptions;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.OrderFile;
import fr.gabarit.data.report.OrderFileException;
import fr.gabarit.order.CaseReader;
import fr.gabarit.order.CaseWriter;
import fr.gabarit.order.Comparison;
import fr.gabarit.order.Exemption;
import fr.gabarit.order.Measure;
import fr.gabarit.order.OrderEvaluator;
import fr.gabarit.order.OrderSource;
import fr.gabarit.order.Place;
import fr.gabarit.order.Quantity;
import fr.gabarit.order.StopsInside;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.time.CivilTime;
import fr.gabarit.vehicle.Activity;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

class BacIdfReaderTest {
  private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
  private static final String LINE =
      "{\"type\":\"LineString\",\"coordinates\":[[2.38,48.92],[2.39,48.93]]}";
  private static final String STREET =
      "{\"VOIE_NAME\":\"Rue d'essai\",\"VOIE_SECTION\":false,\"VOIE_GEOJSON\":{\"type\":"
          + "\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":"
          + LINE
          + "}]}}";

  private static String decree(String vehicles, String rule) {
    String restriction = rule.contains("REG_RESTRICTION") ? "" : "\"REG_RESTRICTION\":true,";
    return """
        {"_id":{"$oid":"a1"},"ARR_ETAT":"VALIDE","ARR_REF":"26-1","ARR_NOM":"Essai",
         "ARR_COMMUNE":{"ARR_VILLE":"Essai","ARR_INSEE":"93027","ARR_CODE_POSTAL":"93120"},
         "ARR_DUREE":{"PERIODE_DEBUT":{"$date":"2015-08-17T00:00:00Z"},"ARR_TEMPORALITE":"PERMANENT"},
         "REG_TYPE":"CIRCULATION","REG_CIRCULATION":[{"CIRC_VEHICULES":{%s},
         "CIRC_REG":{%s%s%s}}]}"""
        .formatted(
            vehicles,
            restriction,
            rule + (rule.isEmpty() ? "" : ","),
            "\"REG_VOIES\":[" + STREET + "]");
  }

  private static OrderFile read(String json) throws Exception {
    return new OrderFiles(new DatexReaderOptions(NOW))
        .read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "decrees.json");
  }

  private static Measure only(OrderFile file) {
    assertThat(file.orders()).hasSize(1);
    return file.orders().get(0).measures().get(0);
  }

  private static String text(ArgumentsAccessor row, int column) {
    String value = row.getString(column);
    return value == null ? "" : value.strip();
  }

  @ParameterizedTest(name = "{0} {1}: {2} {4}")
  @CsvFileSource(resources = "cases.txt", delimiter = '|', numLinesToSkip = 1, quoteCharacter = '`')
  void rulesMeanWhatTheTableSays(ArgumentsAccessor row) throws Exception {
    OrderFile file = read(decree(text(row, 0), text(row, 1)));
    String verdict = "left out";
    if (!file.orders().isEmpty()) {
      StopsInside stops =
          text(row, 3).isEmpty()
              ? StopsInside.NONE
              : StopsInside.valueOf(text(row, 3).toUpperCase(Locale.ROOT));
      LocalDateTime at =
          LocalDateTime.parse(text(row, 4).isEmpty() ? "2026-06-03T12:00" : text(row, 4));
      verdict =
          new CaseWriter()
              .verdict(
                  new OrderEvaluator()
                      .verdict(
                          only(file),
                          new CaseReader().vehicle(text(row, 2)),
                          stops,
                          at.atZone(CivilTime.ZONE).toInstant()));
    }

    assertThat(verdict).isEqualTo(text(row, 5));
    if (!text(row, 6).isEmpty()) {
      assertThat(file.report().notes(NoteKind.valueOf(text(row, 6)))).isNotEmpty();
    }
  }

  @Test
  void aMassThatIsNoClassOfLawBansWhoeverHasIt() throws Exception {
    VehicleClause.Threshold threshold =
        (VehicleClause.Threshold)
            only(read(decree("\"VEH_POIDS\":{\"VEH_PTAC_MIN\":10}", ""))).who().restricted().get(0);

    assertThat(threshold.comparison()).isEqualTo(Comparison.GREATER_OR_EQUAL);
  }

  @Test
  void dangerousGoodsAndMassBanEitherOfThem() throws Exception {
    Measure measure =
        only(read(decree("\"VEH_POIDS\":{\"VEH_PTAC_MIN\":12}", "\"MARCH_DANGER\":true")));

    assertThat(measure.who().restricted())
        .containsExactly(
            VehicleClause.Threshold.above(Quantity.PERMITTED_MASS, 12),
            new VehicleClause.Hazmat(Set.of()));
  }

  @Test
  void oneOrAnArrayOrOneALineAreRead() throws Exception {
    String one = decree("", "");
    String other = one.replace("\"a1\"", "\"a2\"").replace("26-1", "26-2");

    assertThat(read("[" + one + "," + other + "]").orders()).hasSize(2);
    assertThat(read(one + "\n" + other).orders())
        .extracting(TrafficOrder::identifier)
        .containsExactly("26-1", "26-2");
    assertThat(only(read(one)).places()).hasSize(1);
    assertThat(read(one).orders().get(0).source()).isEqualTo(OrderSource.BACIDF);
  }

  @Test
  void onlyWhatIsInForceCounts() throws Exception {
    OrderFile draft = read(decree("", "").replace("VALIDE", "BROUILLON"));
    OrderFile unsaid = read(decree("", "").replace("\"ARR_ETAT\":\"VALIDE\",", ""));

    assertThat(draft.orders()).isEmpty();
    assertThat(unsaid.orders()).isEmpty();
    assertThat(draft.report().counts().ordersNotInForce()).isEqualTo(1);
    assertThat(unsaid.report().notes(NoteKind.NOT_IN_FORCE)).hasSize(1);
  }

  @Test
  void theLastDayIsIncludedAndWhatHasEndedIsCounted() throws Exception {
    String until =
        "\"PERIODE_FIN\":{\"$date\":\"%sT00:00:00Z\"},\"ARR_TEMPORALITE\":\"TEMPORAIRE\"";
    String permanent = "\"ARR_TEMPORALITE\":\"PERMANENT\"";
    OrderFile today = read(decree("", "").replace(permanent, until.formatted("2026-06-01")));
    OrderFile past = read(decree("", "").replace(permanent, until.formatted("2026-05-31")));

    assertThat(only(today).when().times().contains(Instant.parse("2026-06-01T21:59:59Z"))).isTrue();
    assertThat(only(today).when().times().contains(Instant.parse("2026-06-01T22:00:00Z")))
        .isFalse();
    assertThat(past.orders()).isEmpty();
    assertThat(past.report().counts().ordersExpired()).isEqualTo(1);
  }

  @Test
  void aNumberInPlaceOfADateIsNotBelieved() throws Exception {
    OrderFile file =
        read(
            decree("", "")
                .replace("\"2015-08-17T00:00:00Z\"", "{\"$numberLong\":\"-42200000000000\"}"));

    assertThat(only(file).when().times().contains(Instant.parse("1900-01-01T00:00:00Z"))).isTrue();
    assertThat(file.report().notes(NoteKind.DEFAULT_TAKEN)).isNotEmpty();
  }

  @Test
  void placesAreDrawnOrLookedUpOrListed() throws Exception {
    String drawn = decree("", "");
    String features = drawn.substring(drawn.indexOf("\"VOIE_GEOJSON\""), drawn.indexOf("}]}}") + 3);
    String nothing = drawn.replace(features, "\"VOIE_GEOJSON\":{\"features\":[]}");
    String point = drawn.replace(LINE, "{\"type\":\"Point\",\"coordinates\":[2.38,48.92]}");
    String town = drawn.replace("\"REG_RESTRICTION\"", "\"REG_VILLE\":true,\"REG_RESTRICTION\"");
    String section = "\"VOIE_SECTION\":true";

    assertThat(only(read(drawn)).places().get(0))
        .isInstanceOfSatisfying(
            Place.Line.class, line -> assertThat(line.roadName()).contains("Rue d'essai"));
    assertThat(only(read(nothing)).places().get(0)).isInstanceOf(Place.NamedStreet.class);
    assertThat(only(read(point)).places().get(0)).isInstanceOf(Place.NamedStreet.class);
    assertThat(only(read(nothing.replace("\"VOIE_SECTION\":false", section))).places().get(0))
        .isInstanceOf(Place.Unlocated.class);
    assertThat(only(read(town)).places().get(0))
        .isInstanceOfSatisfying(
            Place.WholeCommune.class,
            place -> assertThat(place.commune().inseeCode()).contains("93027"));
  }

  @Test
  void everyPieceThatIsCutOffIsRefused() {
    String whole = decree("\"VEH_POIDS\":{\"VEH_PTAC_MIN\":3.5}", "");
    for (int length = 0; length < whole.length(); length++) {
      String cut = whole.substring(0, length);
      assertThatThrownBy(() -> read(cut)).isInstanceOf(OrderFileException.class);
    }
  }

  @Test
  void whateverIsPutInPlaceOfAValueIsReportedOrRefused() throws Exception {
    long seed = Long.getLong("gabarit.seed", System.nanoTime());
    Random random = new Random(seed);
    String whole =
        decree(
            "\"VEH_POIDS\":{\"VEH_PTAC_MIN\":3.5}",
            "\"REG_EXCEPT\":[\"OTHER\"],\"REG_EXCEPT_DESC\":\"riverains\",\"MARCH_DANGER\":false,"
                + "\"PERIODE_JH\":[{\"JOUR\":[1,2],\"HEURE_DEB\":\"08:00\",\"HEURE_FIN\":\"12:00\"}]");
    List<String> values =
        List.of(
            "null",
            "[]",
            "{}",
            "\"\"",
            "-1",
            "1e400",
            "true",
            "[[1]]",
            "{\"a\":[]}",
            "[".repeat(2000));
    for (int round = 0; round < 2000; round++) {
      StringBuilder text = new StringBuilder(whole);
      for (int change = 0; change <= random.nextInt(3); change++) {
        int colon = text.indexOf(":", random.nextInt(text.length()));
        int end = colon + 1;
        while (colon >= 0 && end < text.length() && ",]}".indexOf(text.charAt(end)) < 0) {
          end++;
        }
        if (colon >= 0) {
          text.replace(colon + 1, end, values.get(random.nextInt(values.size())));
        }
      }
      try {
        assertThat(read(text.toString()).report()).isNotNull();
      } catch (OrderFileException e) {
        assertThat(e.report().hasErrors()).isTrue();
      } catch (RuntimeException e) {
        throw new AssertionError("-Dgabarit.seed=" + seed + " round " + round + ": " + text, e);
      }
    }
  }

  @Test
  void theRealDecreeMeansWhatItSays() throws Exception {
    Path sample =
        Path.of(System.getProperty("gabarit.root", ".."))
            .resolveSibling("shared")
            .resolve("samples/bacidf/decree1.json");
    assumeTrue(Files.isRegularFile(sample), () -> "The sample " + sample + " is not there.");
    OrderFile file = read(Files.readString(sample));
    Measure measure = only(file);

    assertThat(file.report().hasErrors()).isFalse();
    assertThat(file.orders().get(0).identifier()).isEqualTo("15.248-circ");
    assertThat(measure.who().restricted())
        .containsExactly(VehicleClause.Threshold.above(Quantity.PERMITTED_MASS, 3.5));
    assertThat(measure.who().exempted())
        .containsExactly(
            new Exemption.DeclaredActivity(Activity.EMERGENCY_SERVICES),
            new Exemption.DeclaredActivity(Activity.PUBLIC_SERVICE),
            new Exemption.DeclaredActivity(Activity.REMOVAL));
    assertThat(measure.when().hoursUncertain()).isFalse();
    assertThat(measure.places())
        .singleElement()
        .isInstanceOfSatisfying(
            Place.Line.class, line -> assertThat(line.roadName()).contains("Passage Pierre Curie"));
  }
}
