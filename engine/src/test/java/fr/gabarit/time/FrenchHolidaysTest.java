package fr.gabarit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrenchHolidaysTest {
  @Test
  void theHolidaysOf2026AreThoseOfTheCalendar() {
    assertThat(FrenchHolidays.ofYear(2026))
        .extracting(LocalDate::toString)
        .containsExactly(
            "2026-01-01",
            "2026-04-06",
            "2026-05-01",
            "2026-05-08",
            "2026-05-14",
            "2026-05-25",
            "2026-07-14",
            "2026-08-15",
            "2026-11-01",
            "2026-11-11",
            "2026-12-25");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1818-03-22", "1954-04-18", "1981-04-19", "2000-04-23", "2008-03-23", "2011-04-24",
        "2019-04-21", "2024-03-31", "2038-04-25", "2049-04-18", "2076-04-19", "2285-03-22"
      })
  void easterIsOnTheDayPrintedInCalendars(LocalDate easter) {
    assertThat(FrenchHolidays.easterSunday(easter.getYear())).isEqualTo(easter);
  }

  @Test
  void easterIsTheSundayAfterTheEcclesiasticalFullMoon() {
    for (int year = 1583; year <= 4099; year++) {
      assertThat(FrenchHolidays.easterSunday(year)).isEqualTo(easterFromEpact(year));
    }
  }

  @Test
  void aDayIsAHolidayExactlyIfTheListOfItsYearHasIt() {
    for (LocalDate day = LocalDate.of(2005, 1, 1); day.getYear() < 2045; day = day.plusDays(1)) {
      assertThat(FrenchHolidays.isHoliday(day))
          .as("%s", day)
          .isEqualTo(FrenchHolidays.ofYear(day.getYear()).contains(day));
    }
  }

  /** Easter from the tables of the reform of 1582: golden number, epact, then the next Sunday. */
  private static LocalDate easterFromEpact(int year) {
    int golden = year % 19 + 1;
    int century = year / 100 + 1;
    int solar = 3 * century / 4 - 12;
    int lunar = (8 * century + 5) / 25 - 5;
    int epact = Math.floorMod(11 * golden + 20 + lunar - solar, 30);
    if (epact == 24 || (epact == 25 && golden > 11)) {
      epact++;
    }
    int marchDay = 44 - epact;
    LocalDate fullMoon =
        LocalDate.of(year, 3, 1).plusDays((marchDay < 21 ? marchDay + 30 : marchDay) - 1L);
    return fullMoon.plusDays(7 - fullMoon.getDayOfWeek().getValue() % 7);
  }
}
