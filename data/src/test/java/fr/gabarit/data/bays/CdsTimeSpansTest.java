package fr.gabarit.data.bays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gabarit.data.hours.OpeningHoursReader;
import fr.gabarit.time.CivilTime;
import fr.gabarit.time.TimeSet;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CdsTimeSpansTest {
  private static TimeSet read(String json) throws Exception {
    return new CdsTimeSpans().read(json);
  }

  @Test
  void daysAndTimesAreThoseOfOpeningHours() throws Exception {
    assertThat(
            read(
                "[{'days_of_week':['mon','tue','wed','thu','fri'],'times_of_day':[['08:00','12:00'],"
                    .concat("['14:00','18:00']]},{'days_of_week':['sat'],")
                    .concat("'times_of_day':[['09:00','12:00']]}]")
                    .replace('\'', '"')))
        .isEqualTo(
            new OpeningHoursReader()
                .read("Mo-Fr 08:00-12:00,14:00-18:00; Sa 09:00-12:00")
                .surely());
  }

  @Test
  void monthsAndDatesLimitTheSpan() throws Exception {
    TimeSet set =
        read(
            "[{\"months\":[7,8],\"start_date\":\"2026-01-01\",\"time_of_day_start\":\"22:00\","
                + "\"time_of_day_end\":\"02:00\"}]");

    assertThat(holds(set, "2026-07-31T23:00")).isTrue();
    assertThat(holds(set, "2026-08-01T01:00")).isTrue();
    assertThat(holds(set, "2026-09-01T01:00")).as("night begun in August").isTrue();
    assertThat(holds(set, "2026-09-01T23:00")).isFalse();
    assertThat(holds(set, "2025-07-31T23:00")).isFalse();
  }

  private static boolean holds(TimeSet set, String civil) {
    return set.contains(LocalDateTime.parse(civil).atZone(CivilTime.ZONE).toInstant());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "null",
        "[",
        "[1]",
        "lundi 8h-12h",
        "[{\"days_of_week\":[]}]",
        "[{\"days_of_week\":[\"lundi\"]}]",
        "[{\"times_of_day\":[[\"08:00\"]]}]",
        "[{\"times_of_day\":[[\"8\",\"9\"]]}]",
        "[{\"months\":[13]}]",
        "[{\"designated_period\":\"holidays\"}]",
        "[{\"start_date\":\"2026-02-01\",\"end_date\":\"2026-01-01\"}]"
      })
  void whatIsNoTimeSpanIsRefused(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(CdsTimeSpans.BadSpanException.class);
  }

  @Test
  void deepNestingIsRefused() {
    assertThatThrownBy(() -> read("[".repeat(15_000)))
        .isInstanceOf(CdsTimeSpans.BadSpanException.class);
  }
}
