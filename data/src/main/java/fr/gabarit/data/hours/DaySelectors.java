package fr.gabarit.data.hours;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Nth;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.WeekDay;
import ch.poole.openinghoursparser.WeekDayRange;
import ch.poole.openinghoursparser.WeekRange;
import ch.poole.openinghoursparser.YearRange;
import fr.gabarit.time.CalendarDays;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which days a rule is about. Stateless. */
final class DaySelectors {
  private static final int LAST_WEEK = 53;

  private final DateRangeReader dateRanges = new DateRangeReader();

  RuleDays days(Rule rule, String text, boolean schoolHolidays, Remarks remarks)
      throws HoursSyntaxException {
    List<CalendarDays> calendar = new ArrayList<>();
    if (rule.getYears() != null) {
      calendar.add(any(rule.getYears().stream().map(DaySelectors::years).toList()));
    }
    if (rule.getDates() != null) {
      List<CalendarDays> dates = new ArrayList<>();
      for (DateRange range : rule.getDates()) {
        dates.add(dateRanges.read(range, text, remarks));
      }
      calendar.add(any(dates));
    }
    if (rule.getWeeks() != null) {
      calendar.add(any(rule.getWeeks().stream().map(DaySelectors::weeks).toList()));
    }
    return new RuleDays(WeekMask.ALL, calendar).and(daysOfWeek(rule, schoolHolidays));
  }

  /** Weekdays and holidays: a list of both holds all of them, {@code PH Mo} what is both. */
  private static RuleDays daysOfWeek(Rule rule, boolean schoolHolidays) {
    Terms weekdays = new Terms();
    Terms holidays = new Terms();
    boolean holidaysAreWeekdays = true;
    if (rule.getDays() != null) {
      rule.getDays().forEach(range -> addWeekdays(range, weekdays));
    }
    if (rule.getHolidays() != null) {
      for (Holiday holiday : rule.getHolidays()) {
        addHolidays(holiday, schoolHolidays, holidays);
        holidaysAreWeekdays &= holiday.getUseAsWeekDay();
      }
    }
    if (rule.getDays() == null && rule.getHolidays() == null) {
      return RuleDays.of(WeekMask.ALL);
    }
    if (rule.getDays() == null || rule.getHolidays() == null) {
      return (rule.getDays() == null ? holidays : weekdays).union();
    }
    if (!holidaysAreWeekdays) {
      return holidays.union().and(weekdays.union());
    }
    weekdays.addAll(holidays);
    return weekdays.union();
  }

  private static void addWeekdays(WeekDayRange range, Terms terms) {
    Set<DayOfWeek> days = weekdays(range);
    if (range.getNths() == null && range.getOffset() == 0) {
      terms.add(WeekMask.of(days));
      return;
    }
    CalendarDays term = new CalendarDays.Weekdays(days);
    if (range.getNths() != null) {
      Set<Integer> places = new TreeSet<>();
      for (Nth nth : range.getNths()) {
        int last = nth.getEndNth() == Nth.INVALID_NTH ? nth.getStartNth() : nth.getEndNth();
        for (int place = nth.getStartNth(); place <= last; place++) {
          if (place != 0) {
            places.add(place);
          }
        }
      }
      term = new CalendarDays.NthWeekdays(days, places);
    }
    terms.add(shifted(term, range.getOffset()));
  }

  private static void addHolidays(Holiday holiday, boolean schoolHolidays, Terms terms) {
    if (holiday.getType() == Holiday.Type.SH) {
      terms.add(schoolHolidays ? WeekMask.ALL : WeekMask.NONE);
    } else if (holiday.getOffset() == 0) {
      terms.add(WeekMask.HOLIDAYS);
    } else {
      terms.add(shifted(new CalendarDays.Holidays(), holiday.getOffset()));
    }
  }

  private static CalendarDays shifted(CalendarDays days, int byDays) {
    return byDays == 0 ? days : new CalendarDays.Shifted(days, byDays);
  }

  private static Set<DayOfWeek> weekdays(WeekDayRange range) {
    DayOfWeek last = weekday(range.getEndDay() == null ? range.getStartDay() : range.getEndDay());
    Set<DayOfWeek> days = EnumSet.of(last);
    for (DayOfWeek day = weekday(range.getStartDay()); day != last; day = day.plus(1)) {
      days.add(day);
    }
    return days;
  }

  static DayOfWeek weekday(WeekDay day) {
    return DayOfWeek.of(day.ordinal() + 1);
  }

  private static CalendarDays years(YearRange range) {
    boolean single = range.getEndYear() == YearRange.UNDEFINED_YEAR;
    Optional<Integer> last =
        range.isOpenEnded()
            ? Optional.empty()
            : Optional.of(single ? range.getStartYear() : range.getEndYear());
    return new CalendarDays.Years(range.getStartYear(), last, Math.max(1, range.getInterval()));
  }

  private static CalendarDays weeks(WeekRange range) {
    int first = range.getStartWeek();
    int last = range.getEndWeek() == WeekRange.UNDEFINED_WEEK ? first : range.getEndWeek();
    int step = Math.max(1, range.getInterval());
    return last >= first
        ? new CalendarDays.IsoWeeks(first, last, step)
        : new CalendarDays.AnyOf(
            List.of(
                new CalendarDays.IsoWeeks(first, LAST_WEEK, step),
                new CalendarDays.IsoWeeks(1, last, step)));
  }

  private static CalendarDays any(List<CalendarDays> members) {
    return members.size() == 1 ? members.get(0) : new CalendarDays.AnyOf(members);
  }

  /** The union of what has been added so far. */
  private static final class Terms {
    private WeekMask week = WeekMask.NONE;
    private final List<CalendarDays> others = new ArrayList<>();

    void add(WeekMask days) {
      week = week.or(days);
    }

    void add(CalendarDays days) {
      others.add(days);
    }

    void addAll(Terms terms) {
      week = week.or(terms.week);
      others.addAll(terms.others);
    }

    RuleDays union() {
      if (others.isEmpty()) {
        return RuleDays.of(week);
      }
      List<CalendarDays> members = new ArrayList<>();
      if (!week.isEmpty()) {
        members.add(RuleDays.of(week).asDays());
      }
      members.addAll(others);
      return new RuleDays(WeekMask.ALL, List.of(any(members)));
    }
  }
}
