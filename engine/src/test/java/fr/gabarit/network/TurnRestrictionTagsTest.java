package fr.gabarit.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.graphhopper.reader.osm.RestrictionType;
import com.graphhopper.routing.ev.SimpleBooleanEncodedValue;
import fr.gabarit.vehicle.SpeedClass;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class TurnRestrictionTagsTest {

  @ParameterizedTest
  @CsvFileSource(resources = "turn-restriction-tags.txt", delimiter = '|')
  void whatBindsAWholeClassAtEveryHourBelongsToTheNetwork(String tags, String vans, String heavy) {
    TurnRestrictionTags read = new TurnRestrictionTags(parse(tags));
    assertThat(word(read, SpeedClass.VAN)).as("vans").isEqualTo(vans);
    for (SpeedClass speedClass : SpeedClass.values()) {
      if (speedClass != SpeedClass.VAN) {
        assertThat(word(read, speedClass)).as(speedClass.name()).isEqualTo(heavy);
      }
    }
  }

  private static String word(TurnRestrictionTags tags, SpeedClass speedClass) {
    if (tags.leftToOrders(speedClass)) {
      assertThat(tags.binding(speedClass)).isEmpty();
      return "orders";
    }
    return tags.binding(speedClass).orElse("-");
  }

  private static Map<String, String> parse(String text) {
    Map<String, String> tags = new LinkedHashMap<>();
    Arrays.stream(text.split("; "))
        .map(tag -> tag.split("=", 2))
        .forEach(tag -> tags.put(tag[0].strip(), tag[1].strip().replace('+', ';')));
    return tags;
  }

  @Test
  void theImporterIsToldProhibitionsAndPrescriptionsAndNothingElse() {
    FreightRestrictionParser parser =
        new FreightRestrictionParser(
            SpeedClass.ARTICULATED, new SimpleBooleanEncodedValue("restriction"));
    assertThat(parser.parseRestrictionTags(Map.of("restriction", "no_u_turn")).getRestrictionType())
        .isEqualTo(RestrictionType.NO);
    assertThat(
            parser
                .parseRestrictionTags(Map.of("restriction", "only_left_turn"))
                .getRestrictionType())
        .isEqualTo(RestrictionType.ONLY);
    assertThat(parser.parseRestrictionTags(Map.of("except", "hgv", "restriction", "no_exit")))
        .isNull();
    assertThat(parser.parseRestrictionTags(Map.of("restriction", "no_left_turn_on_red"))).isNull();
  }
}
