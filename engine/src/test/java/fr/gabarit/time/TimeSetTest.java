package fr.gabarit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TimeSetTest {
  private static final Set<DayOfWeek> WORKING_DAYS =
      EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  private static final DailyWindow NIGHT = window("22:00", "06:00");

  @Test
  void aWindowHoldsItsStartAndNotItsEnd() {
    TimeSet set = WeeklyWindows.everyDay(List.of(window("08:00", "10:00")));

    assertThat(set.contains(paris("2026-06-03T08:00"))).isTrue();
    assertThat(set.contains(paris("2026-06-03T10:00").minusNanos(1))).isTrue();
    assertThat(set.contains(paris("2026-06-03T10:00"))).isFalse();
    assertThat(set.contains(paris("2026-06-03T08:00").minusNanos(1))).isFalse();
  }

  @Test
  void aWindowOverMidnightBelongsToTheDayItStarts() {
    TimeSet set = WeeklyWindows.on(Set.of(DayOfWeek.FRIDAY), List.of(NIGHT));

    assertThat(set.contains(paris("2026-06-06T05:59"))).as("Saturday morning").isTrue();
    assertThat(set.contains(paris("2026-06-05T05:59"))).as("Friday morning").isFalse();
    assertThat(set.nextChange(paris("2026-06-05T12:00"))).contains(paris("2026-06-05T22:00"));
    assertThat(set.nextChange(paris("2026-06-05T22:00"))).contains(paris("2026-06-06T06:00"));
  }

  @Test
  void theHolidayRuleIsJudgedOnTheDayTheWindowStarts() {
    TimeSet set = new WeeklyWindows(WORKING_DAYS, List.of(NIGHT), HolidayRule.EXCLUDED);

    // Thursday 14 May 2026 is Ascension.
    assertThat(set.contains(paris("2026-05-14T05:00"))).as("night begun on the eve").isTrue();
    assertThat(set.contains(paris("2026-05-14T23:00"))).isFalse();
    assertThat(set.contains(paris("2026-05-15T05:00"))).as("night begun on Ascension").isFalse();
  }

  @Test
  void anOpeningInTheSpringGapIsAtTheFirstInstantAfterIt() {
    TimeSet set = WeeklyWindows.everyDay(List.of(window("02:30", "04:00")));

    assertThat(set.nextChange(Instant.parse("2026-03-29T00:00:00Z")))
        .contains(Instant.parse("2026-03-29T01:00:00Z"));
    assertThat(set.nextChange(Instant.parse("2026-03-29T01:00:00Z")))
        .contains(Instant.parse("2026-03-29T02:00:00Z"));
  }

  @Test
  void aClosingInTheSpringGapIsAtTheFirstInstantAfterIt() {
    TimeSet set = WeeklyWindows.everyDay(List.of(window("22:00", "02:30")));

    assertThat(set.nextChange(Instant.parse("2026-03-29T00:00:00Z")))
        .contains(Instant.parse("2026-03-29T01:00:00Z"));
  }

  @Test
  void aWindowWithinTheSpringGapIsSkippedThatDay() {
    TimeSet set = WeeklyWindows.everyDay(List.of(window("02:10", "02:50")));

    assertThat(set.nextChange(Instant.parse("2026-03-28T12:00:00Z")))
        .contains(Instant.parse("2026-03-30T00:10:00Z"));
    assertThat(set.contains(Instant.parse("2026-03-29T01:00:00Z"))).isFalse();
  }

  @Test
  void inTheAutumnOverlapAnOpeningTakesTheFirstAndAClosingTheSecond() {
    TimeSet set = WeeklyWindows.everyDay(List.of(window("02:15", "02:45")));

    assertThat(set.nextChange(Instant.parse("2026-10-24T23:00:00Z")))
        .contains(Instant.parse("2026-10-25T00:15:00Z"));
    assertThat(set.nextChange(Instant.parse("2026-10-25T00:15:00Z")))
        .contains(Instant.parse("2026-10-25T01:45:00Z"));
  }

  @Test
  void aClosingAtTheStartOfTheAutumnOverlapTakesTheSecondToo() {
    TimeSet set = WeeklyWindows.everyDay(List.of(window("12:00", "02:00")));

    assertThat(set.nextChange(Instant.parse("2026-10-24T23:00:00Z")))
        .contains(Instant.parse("2026-10-25T01:00:00Z"));
  }

  @Test
  void windowsThatTouchAreOneRun() {
    TimeSet set =
        WeeklyWindows.on(WORKING_DAYS, List.of(window("18:00", "00:00"), window("00:00", "06:00")));

    assertThat(set.nextChange(paris("2026-06-01T19:00"))).contains(paris("2026-06-02T06:00"));
  }

  @Test
  void wholeDaysOfEveryDayNeverChange() {
    TimeSet set = WeeklyWindows.everyDay(List.of(DailyWindow.WHOLE_DAY));

    assertThat(set.nextChange(paris("2026-06-01T19:00"))).isEmpty();
  }

  @Test
  void workingDaysAndWeekendsTogetherNeverChange() {
    TimeSet set =
        Union.of(
            WeeklyWindows.wholeDays(WORKING_DAYS),
            WeeklyWindows.wholeDays(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)));

    assertThat(set.nextChange(paris("2026-06-01T19:00"))).isEmpty();
    assertThat(Complement.of(set).nextChange(paris("2026-06-01T19:00"))).isEmpty();
  }

  @Test
  void theWeekendLorryBanRunsFromTheEveAtTwentyTwoToTheDayAtTwentyTwo() {
    TimeSet ban =
        new WeeklyWindows(
            Set.of(DayOfWeek.SATURDAY),
            List.of(window("22:00", "22:00")),
            HolidayRule.EVES_INCLUDED);

    // Easter 2026: Sunday 5 and Monday 6 April make one ban.
    assertThat(ban.nextChange(paris("2026-04-02T12:00"))).contains(paris("2026-04-04T22:00"));
    assertThat(ban.nextChange(paris("2026-04-04T22:00"))).contains(paris("2026-04-06T22:00"));
    // Tuesday 14 July.
    assertThat(ban.nextChange(paris("2026-07-13T12:00"))).contains(paris("2026-07-13T22:00"));
    assertThat(ban.nextChange(paris("2026-07-13T22:00"))).contains(paris("2026-07-14T22:00"));
  }

  @Test
  void aSeasonMayCrossTheNewYear() {
    TimeSet winter = new YearlySeason(MonthDay.of(11, 15), MonthDay.of(3, 15));

    assertThat(winter.contains(paris("2026-01-01T00:00"))).isTrue();
    assertThat(winter.contains(paris("2026-03-15T23:59"))).isTrue();
    assertThat(winter.contains(paris("2026-03-16T00:00"))).isFalse();
    assertThat(winter.nextChange(paris("2026-03-16T00:00"))).contains(paris("2026-11-15T00:00"));
    assertThat(winter.nextChange(paris("2026-11-15T00:00"))).contains(paris("2027-03-16T00:00"));
  }

  @Test
  void aSeasonToTheLeapDayEndsOnThe28thInOtherYears() {
    TimeSet season = new YearlySeason(MonthDay.of(12, 1), MonthDay.of(2, 29));

    assertThat(season.nextChange(paris("2026-12-24T00:00"))).contains(paris("2027-03-01T00:00"));
    assertThat(season.nextChange(paris("2027-12-24T00:00"))).contains(paris("2028-03-01T00:00"));
    assertThat(season.contains(paris("2028-02-29T12:00"))).isTrue();
  }

  @Test
  void aSeasonOfTheWholeYearNeverChanges() {
    TimeSet season = new YearlySeason(MonthDay.of(3, 1), MonthDay.of(2, 29));

    assertThat(season.nextChange(paris("2026-12-24T00:00"))).isEmpty();
  }

  @Test
  void neighbouringHolidaysAreOneRun() {
    // In 2002 Ascension was on Thursday 9 May.
    assertThat(new PublicHolidays().nextChange(paris("2002-05-07T12:00")))
        .contains(paris("2002-05-08T00:00"));
    assertThat(new PublicHolidays().nextChange(paris("2002-05-08T12:00")))
        .contains(paris("2002-05-10T00:00"));
  }

  @Test
  void datesAreWholeCivilDaysWithBothEndsIncluded() {
    TimeSet span = DateSpan.ofDays(LocalDate.of(2026, 3, 29), LocalDate.of(2026, 3, 29));

    assertThat(span)
        .isEqualTo(
            DateSpan.between(
                Instant.parse("2026-03-28T23:00:00Z"), Instant.parse("2026-03-29T22:00:00Z")));
  }

  @Test
  void aChangeBeyondTheSearchIsNotTold() {
    TimeSet span = DateSpan.until(Instant.parse("2046-01-01T00:00:00Z"));
    Instant now = Instant.parse("2026-01-01T00:00:00Z");

    assertThat(span.nextChange(now)).isEmpty();
    assertThat(span.nextChange(now, Instant.parse("2046-01-01T00:00:00Z")))
        .contains(Instant.parse("2046-01-01T00:00:00Z"));
  }

  @Test
  void theBoundOfTheSearchIsIncluded() {
    TimeSet set = WeeklyWindows.everyDay(List.of(window("08:00", "10:00")));
    Instant opening = paris("2026-06-03T08:00");

    assertThat(set.nextChange(paris("2026-06-03T07:00"), opening)).contains(opening);
    assertThat(set.nextChange(paris("2026-06-03T07:00"), opening.minusNanos(1))).isEmpty();
  }

  @Test
  void compositesChangeOnlyWhereTheirMembershipFlips() {
    TimeSet set =
        Intersection.of(
            DateSpan.ofDays(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30)),
            Union.of(
                WeeklyWindows.on(WORKING_DAYS, List.of(window("06:00", "12:00"))),
                WeeklyWindows.on(WORKING_DAYS, List.of(window("11:00", "20:00")))),
            Complement.of(new PublicHolidays()));

    assertThat(set.nextChange(paris("2026-05-20T00:00"))).contains(paris("2026-06-01T06:00"));
    assertThat(set.nextChange(paris("2026-06-01T06:00"))).contains(paris("2026-06-01T20:00"));
    assertThat(set.nextChange(paris("2026-06-30T20:00"))).isEmpty();
  }

  @Test
  void compositesInSimplestFormKeepTheirMeaning() {
    TimeSet holidays = new PublicHolidays();

    assertThat(Union.of()).isEqualTo(new Never());
    assertThat(Union.of(holidays)).isEqualTo(holidays);
    assertThat(Intersection.of()).isEqualTo(new Always());
    assertThat(Intersection.of(holidays)).isEqualTo(holidays);
    assertThat(Complement.of(Complement.of(holidays))).isEqualTo(holidays);
    assertThat(Complement.of(new Always())).isEqualTo(new Never());
    assertThat(Complement.of(new Never())).isEqualTo(new Always());
  }

  @Test
  void setsWithoutMembersAreRefused() {
    assertThatThrownBy(() -> new Union(List.of())).hasMessageContaining("at least one member");
    assertThatThrownBy(() -> new Intersection(List.of()))
        .hasMessageContaining("at least one member");
    assertThatThrownBy(() -> WeeklyWindows.everyDay(List.of()))
        .hasMessageContaining("at least one window");
    assertThatThrownBy(() -> WeeklyWindows.wholeDays(Set.of()))
        .hasMessageContaining("at least one weekday");
  }

  @Test
  void laterChangesOfTheListsGivenDoNotReachTheSet() {
    List<DailyWindow> windows = new ArrayList<>(List.of(NIGHT));
    Set<DayOfWeek> days = EnumSet.of(DayOfWeek.MONDAY);
    WeeklyWindows set = WeeklyWindows.on(days, windows);
    windows.clear();
    days.clear();

    assertThat(set).isEqualTo(WeeklyWindows.on(Set.of(DayOfWeek.MONDAY), List.of(NIGHT)));
  }

  @Test
  void openDateSpansHoldEverythingOnTheirSide() {
    Instant instant = Instant.parse("2026-01-01T00:00:00Z");

    assertThat(DateSpan.from(instant).contains(instant)).isTrue();
    assertThat(DateSpan.until(instant).contains(instant)).isFalse();
    assertThat(new DateSpan(Optional.empty(), Optional.empty()).contains(instant)).isTrue();
    assertThatThrownBy(() -> DateSpan.between(instant, instant))
        .hasMessageContaining("start before it ends");
  }

  private static DailyWindow window(String start, String end) {
    return new DailyWindow(LocalTime.parse(start), LocalTime.parse(end));
  }

  private static Instant paris(String civil) {
    return LocalDateTime.parse(civil).atZone(CivilTime.ZONE).toInstant();
  }
}
