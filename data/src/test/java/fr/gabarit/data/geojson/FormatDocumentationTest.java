package fr.gabarit.data.geojson;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.data.report.NoteSeverity;
import fr.gabarit.data.report.OrderFile;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The description of the format says what the reader does. */
class FormatDocumentationTest {
  private static final Pattern EXAMPLE = Pattern.compile("(?s)```json\\n(.*?)```");

  private static String documentation() throws Exception {
    return Files.readString(
        Path.of(System.getProperty("gabarit.root"), "docs", "formats", "orders-geojson.md"));
  }

  private static OrderFile read(String json) throws Exception {
    return new GeoJsonOrderReader()
        .read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "doc.geojson");
  }

  @Test
  void everyExampleIsReadWithoutAWarning() throws Exception {
    List<String> examples =
        EXAMPLE.matcher(documentation()).results().map((MatchResult m) -> m.group(1)).toList();

    assertThat(examples).hasSizeGreaterThanOrEqualTo(3);
    for (String example : examples) {
      OrderFile file = read(example);
      assertThat(file.orders()).as(example).hasSize(1);
      assertThat(file.report().notes(NoteSeverity.WARNING)).as(example).isEmpty();
    }
  }

  @Test
  void everyNameTheReaderKnowsIsDescribed() throws Exception {
    String text = documentation();

    Stream.of(
            EffectJson.NAMES,
            WhoJson.NAMES,
            ValidityJson.SHORT_NAMES,
            PlaceJson.NAMES,
            List.of("order", "measure", "identifier", "title", "authority", "url", "source"))
        .flatMap(List::stream)
        .forEach(name -> assertThat(text).containsPattern("[`\"]" + name + "[`\"]|\\*\\*" + name));
  }
}
