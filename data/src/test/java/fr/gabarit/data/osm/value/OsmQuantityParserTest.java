package fr.gabarit.data.osm.value;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.data.osm.CaseFile;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OsmQuantityParserTest {
  private static final Pattern CASE = Pattern.compile("(\\w+)\\s+\\[(.*)]\\s+=> (.+)");

  private final OsmQuantityParser parser = new OsmQuantityParser();

  static Stream<String> cases() {
    return CaseFile.lines(OsmQuantityParserTest.class, "quantities.txt");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsWhatMappersWrite(String line) {
    Matcher matcher = CASE.matcher(line);
    assertThat(matcher.matches()).as("well-formed case").isTrue();
    assertThat(wording(read(matcher.group(1), matcher.group(2)))).isEqualTo(matcher.group(3));
  }

  private OsmQuantityParser.Reading read(String unit, String text) {
    return switch (unit) {
      case "m" -> parser.metres(text);
      case "t" -> parser.tonnes(text);
      case "kmh" -> parser.kilometresPerHour(text);
      case "n" -> parser.count(text);
      default -> throw new IllegalArgumentException(unit);
    };
  }

  private static String wording(OsmQuantityParser.Reading reading) {
    if (reading instanceof OsmQuantityParser.Limit limit) {
      String value = BigDecimal.valueOf(limit.value()).stripTrailingZeros().toPlainString();
      return limit.strictestOfSeveral() ? "several " + value : value;
    }
    if (reading instanceof OsmQuantityParser.NoLimit none) {
      return none.doubtful() ? "doubtful" : "no limit";
    }
    return "unreadable";
  }
}
