package fr.gabarit.data.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WktGeometryReaderTest {
  private final WktGeometryReader reader = new WktGeometryReader();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LINESTRING (2 50, 3 51)|LINESTRING (2 50, 3 51)",
        "LineString(2.0 50.0,3 51)|LINESTRING (2 50, 3 51)",
        "srid=4326; linestring z (2 50 7, 3 51 8)|LINESTRING (2 50, 3 51)",
        "LINESTRINGZ(2 50 7, 3 51 8);|LINESTRING (2 50, 3 51)",
        "MULTILINESTRING ((2 50, 3 51), (3 51, 4 51))|MULTILINESTRING ((2 50, 3 51), (3 51, 4 51))",
        "GEOMETRYCOLLECTION (POINT (1 1), LINESTRING (2 50, 3 51))|LINESTRING (2 50, 3 51)",
      })
  void linesAreReadHoweverTheyAreWritten(String wkt, String expected) throws Exception {
    WktDrawing read = reader.read(wkt);

    assertThat(read.drawing().lines().orElseThrow().toText()).isEqualTo(expected);
    assertThat(read.repairs()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 2 1, 2 2, 1 1))|15.5|0",
        "POLYGON(0 0, 4 0, 4 4, 0 4, 0 0)|16|1",
        "POLYGON ((0 0, 4 0, 4 4, 0 4))|16|1",
        "polygon (0 0, 4 0, 4 4, 0 4)|16|2",
        "MULTIPOLYGON (((0 0, 4 0, 4 4, 0 4, 0 0)), ((8 0, 9 0, 9 1, 8 1, 8 0)))|17|0",
        "MULTIPOLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (8 0, 9 0, 9 1, 8 1, 8 0))|17|2",
        "MULTIPOLYGON (((0 0, 4 0, 4 4, 0 4, 0 0)), ((2 0, 6 0, 6 4, 2 4, 2 0)))|24|0",
      })
  void areasAreReadAndWhatWasPutRightIsTold(String wkt, double area, int repairs) throws Exception {
    WktDrawing read = reader.read(wkt);

    assertThat(read.drawing().area().orElseThrow().getArea()).isEqualTo(area);
    assertThat(read.repairs()).hasSize(repairs);
  }

  @Test
  void pointsAreCountedAndEmptyIsNothing() throws Exception {
    assertThat(reader.read("MULTIPOINT ((1 1), (2 2))").drawing().points()).isEqualTo(2);
    assertThat(reader.read("LINESTRING EMPTY").drawing().lines()).isEmpty();
    assertThat(reader.read("POLYGON Z EMPTY").drawing().area()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "rue de la Paix",
        "LINESTRING",
        "LINESTRING (",
        "LINESTRING ()",
        "LINESTRING (2 50)",
        "LINESTRING (2,5 50,1; 2,6 50,2)",
        "LINESTRING (2 50, 3)",
        "LINESTRING (2 50, 3 51",
        "LINESTRING (2 50, 3 51)) ",
        "LINESTRING (652000 6862000, 652100 6862100)",
        "LINESTRING (2 NaN, 3 51)",
        "SRID=2154;LINESTRING (2 50, 3 51)",
        "POLYGON ((0 0, 4 4, 4 0, 0 4, 0 0))",
        "POLYGON ((0 0, 1 1))",
        "CIRCLE (1 1, 3)",
        "GEOMETRYCOLLECTION (GEOMETRYCOLLECTION (GEOMETRYCOLLECTION (POINT (1 1))))",
      })
  void whatCannotBeReadIsRefusedWithAReason(String wkt) {
    assertThatThrownBy(() -> reader.read(wkt))
        .isInstanceOf(BadGeometryException.class)
        .hasMessageMatching("(?s).{10,}\\.");
  }

  @Test
  void bracketsWithoutEndAreRefusedNotFollowed() {
    assertThatThrownBy(() -> reader.read("POLYGON " + "(".repeat(1_000_000)))
        .isInstanceOf(BadGeometryException.class)
        .hasMessageContaining("deep");
  }
}
