package fr.gabarit.data.osm.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import fr.gabarit.data.osm.OsmFileException;
import fr.gabarit.data.osm.OsmFiles;
import fr.gabarit.data.osm.PbfWriter;
import fr.gabarit.data.osm.RelationMember;
import fr.gabarit.gazetteer.CommuneHint;
import fr.gabarit.gazetteer.GazetteerFacts;
import fr.gabarit.gazetteer.HouseAddress;
import fr.gabarit.gazetteer.Municipality;
import fr.gabarit.gazetteer.RoadPost;
import fr.gabarit.gazetteer.WayNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GazetteerReaderTest {
  @TempDir Path directory;

  private OsmGazetteer read(OsmFiles.Content content) throws IOException {
    return new GazetteerReader().read(OsmFiles.write(directory.resolve("names.osm.pbf"), content));
  }

  private GazetteerFacts facts(OsmFiles.Content content) throws IOException {
    return read(content).facts();
  }

  private static RelationMember way(long id, String role) {
    return new RelationMember(RelationMember.Type.WAY, id, role);
  }

  private static RelationMember node(long id, String role) {
    return new RelationMember(RelationMember.Type.NODE, id, role);
  }

  private static final Map<String, String> ALPHA =
      Map.of(
          "type", "boundary",
          "boundary", "administrative",
          "admin_level", "8",
          "name", "Alpha",
          "ref:INSEE", "62901");

  private static void square(PbfWriter writer) throws IOException {
    writer.node(1, 50.0, 2.0, Map.of());
    writer.node(2, 50.0, 2.1, Map.of());
    writer.node(3, 50.1, 2.1, Map.of());
    writer.node(4, 50.1, 2.0, Map.of());
  }

  @Test
  void aCommuneIsTheAreaWithinTheWaysOfItsRelation() throws IOException {
    GazetteerFacts facts =
        facts(
            writer -> {
              square(writer);
              writer.node(5, 50.05, 2.05, Map.of("place", "town", "name", "Alpha"));
              writer.way(10, new long[] {1, 2, 3}, Map.of());
              writer.way(11, new long[] {1, 4, 3}, Map.of("highway", "residential"));
              writer.relation(
                  20, List.of(way(10, "outer"), way(11, ""), node(5, "admin_centre")), ALPHA);
            });
    assertThat(facts.boundaries()).hasSize(1);
    assertThat(facts.boundaries().get(0).municipality())
        .isEqualTo(new Municipality(Optional.of("62901"), "Alpha"));
    assertThat(facts.boundaries().get(0).area().getArea()).isCloseTo(0.01, within(1e-9));
    assertThat(facts.hints()).isEmpty();
  }

  @Test
  void anIncompleteBoundaryLeavesItsCentreAsAHint() throws IOException {
    OsmGazetteer read =
        read(
            writer -> {
              square(writer);
              writer.node(5, 50.05, 2.05, Map.of());
              writer.way(10, new long[] {1, 2, 3}, Map.of());
              writer.relation(
                  20, List.of(way(10, "outer"), way(99, "outer"), node(5, "admin_centre")), ALPHA);
            });
    assertThat(read.incompleteCommunes()).containsExactly("Alpha");
    assertThat(read.facts().boundaries()).isEmpty();
    assertThat(read.facts().hints())
        .containsExactly(
            new CommuneHint(new Municipality(Optional.of("62901"), "Alpha"), 2.05, 50.05));
  }

  @Test
  void housesStandOnNodesBuildingsAndStreetRelations() throws IOException {
    OsmGazetteer read =
        read(
            writer -> {
              writer.node(1, 50, 2, Map.of("addr:housenumber", "1", "addr:street", "Rue Haute"));
              writer.node(2, 50.2, 2.2, Map.of());
              writer.node(3, 50.4, 2.4, Map.of());
              writer.node(4, 50, 2.5, Map.of("addr:housenumber", "4"));
              writer.node(5, 50, 2.6, Map.of("addr:housenumber", "5"));
              writer.way(
                  10,
                  new long[] {2, 3},
                  Map.of("building", "yes", "addr:housenumber", "2", "addr:place", "Le Hameau"));
              writer.way(11, new long[] {2, 3}, Map.of("highway", "residential"));
              writer.relation(
                  20,
                  List.of(node(4, "house"), way(11, "street")),
                  Map.of("type", "associatedStreet", "name", "Rue Basse"));
            });
    assertThat(read.facts().addresses())
        .containsExactlyInAnyOrder(
            new HouseAddress("1", "Rue Haute", 2, 50),
            new HouseAddress("2", "Le Hameau", 2.3, 50.3),
            new HouseAddress("4", "Rue Basse", 2.5, 50));
    assertThat(read.facts().wayNames())
        .containsExactly(new WayNames(11, List.of("Rue Basse"), List.of()));
    assertThat(read.housesWithoutStreet()).isEqualTo(1);
  }

  @Test
  void housesBetweenThoseOfAnInterpolationAreFilledIn() throws IOException {
    assertThat(
            facts(
                    writer -> {
                      writer.node(
                          1, 50, 2.00, Map.of("addr:housenumber", "2", "addr:street", "Rue Haute"));
                      writer.node(2, 50, 2.03, Map.of("addr:housenumber", "8"));
                      writer.way(10, new long[] {1, 2}, Map.of("addr:interpolation", "even"));
                    })
                .addresses())
        .extracting(HouseAddress::number, address -> Math.round(address.longitude() * 100))
        .containsExactlyInAnyOrder(
            tuple("2", 200L), tuple("4", 201L), tuple("6", 202L), tuple("8", 203L));
  }

  @Test
  void townsOfAddressesHintAtCommunesWithoutBoundary() throws IOException {
    assertThat(
            facts(
                    writer -> {
                      writer.node(1, 50, 2, Map.of("addr:city", "Gamma"));
                      writer.node(2, 50, 2.5, Map.of());
                      writer.node(3, 50.00001, 2.00001, Map.of("addr:city", "Gamma"));
                      writer.node(4, 50, 2.9, Map.of("place", "hamlet", "name", "Le Hameau"));
                      writer.way(
                          10,
                          new long[] {1, 2},
                          Map.of("highway", "primary", "addr:city", "Delta"));
                    })
                .hints())
        .extracting(hint -> hint.municipality().name(), CommuneHint::longitude)
        .containsExactlyInAnyOrder(tuple("Gamma", 2.0), tuple("Delta", 2.5));
  }

  @Test
  void kilometrePostsAreReadInTheirSpellings() throws IOException {
    OsmGazetteer read =
        read(
            writer -> {
              writer.node(1, 50, 2, Map.of("highway", "milestone", "distance", "12"));
              writer.node(2, 50, 2, Map.of("highway", "milestone", "distance", "578.5 km"));
              writer.node(
                  3, 50, 2, Map.of("highway", "milestone", "ref", "PR 14", "road:ref", "D 943"));
              writer.node(4, 50, 2, Map.of("pk", "3,4 km", "ref", "K 4163"));
              writer.node(5, 50, 2, Map.of("highway", "milestone"));
              writer.node(6, 50, 2, Map.of("railway", "milestone", "distance", "3"));
            });
    assertThat(read.facts().posts())
        .extracting(RoadPost::number, RoadPost::roadNumber)
        .containsExactly(
            tuple(12.0, Optional.empty()),
            tuple(578.5, Optional.empty()),
            tuple(14.0, Optional.of("D 943")),
            tuple(3.4, Optional.of("K 4163")));
    assertThat(read.unreadablePosts()).isEqualTo(1);
  }

  @Test
  void otherNamesOfRoadsAndMotorroadsAreKept() throws IOException {
    GazetteerFacts facts =
        facts(
            writer -> {
              writer.node(1, 50, 2, Map.of());
              writer.node(2, 50, 2.5, Map.of());
              writer.way(
                  10,
                  new long[] {1, 2},
                  Map.of("highway", "trunk", "motorroad", "yes", "old_name", "N 43"));
              writer.way(
                  11, new long[] {1, 2}, Map.of("highway", "service", "alt_name", "Voie Verte"));
            });
    assertThat(facts.wayNames())
        .containsExactly(
            new WayNames(10, List.of(), List.of("N 43")),
            new WayNames(11, List.of("Voie Verte"), List.of()));
    assertThat(facts.motorroadWayIds()).containsExactly(10L);
  }

  @Test
  void aFileThatIsNoExtractIsRefusedClearly() throws IOException {
    Path file = Files.writeString(directory.resolve("no.osm.pbf"), "<osm/>");
    assertThatThrownBy(() -> new GazetteerReader().read(file)).isInstanceOf(OsmFileException.class);
  }
}
