package fr.gabarit.data.osm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;

class AreaPolygonTest {
  private static final String SQUARE = "[[[2,50],[3,50],[3,51],[2,51],[2,50]]]";

  @TempDir private Path folder;

  private AreaPolygon read(String geoJson) throws IOException {
    return AreaPolygon.read(Files.writeString(folder.resolve("area.geojson"), geoJson));
  }

  private static String polygon(String coordinates) {
    return "{\"type\":\"Polygon\",\"coordinates\":%s}".formatted(coordinates);
  }

  @Test
  void aPolygonContainsItsInsideAndBorder() throws IOException {
    AreaPolygon area = read(polygon(SQUARE));
    assertThat(area.contains(50.5, 2.5)).isTrue();
    assertThat(area.contains(50, 2.5)).isTrue();
    assertThat(area.contains(50.5, 3.1)).isFalse();
    assertThat(area.contains(2.5, 50.5)).isFalse();
    assertThat(area.envelope()).isEqualTo(new Envelope(2, 3, 50, 51));
  }

  @Test
  void aHoleIsOutside() throws IOException {
    AreaPolygon area =
        read(
            polygon(
                "[[[2,50],[3,50],[3,51],[2,51],[2,50]],"
                    + "[[2.4,50.4],[2.6,50.4],[2.6,50.6],[2.4,50.6],[2.4,50.4]]]"));
    assertThat(area.contains(50.5, 2.5)).isFalse();
    assertThat(area.contains(50.3, 2.5)).isTrue();
  }

  @Test
  void featuresAndMultiPolygonsAreUnited() throws IOException {
    AreaPolygon area =
        read(
            """
            {"type":"FeatureCollection","features":[
              {"type":"Feature","properties":{},"geometry":%s},
              {"type":"Feature","properties":null,"geometry":
                {"type":"MultiPolygon","coordinates":[[[[5,50],[6,50],[6,51],[5,50]]]]}}]}
            """
                .formatted(polygon(SQUARE)));
    assertThat(area.contains(50.5, 2.5)).isTrue();
    assertThat(area.contains(50.2, 5.5)).isTrue();
    assertThat(area.contains(50.5, 4)).isFalse();
    assertThat(area.geometry().getNumGeometries()).isEqualTo(2);
  }

  @Test
  void allFaultsAreNamedWithTheirPlace() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    {"type":"FeatureCollection","features":[
                      {"type":"Feature","geometry":{"type":"Point","coordinates":[2,50]}},
                      {"type":"Feature","geometry":null},
                      {"type":"Feature","geometry":{"type":"Polygon","coordinates":
                        [[[2,50],[3,50],[3,51],[2,51]]]}},
                      {"type":"Feature","geometry":{"type":"Polygon","coordinates":
                        [[[2,50],[3,51],[3,50],[2,51],[2,50]]]}},
                      {"type":"Feature","geometry":{"type":"Polygon","coordinates":
                        [[[2,50],[650000,50],[3,51],[2,50]]]}}]}
                    """))
        .isInstanceOf(AreaFileException.class)
        .hasMessageContaining("$.features[0].geometry is a Point, not a polygon")
        .hasMessageContaining("$.features[1].geometry has no type")
        .hasMessageContaining("$.features[2].geometry.coordinates[0] must have at least 4 points")
        .hasMessageContaining("$.features[3].geometry.coordinates is invalid: Self-intersection")
        .hasMessageContaining("coordinates[0][1] is no longitude, latitude: [650000,50]");
  }

  @Test
  void whatIsNoGeoJsonIsRefused() {
    assertThatThrownBy(() -> read("{")).hasMessageContaining("line 1 is no JSON");
    assertThatThrownBy(() -> read("{\"type\":\"FeatureCollection\",\"features\":[]}"))
        .hasMessageContaining("holds no polygon");
    assertThatThrownBy(() -> read("")).isInstanceOf(AreaFileException.class);
    assertThatThrownBy(() -> AreaPolygon.read(folder.resolve("missing.geojson")))
        .isInstanceOf(AreaFileException.class)
        .hasMessageContaining("there is no such file");
  }
}
