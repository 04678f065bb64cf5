package fr.gabarit.data.sample.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class SampleFactsTest {

  private static final String TOWNS = "name,lat,lon,size,note\nHaut,50.5,2.6,4,\nBas,50.4,2.7,1,\n";
  private static final String ROADS = "ref,highway,oneway_pair,towns\n";

  @Test
  void theProgramCarriesTheFactsOfArtois() throws IOException {
    SampleFacts facts = SampleFacts.load();
    assertThat(facts.towns()).extracting(TownFact::name).contains("Béthune", "Lens", "Arras");
    assertThat(facts.corridors())
        .anySatisfy(
            corridor -> {
              assertThat(corridor.ref()).isEqualTo("A 26");
              assertThat(corridor.roadClass()).isEqualTo(RoadClass.MOTORWAY);
              assertThat(corridor.dual()).isTrue();
              assertThat(corridor.towns()).startsWith("Arras").endsWith("Lillers");
            });
  }

  @Test
  void aWrongRowIsNamedByFileAndLine() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(TOWNS + "Loin,50.1,2.1,9,\n", ROADS))
        .withMessageContaining("towns.csv, line 4")
        .withMessageContaining("size of Loin is 9");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(TOWNS, ROADS + "D 1,footpath,no,Haut>Bas\n"))
        .withMessageContaining("corridors.csv, line 2")
        .withMessageContaining("highway=footpath");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(TOWNS, ROADS + "D 1,primary\n"))
        .withMessageContaining("2 fields");
  }

  @Test
  void aRoadThroughAnUnknownTownIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(TOWNS, ROADS + "D 1,primary,no,Haut>Ailleurs\n"))
        .withMessageContaining("D 1")
        .withMessageContaining("Ailleurs");
  }

  private static SampleFacts read(String towns, String corridors) throws IOException {
    return SampleFacts.read(new StringReader(towns), new StringReader(corridors));
  }
}
