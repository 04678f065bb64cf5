package fr.gabarit.bench.cch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class ScalingReportTest {
  private static final ScalingRow SMALL =
      new ScalingRow(
          "a<b", 100, 200, 500, 10, 2, 5, 0.1, 0.4, 1.5, 4, 2.5, 30, -1, 4_000, 8_000, 1_000,
          20_000);
  private static final ScalingRow LARGE =
      new ScalingRow(
          "/somewhere/large",
          1000,
          2000,
          6000,
          120,
          30,
          60,
          0.2,
          0.9,
          3,
          9,
          4,
          70,
          2500,
          3_000_000,
          4_500_000,
          250_000,
          9_000_000);

  @Test
  void everyExtractHasARowWithWhatATurnCosts() {
    String table = new ScalingReport(List.of(SMALL, LARGE)).markdown();

    assertThat(table.lines()).hasSize(4);
    assertThat(table).contains("| large | 2000 | 3.00 | 0.12 | 2.50 | 30.0 (15000) |");
    assertThat(table).contains("| 0.07 | 3.0 | 4.5 | 0.25 | 9.0 |");
    assertThat(table).contains("| a<b | 200 | 2.50 | 0.01 | – | 2.0 (10000) |");
  }

  @Test
  void thePlotIsWellFormedAndHasAPointForEachRowAndLine() throws Exception {
    String svg = new ScalingReport(List.of(SMALL, LARGE)).svg();

    Document plot =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    assertThat(svg).contains(": large, ").doesNotContain("somewhere");
    assertThat(plot.getElementsByTagName("circle").getLength()).isEqualTo(2 * 5);
    assertThat(svg).contains("10 µs", "1 ms").doesNotContain("NaN", "Infinity");
  }
}
