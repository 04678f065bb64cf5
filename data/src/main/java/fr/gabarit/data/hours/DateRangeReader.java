package fr.gabarit.data.hours;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.YearRange;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.time.CalendarDays;
import fr.gabarit.time.YearlyDay;
import fr.gabarit.time.YearlyDay.Anchor;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads dates and ranges of dates, with or without years. Stateless. */
final class DateRangeReader {
  private static final int PLACE_NOT_IN_EVERY_MONTH = 5;

  CalendarDays read(DateRange range, String text, Remarks remarks) throws HoursSyntaxException {
    if (range.getInterval() > 0) {
      throw new HoursSyntaxException(
          text,
          0,
          NoteText.of("every n-th day of a range of dates ('%s') is not known here", range));
    }
    DateWithOffset start = range.getStartDate();
    DateWithOffset end = range.getEndDate();
    Optional<CalendarDays> fifthWeekday = fifthWeekday(start, end);
    if (fifthWeekday.isPresent()) {
      return fifthWeekday.get();
    }
    YearlyDay first = day(start, start, true, text, remarks);
    YearlyDay last = day(end == null ? start : end, start, false, text, remarks);
    if (end != null
        && end.getMonth() == null
        && end.getVarDate() == null
        && end.getDay() < start.getDay()) {
      throw new HoursSyntaxException(
          text, 0, NoteText.of("the days of the month in '%s' end before they start", range));
    }
    if (!start.undefinedYear()) {
      return dated(start, end, first, last, text);
    }
    if (end != null && !end.undefinedYear()) {
      throw new HoursSyntaxException(
          text, 0, NoteText.of("of the range '%s' only the end has a year", range));
    }
    if (start.isOpenEnded() || (end != null && end.isOpenEnded())) {
      remarks.add(
          NoteText.of(
              "The dates '%s' have no end and no year; they were taken to last until the end of each"
                  + " year.",
              range));
      last = YearlyDay.of(MonthDay.of(Month.DECEMBER, 31));
    }
    return new CalendarDays.Yearly(first, last);
  }

  private static CalendarDays dated(
      DateWithOffset start, DateWithOffset end, YearlyDay first, YearlyDay last, String text)
      throws HoursSyntaxException {
    LocalDate firstDate = first.firstIn(start.getYear());
    if (start.isOpenEnded() || (end != null && end.isOpenEnded())) {
      return new CalendarDays.Dates(firstDate, Optional.empty());
    }
    boolean endHasYear = end != null && !end.undefinedYear();
    int lastYear = endHasYear ? end.getYear() : start.getYear();
    LocalDate lastDate = last.lastIn(lastYear);
    if (lastDate.isBefore(firstDate) && end != null && !endHasYear) {
      lastDate = last.lastIn(lastYear + 1);
    }
    if (lastDate.isBefore(firstDate)) {
      throw new HoursSyntaxException(
          text,
          0,
          NoteText.of("the dates end on %s, before they start on %s", lastDate, firstDate));
    }
    return new CalendarDays.Dates(firstDate, Optional.of(lastDate));
  }

  /**
   * One bound.
   *
   * @param start where an end without a month takes it from
   * @param first whether a month alone means its first day, otherwise its last
   */
  private static YearlyDay day(
      DateWithOffset date, DateWithOffset start, boolean first, String text, Remarks remarks)
      throws HoursSyntaxException {
    Optional<YearlyDay.WeekdayMove> move =
        Optional.ofNullable(date.getWeekDayOffset())
            .map(
                day ->
                    new YearlyDay.WeekdayMove(
                        DaySelectors.weekday(day), date.isWeekDayOffsetPositive()));
    return new YearlyDay(anchor(date, start, first, text, remarks), move, date.getDayOffset());
  }

  private static Anchor anchor(
      DateWithOffset date, DateWithOffset start, boolean first, String text, Remarks remarks)
      throws HoursSyntaxException {
    if (date.getVarDate() != null) {
      return new Anchor.Easter();
    }
    var named = date.getMonth() == null ? start.getMonth() : date.getMonth();
    if (named == null) {
      throw new HoursSyntaxException(text, 0, NoteText.of("a day of the month lacks its month"));
    }
    Month month = Month.of(named.ordinal() + 1);
    if (date.getNthWeekDay() != null) {
      return new Anchor.NthWeekday(
          month, DaySelectors.weekday(date.getNthWeekDay()), date.getNth());
    }
    if (date.undefinedDay()) {
      return new Anchor.OnDate(MonthDay.of(month, first ? 1 : month.maxLength()));
    }
    if (date.getDay() > month.maxLength()) {
      remarks.add(
          NoteText.of("There is no day '%s'; the last of the month was taken instead.", date));
    }
    return new Anchor.OnDate(MonthDay.of(month, Math.min(date.getDay(), month.maxLength())));
  }

  /** A fifth weekday alone: months without one are left out. */
  private static Optional<CalendarDays> fifthWeekday(DateWithOffset date, DateWithOffset end) {
    if (date.getNthWeekDay() == null
        || Math.abs(date.getNth()) != PLACE_NOT_IN_EVERY_MONTH
        || end != null
        || date.isOpenEnded()
        || date.getWeekDayOffset() != null) {
      return Optional.empty();
    }
    Month month = Month.of(date.getMonth().ordinal() + 1);
    DayOfWeek weekday = DaySelectors.weekday(date.getNthWeekDay());
    List<CalendarDays> members =
        List.of(
            new CalendarDays.Yearly(
                YearlyDay.of(MonthDay.of(month, 1)),
                YearlyDay.of(MonthDay.of(month, month.maxLength()))),
            new CalendarDays.NthWeekdays(Set.of(weekday), Set.of(date.getNth())));
    CalendarDays days = new CalendarDays.AllOf(members);
    if (date.getYear() != YearRange.UNDEFINED_YEAR && !date.undefinedYear()) {
      days =
          new CalendarDays.AllOf(
              List.of(
                  new CalendarDays.Years(date.getYear(), Optional.of(date.getYear()), 1), days));
    }
    return Optional.of(
        date.getDayOffset() == 0 ? days : new CalendarDays.Shifted(days, date.getDayOffset()));
  }
}
