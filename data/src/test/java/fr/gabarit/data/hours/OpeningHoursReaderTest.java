package fr.gabarit.data.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gabarit.time.Always;
import fr.gabarit.time.CalendarDays;
import fr.gabarit.time.CalendarWindows;
import fr.gabarit.time.DailyWindow;
import fr.gabarit.time.HolidayRule;
import fr.gabarit.time.Never;
import fr.gabarit.time.PublicHolidays;
import fr.gabarit.time.TimeSet;
import fr.gabarit.time.Union;
import fr.gabarit.time.WeeklyWindows;
import fr.gabarit.time.YearlySeason;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursReaderTest {
  private static final Set<DayOfWeek> WORKING_DAYS =
      EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  private static HoursReading read(String text) throws HoursSyntaxException {
    return new OpeningHoursReader().read(text);
  }

  private static TimeSet certain(String text) throws HoursSyntaxException {
    HoursReading reading = read(text);
    assertThat(reading.uncertain()).as(text).isFalse();
    return reading.surely();
  }

  private static DailyWindow window(String start, String end) {
    return new DailyWindow(LocalTime.parse(start), LocalTime.parse(end));
  }

  @Test
  void plainHoursComeOutInTheirSimplestForm() throws Exception {
    assertThat(certain("24/7")).isEqualTo(new Always());
    assertThat(certain("00:00-24:00")).isEqualTo(new Always());
    assertThat(certain("off")).isEqualTo(new Never());
    assertThat(certain("PH")).isEqualTo(new PublicHolidays());
    assertThat(certain("24/7; Sa,Su off")).isEqualTo(WeeklyWindows.wholeDays(WORKING_DAYS));
    assertThat(certain("Nov-Mar"))
        .isEqualTo(new YearlySeason(MonthDay.of(11, 1), MonthDay.of(3, 31)));
    assertThat(certain("Mo-Fr 08:00-12:00,13:00-17:30; Sa 08:00-12:00; PH off"))
        .isEqualTo(
            Union.of(
                new WeeklyWindows(
                    WORKING_DAYS,
                    List.of(window("08:00", "12:00"), window("13:00", "17:30")),
                    HolidayRule.EXCLUDED),
                new WeeklyWindows(
                    Set.of(DayOfWeek.SATURDAY),
                    List.of(window("08:00", "12:00")),
                    HolidayRule.EXCLUDED)));
    assertThat(certain("Su,PH 10:00-12:00"))
        .isEqualTo(
            new WeeklyWindows(
                Set.of(DayOfWeek.SUNDAY), List.of(window("10:00", "12:00")), HolidayRule.INCLUDED));
  }

  @Test
  void seasonsThatDoNotMeetLeaveEachOtherAlone() throws Exception {
    assertThat(certain("Apr-Sep 08:00-12:00; Oct-Mar 10:00-12:00"))
        .isEqualTo(
            Union.of(
                new CalendarWindows(certainDays("Apr-Sep"), List.of(window("08:00", "12:00"))),
                new CalendarWindows(certainDays("Oct-Mar"), List.of(window("10:00", "12:00")))));
  }

  private static CalendarDays certainDays(String text) throws HoursSyntaxException {
    return ((CalendarWindows) certain(text + " 08:00-12:00")).days();
  }

  @Test
  void anEmptyRuleAtTheEndSaysNothing() throws Exception {
    assertThat(certain("Mo-Fr 08:00-12:00;")).isEqualTo(certain("Mo-Fr 08:00-12:00"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mon-Fri 08:00-12:00                                   | Mo-Fr 08:00-12:00
          Mo-Fr 8-12                                            | Mo-Fr 08:00-12:00
          Mo-Fr 8h-12h30                                        | Mo-Fr 08:00-12:30
          Mo-Fr 08:00-12:00 Sa 10:00-12:00                      | Mo-Fr 08:00-12:00; Sa 10:00-12:00
          du lundi au vendredi de 8h30 à 12h, sauf jours fériés | Mo-Fr 08:30-12:00; PH off
          lundi, mardi et jeudi 8h-12h et 14h-18h               | Mo,Tu,Th 08:00-12:00,14:00-18:00
          du 1er avril au 31 octobre de 9h à 19h                | Apr 01-Oct 31 09:00-19:00
          24h/24                                                | 24/7
          """)
  void whatIsPlainlyMeantIsReadWithARemark(String given, String meant) throws Exception {
    HoursReading reading = read(given);

    assertThat(reading.possibly()).isEqualTo(certain(meant));
    assertThat(reading.remarks()).anyMatch(remark -> remark.english().contains("read as"));
  }

  @Test
  void whatIsLeftInDoubtIsRemarked() throws Exception {
    assertThat(read("SH off; Mo-Fr 08:00-12:00").remarks())
        .anyMatch(r -> r.english().contains("SH"));
    assertThat(read("18:00+").remarks()).anyMatch(r -> r.english().contains("open end"));
    assertThat(read("sunrise-sunset").remarks()).anyMatch(r -> r.english().contains("sun"));
    assertThat(read("Mo 08:00-09:00 \"on request\"").remarks())
        .anyMatch(r -> r.english().contains("on request"));
    assertThat(read("Fr 22:00-06:00; Sa 20:00-24:00").remarks())
        .anyMatch(r -> r.english().contains("past midnight"));
    assertThat(read("Mo 08:00-12:00; 14:00-18:00").remarks())
        .anyMatch(r -> r.english().contains("replaces the rule 'Mo 08:00-12:00' wholly"));
    assertThat(read("Apr 31").remarks()).anyMatch(r -> r.english().contains("Apr 31"));
    assertThat(read("Th 22:00-06:00; Sa 20:00-24:00").remarks()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        ";",
        "quand il fait beau",
        "08:00",
        "10:00-16:00/90",
        "25:00-26:00",
        "Mo[6] 08:00-09:00",
        "2026 Apr 30-15",
        "2027 Apr 1-2026 Apr 1",
        "\"",
        "\u0000",
        "((((((((",
        "2026-2020"
      })
  void whatCannotBeReadIsRefused(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(HoursSyntaxException.class)
        .hasMessageContaining("cannot be read");
  }

  @Test
  void aHugeTextIsRefused() {
    assertThatThrownBy(() -> read("Mo 08:00-09:00;".repeat(100_000)))
        .isInstanceOf(HoursSyntaxException.class)
        .hasMessageContaining("2000 characters")
        .message()
        .hasSizeLessThan(300);
  }

  @Test
  void aRefusalNamesTheTextThePositionAndTheReason() {
    assertThatThrownBy(() -> read("Mo-Fr 08:00-12:00 bof"))
        .isInstanceOfSatisfying(
            HoursSyntaxException.class,
            refusal -> {
              assertThat(refusal.text()).isEqualTo("Mo-Fr 08:00-12:00 bof");
              assertThat(refusal.position()).isPositive();
              assertThat(refusal.reason().english()).isNotBlank();
            });
  }
}
