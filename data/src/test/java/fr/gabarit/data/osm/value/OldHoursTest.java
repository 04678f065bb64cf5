package fr.gabarit.data.osm.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OldHoursTest {
  @ParameterizedTest
  @CsvSource({
    "hour_on=07:00 & hour_off=09:00, 07:00-09:00",
    "hour_on=18:00:00 & hour_off=7, 18:00-7:00",
    "hour_on=Sa 8:00 & hour_off=Sa 18:00, Sa 8:00-18:00",
    "hour_on=Saturday 8 & hour_off=Sa 18:30, Sa 8:00-18:30",
    "hour_on=Sa 8:00 & hour_off=Su 18:00, Sa 8:00-Su 18:00",
    "day_on=Monday & day_off=Friday, Mo-Fr",
    "day_on=Mo & day_off=Mo & hour_on=7:00 & hour_off=9:00, Mo 7:00-9:00",
    "hour_on=7:00, 7:00-",
    "hour_on=dusk & hour_off=dawn, dusk-dawn"
  })
  void theyAreConditionsOfToday(String tags, String condition) {
    Map<String, String> parts =
        Arrays.stream(tags.split(" & "))
            .map(tag -> tag.split("="))
            .collect(Collectors.toMap(tag -> tag[0], tag -> tag[1]));

    assertThat(OldHours.asCondition(parts)).contains(condition);
  }
}
