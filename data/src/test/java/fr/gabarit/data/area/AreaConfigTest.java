package fr.gabarit.data.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gabarit.data.fetch.WebAddress;
import fr.gabarit.data.osm.AreaPolygon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AreaConfigTest {
  @TempDir private Path directory;

  private AreaConfig read(String text) throws IOException {
    return AreaConfig.read(Files.writeString(directory.resolve("area.properties"), text));
  }

  @Test
  void artoisIsBroughtAlong() throws IOException {
    AreaConfig artois = AreaConfig.builtIn("artois").orElseThrow();

    assertThat(artois.name()).isEqualTo("artois");
    assertThat(artois.extract().display()).endsWith("/nord-pas-de-calais-latest.osm.pbf");
    assertThat(artois.checksum().orElseThrow().display()).endsWith(".osm.pbf.md5");
    assertThat(artois.feeds()).hasSize(1);
    Path polygon = Files.writeString(directory.resolve("area.geojson"), artois.polygonGeoJson());
    assertThat(AreaPolygon.read(polygon).contains(50.43, 2.83)).isTrue();
  }

  @Test
  void otherNamesAreNotBroughtAlong() throws IOException {
    for (String name : new String[] {"atlantis", "../artois", "", "ARTOIS", "sample"}) {
      assertThat(AreaConfig.builtIn(name)).as(name).isEmpty();
    }
  }

  @Test
  void anAreaIsAFile() throws IOException {
    Files.writeString(directory.resolve("here.geojson"), "{}");

    AreaConfig area =
        read(
            """
            name = here
            polygon = here.geojson
            osm.url = https://example.org/r.osm.pbf
            feed.b.url = https://example.org/b.xml
            feed.a.url = https://example.org/a.xml
            """);

    assertThat(area.polygonGeoJson()).isEqualTo("{}");
    assertThat(area.checksum()).isEmpty();
    assertThat(area.feeds())
        .extracting(WebAddress::display)
        .containsExactly("https://example.org/a.xml", "https://example.org/b.xml");
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    name = Not A Name
                    polygon = nowhere.geojson
                    osm.url = file:///region.osm.pbf
                    osm.checksum = abc
                    """))
        .isInstanceOf(AreaConfigException.class)
        .hasMessageContaining("area.properties")
        .hasMessageContaining("'Not A Name'")
        .hasMessageContaining("nowhere.geojson")
        .hasMessageContaining("osm.url is no address")
        .hasMessageContaining("osm.checksum is unknown");
    assertThatThrownBy(() -> read("name = x\npolygon = \\u00zz"))
        .hasMessageContaining("it is malformed");
    assertThatThrownBy(() -> read("")).hasMessageContaining("osm.url is missing");
  }
}
