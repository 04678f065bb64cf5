package fr.gabarit.data.litteralis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.OrderFile;
import fr.gabarit.data.report.OrderFileException;
import fr.gabarit.order.Effect;
import fr.gabarit.order.Exemption;
import fr.gabarit.order.Measure;
import fr.gabarit.order.Place;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.time.TimeSet;
import fr.gabarit.vehicle.Activity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LitteralisReaderTest {
  private static final String CLOSED = "Circulation interdite";

  private static Measure only(OrderFile file) {
    assertThat(file.orders()).hasSize(1);
    assertThat(file.orders().get(0).measures()).hasSize(1);
    return file.orders().get(0).measures().get(0);
  }

  private static Place place(String localisations, String geometry) throws Exception {
    ObjectNode site = Sites.site(1, 7, CLOSED, "");
    Sites.properties(site).put("localisations", localisations);
    site.set("geometry", Sites.geometry(geometry));
    List<Place> places = only(Sites.read(Sites.collection(site))).places();
    assertThat(places).hasSize(1);
    return places.get(0);
  }

  @Test
  void sitesOfOneOrderAreItsMeasuresAndEqualOnesArePlacesOfOneMeasure() throws Exception {
    OrderFile file =
        Sites.read(
            Sites.collection(
                Sites.site(1, 7, CLOSED, ""),
                Sites.site(2, 7, "SOGELINK - Circulation interdite;Circulation alternée", ""),
                Sites.site(3, 8, CLOSED, "")));

    assertThat(file.orders())
        .extracting(TrafficOrder::identifier)
        .containsExactly("2026-7", "2026-8");
    List<Measure> measures = file.orders().get(0).measures();
    assertThat(measures).hasSize(2);
    assertThat(measures.get(0).places()).hasSize(2);
    assertThat(measures.get(1).effect()).isInstanceOf(Effect.AlternatingTraffic.class);
    assertThat(file.report().counts().ordersRead()).isEqualTo(2);
  }

  @Test
  void aSiteThatStandsTwiceCountsOnce() throws Exception {
    ObjectNode site = Sites.site(1, 7, CLOSED, "");
    OrderFile file = Sites.read(Sites.collection(site, site.deepCopy()));

    assertThat(only(file).places()).hasSize(1);
    assertThat(file.report().notes(NoteKind.DUPLICATE_ID)).hasSize(1);
  }

  @Test
  void aSingleFeatureIsReadToo() throws Exception {
    assertThat(only(Sites.read(Sites.site(1, 7, CLOSED, "").toString())).effect())
        .isEqualTo(new Effect.NoEntry());
  }

  @ParameterizedTest(name = "{0} to {1}: at {2} {3}")
  @CsvSource({
    // Midnight in Paris as it should be, and late by one and two hours: days, the last included.
    "2026-06-09T22:00:00Z, 2026-06-19T22:00:00Z, 2026-06-09T21:59:59Z, false, false",
    "2026-06-09T22:00:00Z, 2026-06-19T22:00:00Z, 2026-06-09T22:00:00Z, true, false",
    "2026-06-10T00:00:00Z, 2026-06-20T00:00:00Z, 2026-06-09T22:00:00Z, true, false",
    "2026-06-10T00:00:00Z, 2026-06-20T00:00:00Z, 2026-06-20T21:59:59Z, true, false",
    "2026-06-10T00:00:00Z, 2026-06-20T00:00:00Z, 2026-06-20T22:00:00Z, false, false",
    "2026-12-10T01:00:00Z, 2026-12-20T01:00:00Z, 2026-12-20T22:59:59Z, true, false",
    "2026-12-10T01:00:00Z, 2026-12-20T01:00:00Z, 2026-12-20T23:00:00Z, false, false",
    "2026-06-10, 2026-06-10, 2026-06-10T12:00:00Z, true, false",
    // Hours of a day: widened by what midnights are off.
    "2026-06-10T06:00:00Z, 2026-06-20T16:00:00Z, 2026-06-10T04:00:00Z, true, true",
    "2026-06-10T06:00:00Z, 2026-06-20T16:00:00Z, 2026-06-10T03:59:59Z, false, true",
    "2026-06-10T06:00:00Z, 2026-06-20T16:00:00Z, 2026-06-20T16:59:59Z, true, true",
    "2026-06-10T06:00:00Z, 2026-06-20T16:00:00Z, 2026-06-20T17:00:00Z, false, true",
    // What is no date limits nothing.
    "soon, 2026-06-20T00:00:00Z, 2020-01-01T00:00:00Z, true, true"
  })
  void datesAreDaysUnlessTheyHaveHours(
      String start, String end, Instant at, boolean holds, boolean uncertain) throws Exception {
    ObjectNode site = Sites.site(1, 7, CLOSED, "");
    Sites.properties(site).put("emprisedebut", start).put("emprisefin", end);
    Measure measure = only(Sites.read(Sites.collection(site)));
    TimeSet times = measure.when().times();

    assertThat(times.contains(at)).isEqualTo(holds);
    assertThat(measure.when().hoursUncertain()).isEqualTo(uncertain);
  }

  @Test
  void whatHasEndedIsLeftOutAndCounted() throws Exception {
    OrderFile file =
        Sites.read(
            Sites.collection(Sites.site(1, 7, CLOSED, "")), Instant.parse("2026-07-01T00:00:00Z"));

    assertThat(file.orders()).isEmpty();
    assertThat(file.report().counts().ordersExpired()).isEqualTo(1);
  }

  @Test
  void aSiteThatEndsBeforeItStartsIsRefused() throws Exception {
    ObjectNode site = Sites.site(1, 7, CLOSED, "");
    Sites.properties(site).put("arretefin", "2026-05-20T00:00:00Z");
    OrderFile file = Sites.read(Sites.collection(site));

    assertThat(file.orders()).isEmpty();
    assertThat(file.report().counts().measuresRefused()).isEqualTo(1);
  }

  @Test
  void aLineIsALineNamedByItsOnlyStreet() throws Exception {
    Place.Line line =
        (Place.Line) place("RUE D'ESSAI (ESSAI) - FACE AU 7 ; RUE D'ESSAI (ESSAI)", Sites.LINE);

    assertThat(line.roadName()).contains("rue d'essai");
    assertThat(((Place.Line) place("RD 943", Sites.LINE)).roadNumber()).contains("D943");
    assertThat(((Place.Line) place("Rue Haute ; Rue Basse", Sites.LINE)).roadName()).isEmpty();
    assertThat(((Place.Line) place("à l'intersection de la rue Haute", Sites.LINE)).roadName())
        .isEmpty();
  }

  /** About 710 m by 11 m, from west to east. */
  private static final String CORRIDOR =
      """
      {"type":"Polygon","coordinates":[[[2.70,50.40],[2.71,50.40],[2.71,50.4001],[2.70,50.4001],[2.70,50.40]]]}""";

  @Test
  void aCorridorWithOneStreetIsTheLineAlongItsMiddle() throws Exception {
    Place.Line line = (Place.Line) place("Rue d'essai", CORRIDOR);

    assertThat(line.roadName()).contains("rue d'essai");
    assertThat(line.lines().getLength()).isBetween(0.0099, 0.0101);
    assertThat(line.lines().getEnvelopeInternal().getMinY()).isBetween(50.40004, 50.40006);
  }

  @Test
  void aCorridorOfSeveralStreetsIsAnArea() throws Exception {
    assertThat(place("Rue Haute ; Rue Basse", CORRIDOR)).isInstanceOf(Place.Area.class);
  }

  @Test
  void aPointOfWorkClosesNothingAndIsReported() throws Exception {
    String small = CORRIDOR.replace("2.71", "2.7002");
    ObjectNode site = Sites.site(1, 7, CLOSED, "");
    site.set("geometry", Sites.geometry(small));
    OrderFile file = Sites.read(Sites.collection(site));

    assertThat(only(file).places())
        .singleElement()
        .isInstanceOfSatisfying(
            Place.Unlocated.class,
            place -> assertThat(place.reason().english()).contains("14 m by 11 m"));
    assertThat(file.report().notes(NoteKind.UNLOCATED_PLACE)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"Point\",\"coordinates\":[2.7,50.4]}",
        "{\"type\":\"Polygon\",\"coordinates\":[[[2.7,50.4],[2.7,50.4],[2.7,50.4],[2.7,50.4]]]}",
        "{\"type\":\"Polygon\",\"coordinates\":[[[2.7,50.4],[2.8,50.5],[2.8,50.4],[2.7,50.5],[2.7,50.4]]]}",
        "{\"type\":\"Blob\"}",
        "{}"
      })
  void faultyDrawingsAreUnlocated(String geometry) throws Exception {
    assertThat(place("Rue d'essai", geometry)).isInstanceOf(Place.Unlocated.class);
  }

  @Test
  void aClosureDrawnOnADiversionIsNotTaken() throws Exception {
    ObjectNode site = Sites.site(1, 7, CLOSED, "");
    Sites.properties(site).put("emprisetype", "DEVIATION");
    OrderFile file = Sites.read(Sites.collection(site));

    assertThat(file.orders()).isEmpty();
    assertThat(file.report().notes(NoteKind.UNSUPPORTED)).hasSize(1);
  }

  @Test
  void aPageOfSeveralSaysSo() throws Exception {
    String page =
        Sites.collection(Sites.site(1, 7, CLOSED, ""))
            .replaceFirst("\\{", "{\"numberMatched\":2000,\"numberReturned\":1,");

    assertThat(Sites.read(page).report().notes(NoteKind.INCOMPLETE)).hasSize(1);
  }

  @Test
  void unknownPropertiesAreTold() throws Exception {
    ObjectNode site = Sites.site(1, 7, CLOSED, "");
    Sites.properties(site).put("nouveau", 1);

    assertThat(Sites.read(Sites.collection(site)).report().notes(NoteKind.UNKNOWN_WORD)).hasSize(1);
  }

  @Test
  void everyPieceThatIsCutOffIsRefused() {
    String whole = Sites.collection(Sites.site(1, 7, CLOSED, ""));
    for (int length = 0; length < whole.length(); length++) {
      String cut = whole.substring(0, length);
      assertThatThrownBy(() -> Sites.read(cut)).isInstanceOf(OrderFileException.class);
    }
  }

  @Test
  void depthAndForeignFeaturesAreRefused() {
    String whole = Sites.collection(Sites.site(1, 7, CLOSED, ""));
    assertThatThrownBy(
            () -> Sites.read(whole.replace("\"RUE D'ESSAI (ESSAI)\"", "[".repeat(100_000))))
        .isInstanceOf(OrderFileException.class)
        .hasMessageContaining("malformed");
    assertThatThrownBy(
            () ->
                Sites.read(
                    whole.replace(
                        "[{\"type\":\"Feature\"", "[{\"idarrete\":1},{\"type\":\"Feature\"")))
        .isInstanceOf(OrderFileException.class);
    assertThatThrownBy(() -> Sites.read(whole + " 7"))
        .isInstanceOf(OrderFileException.class)
        .hasMessageContaining("no site");
  }

  @Test
  void endlessTextsAreRefusedQuickly() throws Exception {
    OrderFile long1 = Sites.read(Sites.collection(Sites.site(1, 7, "a;".repeat(100_000), "b:c;")));
    OrderFile many =
        Sites.read(
            Sites.collection(Sites.site(1, 7, (CLOSED + ";").repeat(500), "k : v;".repeat(2000))));

    assertThat(long1.report().hasErrors()).isTrue();
    assertThat(many.orders()).hasSize(1);
    assertThat(many.report().notes(NoteKind.UNKNOWN_WORD)).isNotEmpty();
  }

  @Test
  void whateverIsPutInPlaceOfAValueIsReportedOrRefused() throws Exception {
    long seed = Long.getLong("gabarit.seed", System.nanoTime());
    Random random = new Random(seed);
    String whole =
        Sites.collection(
            Sites.site(
                1,
                7,
                CLOSED + ";Limitation de vitesse",
                "Limitation de vitesse | limite de vitesse : 30"));
    List<String> names =
        List.of(
            ("idemprise,idarrete,arretesrcid,shorturl,documenttype,arretedebut,arretefin,emprisetype,"
                    + "mesures,parametresmesures,localisations,geometry,type,coordinates,features")
                .split(","));
    List<String> values =
        List.of("null", "[]", "{}", "\"\"", "-1", "1e400", "true", "[[1]]", "\";|:\"");
    for (int round = 0; round < 2000; round++) {
      String changed = whole;
      for (int change = 0; change <= random.nextInt(3); change++) {
        changed =
            changed.replaceFirst(
                "(?<=\""
                    + names.get(random.nextInt(names.size()))
                    + "\":)(\"[^\"]*\"|\\d+|\\{[^{}]*\\}|\\[[^\\]]*\\])",
                values.get(random.nextInt(values.size())));
      }
      try {
        assertThat(Sites.read(changed).report()).isNotNull();
      } catch (OrderFileException e) {
        assertThat(e.report().hasErrors()).isTrue();
      } catch (RuntimeException e) {
        throw new AssertionError("-Dgabarit.seed=" + seed + " round " + round + ": " + changed, e);
      }
    }
  }

  @Test
  void theRealSiteAtACrossingIsReadAndClosesNothing() throws Exception {
    Path sample =
        Path.of(System.getProperty("gabarit.root", ".."))
            .resolveSibling("shared")
            .resolve("samples/litteralis/wattrelos-feature-adr010.json");
    assumeTrue(Files.isRegularFile(sample), () -> "The sample " + sample + " is not there.");
    OrderFile file = Sites.read(Files.readString(sample), Instant.parse("2023-11-01T00:00:00Z"));

    Measure measure = only(file);
    assertThat(file.orders().get(0).title())
        .isEqualTo("sur réseaux ou ouvrages d'eaux usées / assainissement");
    assertThat(measure.effect()).isEqualTo(new Effect.NoEntry());
    assertThat(measure.who().exempted())
        .containsExactly(new Exemption.DeclaredActivity(Activity.ROAD_MAINTENANCE));
    assertThat(measure.when().times().contains(Instant.parse("2023-10-30T23:00:00Z"))).isTrue();
    assertThat(measure.when().times().contains(Instant.parse("2023-12-29T22:59:59Z"))).isTrue();
    assertThat(measure.when().times().contains(Instant.parse("2023-12-29T23:00:00Z"))).isFalse();
    assertThat(measure.places()).singleElement().isInstanceOf(Place.Unlocated.class);
    assertThat(file.report().hasErrors()).isFalse();
  }
}
