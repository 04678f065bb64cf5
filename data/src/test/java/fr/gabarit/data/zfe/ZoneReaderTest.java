package fr.gabarit.data.zfe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.gabarit.data.OrderFiles;
import fr.gabarit.data.datex.DatexReaderOptions;
import fr.gabarit.data.report.ImportReportText;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.OrderFile;
import fr.gabarit.data.report.OrderFileException;
import fr.gabarit.order.Measure;
import fr.gabarit.order.OrderEvaluator;
import fr.gabarit.order.OrderSource;
import fr.gabarit.order.Place;
import fr.gabarit.order.StopsInside;
import fr.gabarit.order.VehicleWords;
import fr.gabarit.order.Verdict;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneReaderTest {
  private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
  private static final String SQUARE =
      "{'type': 'Polygon', 'coordinates':"
          + " [[[3.0, 50.6], [3.1, 50.6], [3.1, 50.7], [3.0, 50.7], [3.0, 50.6]]]}";
  private static final String RULE =
      "'id': '200093201-1', 'date_debut': '2025-01-01', 'pl_critair': 'V3',"
          + " 'pl_horaires': 'Mo-Fr 08:00-20:00; PH off', 'vul_critair': 'V5', 'vul_horaires': null,"
          + " 'vp_critair': 'V2', 'url_arrete': 'https://example.org/zfe.pdf'";

  /** Read as users do: the form is told from the content. */
  private static OrderFile read(String... features) throws Exception {
    String text =
        "{'type': 'FeatureCollection', 'name': 'aires', 'features': [%s]}"
            .formatted(String.join(",", features))
            .replace('\'', '"');
    return new OrderFiles(new DatexReaderOptions(NOW))
        .read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "aires.geojson");
  }

  private static String zone(String properties, String geometry) {
    return "{'type': 'Feature', 'properties': {%s}, 'geometry': %s}"
        .formatted(properties, geometry);
  }

  @ParameterizedTest(name = "{0} at {1}: {2}")
  @CsvSource(
      textBlock =
          """
          rigid_19t critair=4,       2026-06-03T08:00, true
          rigid_19t critair=without, 2026-06-03T08:00, true
          rigid_19t critair=3,       2026-06-03T08:00, false
          rigid_19t critair=4,       2026-06-03T07:59, false
          rigid_19t critair=4,       2026-06-03T20:00, false
          rigid_19t critair=4,       2026-07-14T12:00, false
          van_3_5t critair=5,        2026-06-03T08:00, false
          van_3_5t critair=without,  2026-06-06T03:00, true
          """)
  void vehiclesBelowTheLeastClassAreBarredInTheHoursOfTheirKind(
      String vehicle, String parisTime, boolean barred) throws Exception {
    OrderFile file = read(zone(RULE, SQUARE));
    Instant at = LocalDateTime.parse(parisTime).atZone(ZoneId.of("Europe/Paris")).toInstant();
    OrderEvaluator evaluator = new OrderEvaluator();

    assertThat(
            file.orders().get(0).measures().stream()
                .anyMatch(
                    measure ->
                        evaluator.verdict(
                                measure, VehicleWords.vehicle(vehicle), StopsInside.BOTH, at)
                            instanceof Verdict.Forbidden))
        .isEqualTo(barred);
  }

  @Test
  void aZoneIsAnOrderWithAnAreaAndItsPage() throws Exception {
    OrderFile file = read(zone(RULE, SQUARE));

    assertThat(file.orders()).hasSize(1);
    assertThat(file.orders().get(0).source()).isEqualTo(OrderSource.ZFE);
    assertThat(file.orders().get(0).url()).hasToString("Optional[https://example.org/zfe.pdf]");
    assertThat(file.orders().get(0).measures())
        .extracting(Measure::id)
        .containsExactly("vul 2025-01-01", "pl 2025-01-01");
    assertThat(file.orders().get(0).measures().get(0).places().get(0))
        .isInstanceOf(Place.Area.class);
  }

  @Test
  void rulesThatFollowEachOtherAreMeasuresOfOneZoneAndTheOnesThatEndedAreLeftOut()
      throws Exception {
    OrderFile file =
        read(
            zone(
                "'id': 'Z', 'date_debut': '2024-01-01', 'date_fin': '2025-12-31',"
                    + " 'pl_critair': 'V5'",
                SQUARE),
            zone(
                "'id': 'Z', 'date_debut': '2026-01-01', 'date_fin': '2026-12-31',"
                    + " 'pl_critair': 'V4'",
                SQUARE),
            zone("'id': 'Z', 'date_debut': '2027-01-01', 'pl_critair': 'V3'", SQUARE));

    assertThat(file.orders()).hasSize(1);
    assertThat(file.orders().get(0).measures())
        .extracting(Measure::id)
        .containsExactly("pl 2026-01-01", "pl 2027-01-01");
    assertThat(file.report().count(NoteKind.EXPIRED)).isEqualTo(1);
  }

  @Test
  void aZoneThatAsksForNoCertificateBarsNobody() throws Exception {
    assertThat(read(zone("'id': 'Z', 'pl_critair': 'NC', 'vul_critair': null", SQUARE)).orders())
        .isEmpty();
  }

  @Test
  void aRoadWithRulesOfItsOwnIsTold() throws Exception {
    OrderFile file =
        read(
            zone(RULE, SQUARE),
            zone(
                "'id': 'T1', 'pl_critair': 'V5'",
                "{'type': 'LineString', 'coordinates': [[3.0, 50.6, 12.5], [3.1, 50.7, 13]]}"));

    assertThat(file.orders()).hasSize(1);
    assertThat(new ImportReportText(Locale.ENGLISH).render(file.report()))
        .contains("rules of its own");
  }

  @Test
  void allMistakesAreToldWithPlaceAndRemedy() {
    OrderFileException refused =
        catchThrowableOfType(
            OrderFileException.class,
            () ->
                read(
                    zone("'id': 'A', 'pl_critair': 'V9'", SQUARE),
                    zone("'id': 'B', 'pl_critair': 'V3', 'date_debut': '01/07/2026'", SQUARE),
                    zone("'id': 'C', 'pl_critair': 'V3', 'pl_horaires': 'matin'", SQUARE),
                    zone("'pl_critair': 'V3'", SQUARE),
                    zone(
                        "'id': 'D', 'pl_critair': 'V3', 'date_debut': '2026-07-01',"
                            + " 'date_fin': '2026-06-01'",
                        SQUARE),
                    zone("'id': 'E', 'pl_critair': 'V3'", "{'type': 'Polygon'}")));

    assertThat(refused.getMessage())
        .contains("V9", "01/07/2026", "matin", "no id", "before date_debut")
        .contains("V1 to V5");
    assertThat(refused.report().notes()).hasSizeGreaterThanOrEqualTo(6);
  }

  @Test
  void aFileThatIsCutOffIsRefused() {
    assertThat(
            catchThrowableOfType(
                OrderFileException.class,
                () ->
                    new ZoneReader(NOW)
                        .read(
                            new ByteArrayInputStream(
                                "{\"features\": [{\"properties\": {"
                                    .getBytes(StandardCharsets.UTF_8)),
                            "cut.geojson")))
        .hasMessageContaining("malformed");
  }
}
