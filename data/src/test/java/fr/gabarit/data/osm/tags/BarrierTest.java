package fr.gabarit.data.osm.tags;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.data.osm.CaseFile;
import fr.gabarit.data.osm.OsmFiles;
import fr.gabarit.order.Place;
import fr.gabarit.order.TrafficOrder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BarrierTest {
  private static final long NODE = 5;

  private final NodeTagReader reader = new NodeTagReader(new KeyFamilies());

  @TempDir private Path folder;

  static Stream<String> cases() {
    return CaseFile.lines(BarrierTest.class, "node-tags.txt");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void nodesRuleAsInTheCaseFile(String line) {
    String[] tagsAndRest = line.split(" => ", 2);
    String[] expected = tagsAndRest[1].split(" !! ", 2);
    String place = tagsAndRest[0].contains(" on ") ? tagsAndRest[0].split(" on ")[1].strip() : "";
    Map<String, String> tags = tags(tagsAndRest[0].split(" on ")[0].strip());
    if (expected[0].strip().equals("passed over")) {
      assertThat(NodeTagReader.mayRule(tags)).isFalse();
      return;
    }
    assertThat(NodeTagReader.mayRule(tags)).isTrue();
    RoadNode node = new RoadNode(NODE, 50.5, 2.6, tags);
    node.passedBy(1, false, true, place.equals("restricted road"));
    if (place.equals("junction")) {
      node.passedBy(2, true, true, false);
    }
    ElementNotes notes = new ElementNotes(OsmElement.node(NODE));
    List<TagRule> rules = reader.read(node, tags, notes);

    String[] expectedRules =
        expected[0].strip().equals("nothing") ? new String[0] : expected[0].strip().split(" \\+ ");
    String[] expectedNotes = expected.length > 1 ? expected[1].split(" \\+ ") : new String[0];
    assertThat(rules.stream().map(RuleWording::of)).containsExactlyInAnyOrder(expectedRules);
    assertThat(notes.list().stream().map(note -> note.kind() + " " + note.key()))
        .containsExactlyInAnyOrder(expectedNotes);
  }

  private static Map<String, String> tags(String text) {
    Map<String, String> tags = new LinkedHashMap<>();
    Arrays.stream(text.split(" & "))
        .map(tag -> tag.split("=", 2))
        .forEach(keyAndValue -> tags.put(keyAndValue[0], keyAndValue[1]));
    return tags;
  }

  @Test
  void aBarrierIsPlacedAtItsNodeWithTheRoadsThatPass() throws IOException {
    Path file =
        OsmFiles.write(
            folder.resolve("gate.osm.pbf"),
            writer -> {
              writer.node(NODE, 50.5, 2.6, Map.of("barrier", "gate", "access", "private"));
              writer.node(6, 50.51, 2.6, Map.of("barrier", "bollard"));
              writer.way(1, new long[] {4, NODE}, Map.of("highway", "service"));
              writer.way(2, new long[] {NODE, 3}, Map.of("highway", "service"));
              writer.way(3, new long[] {3, 6}, Map.of("highway", "footway"));
            });
    OsmOrders orders = new OsmOrderReader(RetiredTags.NONE).read(file);
    assertThat(orders.orders())
        .extracting(TrafficOrder::identifier)
        .containsExactly("barrier=gate, access=private", "barrier=gate, access=private");
    assertThat(orders.orders().get(0).measures().get(0).places())
        .containsExactly(
            new Place.OsmNode("barrier=gate, access=private", NODE, 2.6, 50.5, Set.of(1L, 2L)));
    assertThat(orders.orders().get(0).url().orElseThrow().toString())
        .isEqualTo("https://www.openstreetmap.org/node/5");
  }

  @Test
  void whatStandsOnWaysThatNoLorryCouldDriveRulesNothing() throws IOException {
    Map<String, String> gate = Map.of("barrier", "gate", "access", "private");
    Path file =
        OsmFiles.write(
            folder.resolve("track.osm.pbf"),
            writer -> {
              for (long node = 1; node <= 3; node++) {
                writer.node(node, 50.5 + node / 1000.0, 2.6, gate);
              }
              writer.way(1, new long[] {11, 1, 12}, Map.of("highway", "track"));
              writer.way(
                  2,
                  new long[] {13, 2, 14},
                  Map.of("highway", "track", "tracktype", "grade2", "maxheight", "3"));
              writer.way(3, new long[] {15, 3}, Map.of("highway", "track"));
              writer.way(4, new long[] {3, 16}, Map.of("highway", "service"));
            });

    OsmOrders orders = new OsmOrderReader(RetiredTags.NONE).read(file);

    assertThat(orders.orders())
        .flatExtracting(order -> order.measures().get(0).places())
        .allSatisfy(
            place ->
                assertThat(place)
                    .isInstanceOfSatisfying(
                        Place.OsmNode.class, node -> assertThat(node.nodeId()).isEqualTo(3)))
        .isNotEmpty();
  }
}
