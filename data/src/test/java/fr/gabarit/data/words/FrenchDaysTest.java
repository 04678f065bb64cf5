package fr.gabarit.data.words;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.data.words.FrenchDays.Edge;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrenchDaysTest {
  @ParameterizedTest
  @CsvSource({
    "31 Mars, --03-31, ",
    "1er juillet, --07-01, ",
    "le 1er Juillet 2026, --07-01, 2026",
    "à partir du lundi 15 juin, --06-15, ",
    "premier août, --08-01, ",
    "15/07, --07-15, ",
    "15.07.2026, --07-15, 2026",
    "15-7-26, --07-15, 2026",
    "2021-03-14, --03-14, 2021",
    "2021-03-14T00:00:00, --03-14, 2021",
    "8 NOVEMBRE, --11-08, ",
    "15 févr., --02-15, ",
    "juin, --06-01, ",
    "fin septembre, --09-30, ",
    "début du mois de mai 2026, --05-01, 2026",
    "29 février, --02-29, ",
  })
  void daysAreReadHoweverTheyAreWritten(String text, String day, Integer year) {
    FrenchDay read = FrenchDays.read(text, Edge.FIRST).orElseThrow();

    assertThat(read.day()).hasToString(day);
    assertThat(read.year().isPresent() ? read.year().getAsInt() : null).isEqualTo(year);
  }

  @ParameterizedTest
  @CsvSource({"septembre, --09-30", "février, --02-29", "février 2026, --02-28", "3 mai, --05-03"})
  void aMonthAloneEndsAPeriodWithItsLastDay(String text, String day) {
    assertThat(FrenchDays.read(text, Edge.LAST).orElseThrow().day()).hasToString(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Fin des vacances de la Toussaint",
        "été",
        "mi-juillet",
        "31 juin",
        "29/02/2026",
        "15/13",
        "0 mars",
        "3 brumaire",
        "2021",
        "15 juillet au 31 août",
      })
  void whatIsNoDayOfTheCalendarIsNone(String text) {
    assertThat(FrenchDays.read(text, Edge.FIRST)).isEmpty();
  }
}
