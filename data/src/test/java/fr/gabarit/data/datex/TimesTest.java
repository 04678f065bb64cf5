package fr.gabarit.data.datex;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.OrderFile;
import fr.gabarit.data.times.TimeBounds;
import fr.gabarit.order.Validity;
import fr.gabarit.time.Complement;
import fr.gabarit.time.DailyWindow;
import fr.gabarit.time.DateSpan;
import fr.gabarit.time.HolidayRule;
import fr.gabarit.time.Intersection;
import fr.gabarit.time.PublicHolidays;
import fr.gabarit.time.TimeSet;
import fr.gabarit.time.Union;
import fr.gabarit.time.WeeklyWindows;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {
  private static final String START =
      "<com:overallStartTime>2025-12-31T23:00:00+00:00</com:overallStartTime>";
  private static final DateSpan SINCE_2026 =
      new DateSpan(Optional.of(Instant.parse("2025-12-31T23:00:00Z")), Optional.empty());

  private static Validity read(String source, String specification) throws Exception {
    return Feed.single(file("DiaLog", source, specification)).when();
  }

  private static OrderFile file(String publisher, String source, String specification)
      throws Exception {
    return Feed.read(
        Feed.publication(
            publisher,
            Feed.orderFrom(
                source,
                "A",
                "madeAndImplemented",
                "",
                Feed.regulation(
                    Feed.NO_ENTRY,
                    Feed.top(Feed.or(Feed.when(specification)), Feed.or(Feed.LINE))))));
  }

  private static List<DailyWindow> windows(Validity validity) {
    TimeSet set = validity.times();
    return ((WeeklyWindows) ((Intersection) set).members().get(1)).windows();
  }

  private static DailyWindow window(String from, String to) {
    return new DailyWindow(LocalTime.parse(from), LocalTime.parse(to));
  }

  private static String slots(String... slots) {
    return START + "<com:validPeriod>" + String.join("", slots) + "</com:validPeriod>";
  }

  @ParameterizedTest
  @CsvSource({
    "dialog,        21:00:00+00:00, 05:00:00+00:00, 22:00, 06:00, false",
    "bacidf,        21:00:00+00:00, 05:00:00+00:00, 21:00, 05:00, false",
    "eudonet_paris, 21:00:00+00:00, 05:00:00+00:00, 22:00, 06:00, true",
    "jop,           21:00:00+00:00, 05:00:00+00:00, 22:00, 06:00, true",
    "litteralis,    21:00:00+00:00, 05:00:00+00:00, 22:00, 07:00, true",
    "api,           21:00:00+00:00, 05:00:00+00:00, 21:00, 06:00, true",
    "newcomer,      21:00:00+00:00, 05:00:00+00:00, 21:00, 07:00, true",
    "litteralis,    21:00:00+01:00, 05:00:00+01:00, 21:00, 05:00, false",
    "dialog,        23:00:00+00:00, 22:59:00+00:00, 00:00, 00:00, false",
    "dialog,        06:00:00Z,      17:59:00Z,      07:00, 19:00, false",
  })
  void slotsAreDecodedByTheirSource(
      String source, String start, String end, String from, String to, boolean uncertain)
      throws Exception {
    Validity validity = read(source, slots(Feed.slot(start, end)));

    assertThat(windows(validity)).containsExactly(window(from, to));
    assertThat(validity.hoursUncertain()).isEqualTo(uncertain);
  }

  @Test
  void theDayListIsKeptWhenTheDigitsPassMidnight() throws Exception {
    Validity validity =
        read("dialog", slots(Feed.slot("23:00:00+00:00", "05:00:00+00:00"), Feed.days("monday")));

    assertThat(validity.times())
        .isEqualTo(
            new Intersection(
                List.of(
                    SINCE_2026,
                    new WeeklyWindows(
                        Set.of(DayOfWeek.MONDAY),
                        List.of(window("00:00", "06:00")),
                        HolidayRule.AS_WEEKDAY))));
  }

  @Test
  void readingsOnEitherSideOfMidnightStayApart() throws Exception {
    assertThat(
            windows(
                read(
                    "litteralis",
                    slots(Feed.slot("22:30:00+00:00", "04:00:00+00:00"), Feed.days("monday")))))
        .containsExactly(window("23:30", "05:00"), window("00:30", "06:00"));
  }

  @Test
  void uncertainHoursAreReported() throws Exception {
    OrderFile file =
        file("DiaLog", "litteralis", slots(Feed.slot("21:00:00+00:00", "05:00:00+00:00")));

    assertThat(file.report().count(NoteKind.HOURS_UNCERTAIN)).isEqualTo(1);
  }

  @Test
  void exceptionsWithUncertainHoursAreNarrowed() throws Exception {
    Validity validity =
        read(
            "litteralis",
            START
                + "<com:exceptionPeriod>"
                + Feed.slot("08:00:00+00:00", "12:00:00+00:00")
                + "</com:exceptionPeriod>");

    assertThat(validity.times())
        .isEqualTo(
            new Intersection(
                List.of(
                    SINCE_2026,
                    new Complement(
                        new WeeklyWindows(
                            EnumSet.allOf(DayOfWeek.class),
                            List.of(window("10:00", "13:00")),
                            HolidayRule.AS_WEEKDAY)))));
    assertThat(validity.hoursUncertain()).isTrue();
  }

  @Test
  void weekendsAndHolidaysAreSubtracted() throws Exception {
    Validity validity =
        read(
            "dialog",
            START
                + "<com:exceptionPeriod>"
                + Feed.days("saturday", "sunday")
                + "</com:exceptionPeriod><com:exceptionPeriod><com:recurringSpecialDay>"
                + "<com:intersectWithApplicableDays>true</com:intersectWithApplicableDays>"
                + "<com:specialDayType>publicHoliday</com:specialDayType>"
                + "</com:recurringSpecialDay></com:exceptionPeriod>");

    assertThat(validity.times())
        .isEqualTo(
            new Intersection(
                List.of(
                    SINCE_2026,
                    new Complement(
                        new Union(
                            List.of(
                                new WeeklyWindows(
                                    Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                                    List.of(DailyWindow.WHOLE_DAY),
                                    HolidayRule.AS_WEEKDAY),
                                new PublicHolidays()))))));
    assertThat(validity.hoursUncertain()).isFalse();
  }

  private static String specialDay(String type, boolean amongDays) {
    return "<com:recurringSpecialDay><com:intersectWithApplicableDays>"
        + amongDays
        + "</com:intersectWithApplicableDays><com:specialDayType>"
        + type
        + "</com:specialDayType></com:recurringSpecialDay>";
  }

  @ParameterizedTest
  @CsvSource({
    // 14 July 2026 is a Tuesday and a holiday, 13 July its eve.
    "publicHoliday,          false, 2026-07-14T12:00:00Z, true",
    "publicHoliday,          false, 2026-07-11T12:00:00Z, true",
    "publicHoliday,          false, 2026-07-13T12:00:00Z, false",
    "publicHoliday,          true,  2026-07-14T12:00:00Z, false",
    "publicHoliday,          true,  2026-08-15T12:00:00Z, true",
    "publicHoliday,          true,  2026-07-11T12:00:00Z, false",
    "dayBeforePublicHoliday, false, 2026-07-13T12:00:00Z, true",
    "dayBeforePublicHoliday, false, 2026-07-14T12:00:00Z, false",
  })
  void specialDaysAddToTheDaysOrNarrowThem(
      String type, boolean amongDays, Instant instant, boolean held) throws Exception {
    Validity validity =
        read(
            "dialog",
            slots(
                Feed.slot("07:00:00+00:00", "19:00:00+00:00"),
                Feed.days("saturday"),
                specialDay(type, amongDays)));

    assertThat(validity.times().contains(instant)).isEqualTo(held);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-10T20:30:00Z, true",
    "2026-07-11T03:59:00Z, true",
    "2026-07-11T04:00:00Z, false",
    "2026-07-11T20:30:00Z, false",
    "2026-01-09T21:30:00Z, true",
    "2026-01-09T20:30:00Z, false",
  })
  void aNightOfTheRegistersFormIsTheSameCivilNightInSummerAndWinter(Instant instant, boolean held)
      throws Exception {
    Validity validity =
        read(
            "dialog",
            slots(
                Feed.slot("21:00:00+00:00", "05:00:00+00:00"),
                Feed.days("monday", "tuesday", "wednesday", "thursday", "friday")));

    assertThat(validity.times().contains(instant)).isEqualTo(held);
  }

  @Test
  void daysThatCannotBeComputedWidenTheBan() throws Exception {
    OrderFile file =
        file(
            "DiaLog",
            "dialog",
            slots(
                "<com:recurringSpecialDay><com:intersectWithApplicableDays>true"
                    + "</com:intersectWithApplicableDays><com:specialDayType>schoolHolidays"
                    + "</com:specialDayType></com:recurringSpecialDay>"));

    Validity validity = Feed.single(file).when();
    assertThat(validity.hoursUncertain()).isTrue();
    assertThat(TimeBounds.of(validity.times()).end()).isEqualTo(Instant.MAX);
    assertThat(file.report().notes(NoteKind.DEFAULT_TAKEN))
        .anySatisfy(note -> assertThat(note.message()).contains("schoolHolidays"));
  }

  @Test
  void anEndAtTheLastMinuteIsTheEndOfThatMinute() throws Exception {
    Validity validity =
        read("dialog", Feed.span("2026-09-06T22:00:00+00:00", "2026-09-18T21:59:00+00:00"));

    assertThat(validity.times())
        .isEqualTo(
            new DateSpan(
                Optional.of(Instant.parse("2026-09-06T22:00:00Z")),
                Optional.of(Instant.parse("2026-09-18T22:00:00Z"))));
  }

  @Test
  void severalPeriodsAreAlternatives() throws Exception {
    OrderFile file =
        Feed.readDialog(
            Feed.regulation(
                Feed.NO_ENTRY,
                Feed.top(
                    Feed.or(
                        Feed.when(Feed.span("2026-07-01T00:00:00Z", "2026-07-02T00:00:00Z")),
                        Feed.when(Feed.span("2026-08-01T00:00:00Z", "2026-08-02T00:00:00Z"))),
                    Feed.or(Feed.LINE))));

    assertThat(Feed.single(file).when().times()).isInstanceOf(Union.class);
  }

  @Test
  void timesOfOtherPublishersAreTakenAsTheyStand() throws Exception {
    OrderFile local = file("Elsewhere", "x", slots(Feed.slot("21:00:00", "05:00:00")));
    OrderFile utc = file("Elsewhere", "x", slots(Feed.slot("21:00:00Z", "05:00:00Z")));

    assertThat(windows(Feed.single(local).when())).containsExactly(window("21:00", "05:00"));
    assertThat(Feed.single(local).when().hoursUncertain()).isFalse();
    assertThat(windows(Feed.single(utc).when())).containsExactly(window("22:00", "07:00"));
    assertThat(Feed.single(utc).when().hoursUncertain()).isTrue();
  }

  @Test
  void withoutConditionTheValidityOfTheOrderHolds() throws Exception {
    OrderFile file =
        Feed.read(
            Feed.publication(
                "DiaLog",
                Feed.orderFrom(
                    "dialog",
                    "A",
                    "madeAndImplemented",
                    Feed.validity(START),
                    Feed.regulation(Feed.NO_ENTRY, Feed.top(Feed.or(Feed.LINE))))));

    assertThat(Feed.single(file).when()).isEqualTo(new Validity(SINCE_2026, false));
  }

  @Test
  void aMeasureDoesNotOutliveItsOrder() throws Exception {
    OrderFile file =
        Feed.read(
            Feed.publication(
                "Elsewhere",
                Feed.orderFrom(
                    "x",
                    "A",
                    "madeAndImplemented",
                    Feed.validity(Feed.span("2026-01-01T00:00:00Z", "2026-12-31T00:00:00Z")),
                    Feed.ban())));

    assertThat(TimeBounds.of(Feed.single(file).when().times()).end())
        .isEqualTo(Instant.parse("2026-12-31T00:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "<com:overallStartTime>yesterday</com:overallStartTime>, yesterday",
    "<com:overallStartTime>2026-09-06</com:overallStartTime>, 2026-09-06",
  })
  void aDateThatIsNoneRefusesTheMeasure(String specification, String named) throws Exception {
    OrderFile file = file("DiaLog", "dialog", specification);

    assertThat(file.orders()).isEmpty();
    assertThat(file.report().notes(NoteKind.INVALID_VALUE))
        .singleElement()
        .satisfies(note -> assertThat(note.message()).contains(named));
  }

  @Test
  void aPeriodThatEndsBeforeItStartsRefusesTheMeasure() throws Exception {
    OrderFile file =
        file("DiaLog", "dialog", Feed.span("2026-09-06T22:00:00Z", "2026-09-01T22:00:00Z"));

    assertThat(file.orders()).isEmpty();
    assertThat(file.report().counts().measuresRefused()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"25:00:00", "21:61:00", "nine"})
  void aTimeThatIsNoneRefusesTheMeasure(String time) throws Exception {
    OrderFile file = file("DiaLog", "dialog", slots(Feed.slot(time, "05:00:00")));

    assertThat(file.orders()).isEmpty();
    assertThat(file.report().count(NoteKind.INVALID_VALUE)).isEqualTo(1);
  }
}
