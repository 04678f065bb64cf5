package fr.gabarit.data.osm.tags;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.data.osm.CaseFile;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WayTagReaderTest {
  private static final String NO_ROAD = "no road";

  private final FreightRoads roads = new FreightRoads();
  private final WayTagReader reader = new WayTagReader(roads, new KeyFamilies());

  static Stream<String> cases() {
    return CaseFile.lines(WayTagReaderTest.class, "way-tags.txt");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void rulesAndNotesAreThoseOfTheCaseFile(String line) {
    String[] tagsAndExpected = line.split(" => ", 2);
    String[] expected = tagsAndExpected[1].split(" !! ", 2);
    Map<String, String> tags = tags(tagsAndExpected[0].strip());
    if (expected[0].equals(NO_ROAD)) {
      assertThat(roads.isRoad(tags)).isFalse();
      return;
    }
    assertThat(roads.isRoad(tags)).isTrue();
    ElementNotes notes = new ElementNotes(OsmElement.way(1));
    List<TagRule> rules = reader.read(tags, notes);

    String[] expectedRules =
        expected[0].equals("nothing") ? new String[0] : expected[0].split(" \\+ ");
    String[] expectedNotes = expected.length > 1 ? expected[1].split(" \\+ ") : new String[0];
    assertThat(rules.stream().map(RuleWording::of)).containsExactlyInAnyOrder(expectedRules);
    assertThat(notes.list().stream().map(note -> note.kind() + " " + note.key()))
        .containsExactlyInAnyOrder(expectedNotes);
  }

  private static Map<String, String> tags(String text) {
    Map<String, String> tags = new LinkedHashMap<>();
    tags.put("highway", "residential");
    Arrays.stream(text.split(" & "))
        .map(tag -> tag.split("=", 2))
        .forEach(keyAndValue -> tags.put(keyAndValue[0], keyAndValue[1]));
    tags.values().removeIf(String::isEmpty);
    return tags;
  }
}
