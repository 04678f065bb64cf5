package fr.gabarit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TimeSetWordingTest {
  private static final DailyWindow NIGHT = window("22:00", "06:00");
  private static final TimeSet WORKING_NIGHTS =
      WeeklyWindows.on(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), List.of(NIGHT));
  private static final TimeSet MARCH =
      DateSpan.ofDays(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));

  static Stream<Arguments> wordings() {
    return Stream.of(
        Arguments.of(new Always(), "en permanence", "at all times"),
        Arguments.of(new Never(), "jamais", "never"),
        Arguments.of(
            MARCH, "du 1er mars 2026 au 31 mars 2026", "from 1 March 2026 to 31 March 2026"),
        Arguments.of(
            DateSpan.between(
                Instant.parse("2026-06-03T05:30:00Z"), Instant.parse("2026-06-03T15:59:00Z")),
            "du 3 juin 2026 07:30 au 3 juin 2026 17:59",
            "from 3 June 2026 07:30 to 3 June 2026 17:59"),
        Arguments.of(
            DateSpan.from(Instant.parse("2026-12-31T23:00:00Z")),
            "à partir du 1er janvier 2027",
            "from 1 January 2027"),
        Arguments.of(
            DateSpan.until(Instant.parse("2026-12-31T23:00:00Z")),
            "jusqu'au 31 décembre 2026",
            "until 31 December 2026"),
        Arguments.of(WORKING_NIGHTS, "du lundi au vendredi, 22:00–06:00", "Mon–Fri, 22:00–06:00"),
        Arguments.of(
            WeeklyWindows.everyDay(List.of(window("07:00", "09:00"), window("16:30", "00:00"))),
            "tous les jours, 07:00–09:00, 16:30–24:00",
            "every day, 07:00–09:00, 16:30–24:00"),
        Arguments.of(
            new WeeklyWindows(
                EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY),
                List.of(DailyWindow.WHOLE_DAY),
                HolidayRule.EXCLUDED),
            "le lundi, le mardi et le jeudi, sauf jours fériés",
            "Mon, Tue and Thu, except public holidays"),
        Arguments.of(
            WeeklyWindows.wholeDays(
                EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, DayOfWeek.MONDAY)),
            "du samedi au lundi",
            "Sat–Mon"),
        Arguments.of(
            new WeeklyWindows(
                Set.of(DayOfWeek.SUNDAY), List.of(window("00:00", "22:00")), HolidayRule.INCLUDED),
            "le dimanche et les jours fériés, 00:00–22:00",
            "Sun and public holidays, 00:00–22:00"),
        Arguments.of(
            new WeeklyWindows(
                Set.of(DayOfWeek.SATURDAY),
                List.of(window("22:00", "22:00")),
                HolidayRule.EVES_INCLUDED),
            "le samedi et les veilles de jours fériés, 22:00–22:00 le lendemain",
            "Sat and eves of public holidays, 22:00–22:00 the next day"),
        Arguments.of(new PublicHolidays(), "les jours fériés", "on public holidays"),
        Arguments.of(
            new YearlySeason(MonthDay.of(11, 1), MonthDay.of(3, 15)),
            "du 1er novembre au 15 mars de chaque année",
            "from 1 November to 15 March every year"),
        Arguments.of(
            new CalendarWindows(
                new CalendarDays.AllOf(
                    List.of(
                        new CalendarDays.NthWeekdays(Set.of(DayOfWeek.SUNDAY), Set.of(1, -1)),
                        new CalendarDays.Except(new CalendarDays.Holidays()))),
                List.of(NIGHT)),
            "le dernier dimanche du mois et le 1er dimanche du mois, sauf les jours fériés,"
                + " 22:00–06:00",
            "last Sun of the month and 1st Sun of the month, except on public holidays,"
                + " 22:00–06:00"),
        Arguments.of(
            Union.of(WORKING_NIGHTS, new PublicHolidays()),
            "du lundi au vendredi, 22:00–06:00 ; ou les jours fériés",
            "Mon–Fri, 22:00–06:00; or on public holidays"),
        Arguments.of(
            Intersection.of(
                Complement.of(new PublicHolidays()),
                MARCH,
                Union.of(WORKING_NIGHTS, new PublicHolidays())),
            "du 1er mars 2026 au 31 mars 2026, (du lundi au vendredi, 22:00–06:00 ; ou les jours"
                + " fériés), sauf les jours fériés",
            "from 1 March 2026 to 31 March 2026, (Mon–Fri, 22:00–06:00; or on public holidays),"
                + " except on public holidays"),
        Arguments.of(
            Complement.of(Intersection.of(MARCH, WORKING_NIGHTS)),
            "en permanence, sauf (du 1er mars 2026 au 31 mars 2026, du lundi au vendredi,"
                + " 22:00–06:00)",
            "at all times, except (from 1 March 2026 to 31 March 2026, Mon–Fri, 22:00–06:00)"));
  }

  @ParameterizedTest
  @MethodSource("wordings")
  void everySetIsSaidInBothLanguages(TimeSet set, String french, String english) {
    assertThat(new TimeSetWording(Locale.FRANCE).describe(set)).isEqualTo(french);
    assertThat(new TimeSetWording(Locale.UK).describe(set)).isEqualTo(english);
  }

  static Stream<Arguments> days() {
    CalendarDays weekend =
        new CalendarDays.Weekdays(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
    return Stream.of(
        Arguments.of(new CalendarDays.EveryDay(), "tous les jours", "every day"),
        Arguments.of(weekend, "le samedi et le dimanche", "Sat and Sun"),
        Arguments.of(
            new CalendarDays.NthWeekdays(Set.of(DayOfWeek.MONDAY), Set.of(-2, 3)),
            "l'avant-dernier lundi du mois et le 3e lundi du mois",
            "2nd to last Mon of the month and 3rd Mon of the month"),
        Arguments.of(new CalendarDays.Holidays(), "les jours fériés", "on public holidays"),
        Arguments.of(
            new CalendarDays.Dates(LocalDate.of(2026, 3, 1), Optional.of(LocalDate.of(2026, 3, 1))),
            "le 1er mars 2026",
            "on 1 March 2026"),
        Arguments.of(
            new CalendarDays.Dates(LocalDate.of(2026, 3, 1), Optional.empty()),
            "à partir du 1er mars 2026",
            "from 1 March 2026"),
        Arguments.of(
            new CalendarDays.Yearly(YearlyDay.easter(-2), YearlyDay.easter(1)),
            "du dimanche de Pâques − 2 jours au dimanche de Pâques + 1 jour de chaque année",
            "from Easter Sunday − 2 days to Easter Sunday + 1 day every year"),
        Arguments.of(
            new CalendarDays.Yearly(
                new YearlyDay(
                    new YearlyDay.Anchor.NthWeekday(Month.OCTOBER, DayOfWeek.SUNDAY, -1),
                    Optional.empty(),
                    0),
                new YearlyDay(
                    new YearlyDay.Anchor.OnDate(MonthDay.of(12, 25)),
                    Optional.of(new YearlyDay.WeekdayMove(DayOfWeek.SUNDAY, false)),
                    0)),
            "du dernier dimanche d'octobre au 25 décembre (dimanche précédent) de chaque année",
            "from last Sun of October to 25 December (previous Sun) every year"),
        Arguments.of(
            new CalendarDays.Years(2026, Optional.of(2030), 2),
            "de 2026 à 2030, tous les 2 ans",
            "from 2026 to 2030, every 2 years"),
        Arguments.of(
            new CalendarDays.IsoWeeks(2, 52, 2),
            "semaines 2 à 52, toutes les 2 semaines",
            "weeks 2 to 52, every 2 weeks"),
        Arguments.of(
            new CalendarDays.Shifted(new CalendarDays.Holidays(), -1),
            "1 jour avant (les jours fériés)",
            "1 day before (on public holidays)"),
        Arguments.of(
            new CalendarDays.AllOf(
                List.of(
                    new CalendarDays.AnyOf(List.of(weekend, new CalendarDays.Holidays())),
                    new CalendarDays.Except(new CalendarDays.IsoWeeks(1, 1, 1)))),
            "(le samedi et le dimanche ; ou les jours fériés), sauf semaine 1",
            "(Sat and Sun; or on public holidays), except week 1"));
  }

  @ParameterizedTest
  @MethodSource("days")
  void everySetOfDaysIsSaidInBothLanguages(CalendarDays days, String french, String english) {
    TimeSet set = CalendarWindows.wholeDays(days);
    assertThat(new TimeSetWording(Locale.FRANCE).describe(set)).isEqualTo(french);
    assertThat(new TimeSetWording(Locale.UK).describe(set)).isEqualTo(english);
  }

  @Test
  void noKindOfSetIsForgottenAbove() {
    Set<Class<?>> described =
        wordings().map(arguments -> arguments.get()[0].getClass()).collect(Collectors.toSet());

    assertThat(described).isEqualTo(Set.of(TimeSet.class.getPermittedSubclasses()));
  }

  private static DailyWindow window(String start, String end) {
    return new DailyWindow(LocalTime.parse(start), LocalTime.parse(end));
  }
}
