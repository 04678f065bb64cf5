package fr.gabarit.data.osm.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gabarit.data.report.NoteText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetiredTagsTest {
  @TempDir private Path folder;

  private RetiredTags read(String csv) throws IOException {
    return RetiredTags.read(Files.writeString(folder.resolve("retired.csv"), csv));
  }

  @Test
  void aRetiredTagNoLongerCountsAndIsNoted() throws IOException {
    RetiredTags retired =
        read(
            """
            # proved by site visits
            way_id,key,reason
            7,hgv,"Sign removed, order 12 ""repealed"" in 2025"
            """);
    assertThat(retired.size()).isEqualTo(1);
    ElementNotes notes = new ElementNotes(OsmElement.way(7));
    Map<String, String> left =
        retired.new Application().apply(Map.of("hgv", "no", "highway", "primary"), notes);
    assertThat(left).isEqualTo(Map.of("highway", "primary"));
    assertThat(notes.list())
        .containsExactly(
            new OsmTagNote(
                OsmElement.way(7),
                "hgv",
                "no",
                OsmTagNote.Kind.RETIRED,
                NoteText.of("Retired: %s", "Sign removed, order 12 \"repealed\" in 2025")));
  }

  @Test
  void otherWaysAndKeysAreLeftAlone() throws IOException {
    RetiredTags retired = read("way_id,key,reason\n7,hgv,gone\n");
    ElementNotes notes = new ElementNotes(OsmElement.way(8));
    RetiredTags.Application application = retired.new Application();
    assertThat(application.apply(Map.of("hgv", "no"), notes)).isEqualTo(Map.of("hgv", "no"));
    ElementNotes notesOfListed = new ElementNotes(OsmElement.way(7));
    assertThat(application.apply(Map.of("goods", "no"), notesOfListed))
        .isEqualTo(Map.of("goods", "no"));
    ElementNotes notesOfNode = new ElementNotes(OsmElement.node(7));
    assertThat(application.apply(Map.of("hgv", "no"), notesOfNode)).isEqualTo(Map.of("hgv", "no"));
    assertThat(notesOfListed.list()).isEmpty();
    assertThat(notesOfNode.list()).isEmpty();
    assertThat(notes.list()).isEmpty();
  }

  @Test
  void aLineThatNoTagAnswersToIsNoted() throws IOException {
    RetiredTags retired = read("way_id,key,reason\n9,hgv,gone\n7,hgv,gone\n");
    RetiredTags.Application application = retired.new Application();
    application.apply(Map.of("hgv", "no"), new ElementNotes(OsmElement.way(7)));
    assertThat(application.unused())
        .containsExactly(
            new OsmTagNote(
                OsmElement.way(9),
                "hgv",
                "",
                OsmTagNote.Kind.RETIRED_NOWHERE,
                NoteText.of("Listed as retired, but there is no such tag; remove the line.")));
  }

  @Test
  void aBarrierCanBeRetired() throws IOException {
    RetiredTags retired = read("way_id,key,reason\nnode/7,barrier,removed in 2026\n");
    ElementNotes notes = new ElementNotes(OsmElement.node(7));
    assertThat(retired.new Application().apply(Map.of("barrier", "gate"), notes)).isEmpty();
    assertThat(notes.list()).hasSize(1);
  }

  @Test
  void allWrongLinesAreNamed() {
    assertThatThrownBy(
            () -> read("way_id,key,reason\nx,hgv,gone\n7,,gone\n7,hgv\n8,hgv,a\n8,hgv,b\n"))
        .isInstanceOf(RetiredTagsException.class)
        .hasMessageContaining(
            "line 2: way_id must be the number of an OSM way, or node/ and its number, but is 'x'")
        .hasMessageContaining("line 3: key and reason must be given")
        .hasMessageContaining("line 4: key and reason must be given")
        .hasMessageContaining("line 6: hgv of way 8 is listed twice");
    assertThatThrownBy(() -> read("id;key;reason\n"))
        .hasMessageContaining("line 1: the header must be 'way_id,key,reason'");
  }
}
