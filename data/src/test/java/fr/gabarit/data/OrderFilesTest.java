package fr.gabarit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gabarit.data.datex.DatexReaderOptions;
import fr.gabarit.data.report.OrderFile;
import fr.gabarit.data.report.OrderFileException;
import fr.gabarit.order.OrderSource;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderFilesTest {
  private static final String GEOJSON =
      """
      {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"order":"a"},
      "geometry":{"type":"LineString","coordinates":[[2.70,50.40],[2.71,50.41]]}}]}""";
  private static final String DATEX =
      """
      <?xml version="1.0"?>
      <d2:payload xmlns:d2="http://datex2.eu/schema/3/d2Payload"
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
        xmlns="http://datex2.eu/schema/3/trafficRegulation" xsi:type="TrafficRegulationPublication">
      <trafficRegulationsFromCompetentAuthorities><trafficRegulationOrder id="a" version="1">
      <regulationId>a</regulationId><status>madeAndImplemented</status>
      <trafficRegulation><typeOfRegulation xsi:type="AccessRestriction">
      <accessRestrictionType>noEntry</accessRestrictionType></typeOfRegulation></trafficRegulation>
      </trafficRegulationOrder></trafficRegulationsFromCompetentAuthorities></d2:payload>""";

  private final OrderFiles files =
      new OrderFiles(new DatexReaderOptions(Instant.parse("2026-06-01T00:00:00Z")));

  private OrderFile read(String text, Charset charset) throws Exception {
    return files.read(new ByteArrayInputStream(text.getBytes(charset)), "some.file");
  }

  @Test
  void theContentTellsTheFormat(@TempDir Path folder) throws Exception {
    Path misnamed = Files.writeString(folder.resolve("orders.xml"), GEOJSON);

    assertThat(files.read(misnamed).orders().get(0).source()).isEqualTo(OrderSource.GEOJSON);
    assertThat(read(DATEX, StandardCharsets.UTF_8).orders().get(0).source())
        .isEqualTo(OrderSource.DATEX);
  }

  @Test
  void marksAndBlanksAndWideCharactersDoNotMatter() throws Exception {
    assertThat(read("\uFEFF" + DATEX, StandardCharsets.UTF_8).orders()).hasSize(1);
    assertThat(read("\n \t" + GEOJSON, StandardCharsets.UTF_8).orders()).hasSize(1);
    assertThat(read(DATEX, StandardCharsets.UTF_16).orders()).hasSize(1);
    assertThat(read(GEOJSON, StandardCharsets.UTF_16).orders()).hasSize(1);
  }

  @Test
  void anythingElseIsRefusedWithAReason() {
    assertThatThrownBy(() -> read("id;name\n1;x", StandardCharsets.UTF_8))
        .isInstanceOf(OrderFileException.class)
        .hasMessageContaining("neither XML nor JSON");
    assertThatThrownBy(() -> read("", StandardCharsets.UTF_8))
        .isInstanceOf(OrderFileException.class)
        .hasMessageContaining("empty");
    assertThatThrownBy(
            () -> files.read(new ByteArrayInputStream(new byte[] {0x1f, (byte) 0x8b, 8}), "x.gz"))
        .isInstanceOf(OrderFileException.class)
        .hasMessageContaining("unpack");
  }

  @Test
  void tablesOfOrdersAreToldByTheirHeader() throws Exception {
    String header =
        "ID;COLL_NOM;COLL_INSEE;ARR_DATE;ARR_REF;ARR_OBJET;REGL_MODALITE;EMPRISE_DESIGNATION\n";
    String row = "1;Commune de Lens;62498;2021-04-30;7;Circulation;Interdit;Rue Zola\n";

    assertThat(read(header + row, StandardCharsets.ISO_8859_1).orders().get(0).source())
        .isEqualTo(OrderSource.CEREMA);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"orders\": [1, 2], \"count\": 2}", "{\"elements\": []}"})
  void jsonOfNoKnownFormIsRefusedWithTheFormsThatAreRead(String json) {
    assertThatThrownBy(() -> read(json, StandardCharsets.UTF_8))
        .isInstanceOf(OrderFileException.class)
        .hasMessageContaining("of no form that is read")
        .hasMessageContaining("DiaLog's JSON, GeoJSON in Gabarit's form, sites of Litteralis");
  }

  @Test
  void tablesOfBaysAreSentAwayAsBays() {
    String bays = "ID,NOM,LONGITUDE,LATITUDE,DISPOSITION,TEMPORALITE_OSM\nB1,,2.8,50.4,,\n";

    assertThatThrownBy(() -> read(bays, StandardCharsets.UTF_8))
        .isInstanceOf(OrderFileException.class)
        .hasMessageContaining("delivery bays")
        .hasMessageContaining("--bays");
  }

  @Test
  void aFileThatIsNotThereIsNoOrderFile(@TempDir Path folder) {
    assertThatThrownBy(() -> files.read(folder.resolve("missing.xml")))
        .isInstanceOf(OrderFileException.class)
        .hasMessageContaining("missing.xml does not exist. Check the path.");
  }
}
