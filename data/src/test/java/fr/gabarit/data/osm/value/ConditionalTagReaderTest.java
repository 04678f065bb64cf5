package fr.gabarit.data.osm.value;

import static org.assertj.core.api.Assertions.assertThat;

import ch.poole.conditionalrestrictionparser.ConditionalRestrictionParser;
import ch.poole.conditionalrestrictionparser.Restriction;
import fr.gabarit.data.osm.value.ConditionalTag.Remark;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionalTagReaderTest {
  private final ConditionalTagReader reader = new ConditionalTagReader();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no @ Mo-Fr 12:45-13:30",
        "no @ (22:00-06:00)",
        "no@(22:00-06:00)",
        "no @ 22:00-24:00; no @ 00:00-06:00",
        "destination @ (Mo-Fr 16:00-11:00;Sa 00:00-11:00)",
        "no @ (weight>7.5 AND 22:00-06:00); destination @ (Mo-Fr 08:00-10:00)",
        "none @ (destination AND 22:00-06:00)",
        "60 @ weight>7.5",
        "3.5 @ (weight>3); none @ delivery; none @ (Jul-Aug)",
        "no @ (Mo-Fr 07:00-19:00, Sa 08:00-12:00); yes @ delivery",
        "no @ (2016 Apr 25 - 2016 Sep 26)",
        "no @ (weight>=7.5 AND trailer AND Mo-Fr 22:00-06:00)"
      })
  void rulesAreThoseOfTheParserOfTheTaggingScheme(String text) throws Exception {
    List<Restriction> expected =
        new ConditionalRestrictionParser(new StringReader(text)).restrictions();
    assertThat(reader.read(text).rules().stream().map(ConditionalTag.Rule::value))
        .containsExactlyElementsOf(expected.stream().map(Restriction::getValue).toList());
  }

  @Test
  void whateverTheTextThereIsAnAnswer() {
    String deep = "(".repeat(900) + "22:00-06:00" + ")".repeat(900);
    String nested = "(weight>1 AND ".repeat(120) + "wet" + ")".repeat(120);
    String many =
        IntStream.range(0, 200).mapToObj(i -> "no @ (Mo)").collect(Collectors.joining("; "));
    assertThat(reader.read("no @ " + deep).rules()).hasSize(1);
    assertThat(reader.read("no @ " + nested).rules()).hasSize(1);
    for (String text :
        List.of(many, "x".repeat(100_000), "", ";;;", "@", "@@@", "no @ a @ b", "no @ ()")) {
      ConditionalTag tag = reader.read(text);
      assertThat(tag.rules()).as(text).isEmpty();
      assertThat(tag.remarks())
          .as(text)
          .extracting(Remark::kind)
          .contains(Remark.Kind.NOT_UNDERSTOOD);
    }
  }
}
