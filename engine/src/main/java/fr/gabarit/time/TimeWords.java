package fr.gabarit.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Optional;

/** The words of one language that {@link TimeSetWording} puts together. */
interface TimeWords {
  String always();

  String never();

  String date(LocalDate day);

  String fromTo(String start, String end);

  String from(String start);

  String until(String end);

  String everyDay();

  String day(DayOfWeek day);

  String dayRange(DayOfWeek first, DayOfWeek last);

  /** Joins the last two of a list of days, blanks included. */
  String and();

  /** Joins the members of a union, blanks included. */
  String or();

  String except(String what);

  /** Public holidays in a list of days. */
  String holidays();

  String evesOfHolidays();

  /** Public holidays on their own. */
  String onHolidays();

  String exceptHolidays();

  /** A day or stretch of days that comes back every year. */
  String everyYear(String days);

  String monthDay(MonthDay day);

  /** One day, which has been said before. */
  String on(String day);

  String easter();

  /**
   * A weekday of the month, counted from its start or, negative, from its end, in a list of days.
   */
  String nthOfMonth(int place, DayOfWeek day);

  /** As above, of one month, without an article. */
  String nthOf(int place, DayOfWeek day, Month month);

  /** After a day that is moved to the next or previous weekday of this name. */
  String movedTo(DayOfWeek day, boolean forward);

  /** After a day that is moved by some days. */
  String plusDays(int days);

  /** The days that lie some days after, or before, others. */
  String shifted(String days, int byDays);

  String years(int first, Optional<Integer> last, int step);

  /** Weeks of the year by ISO 8601. */
  String weeks(int first, int last, int step);

  /** After a closing time that is on the day after the opening. */
  String theNextDay();
}
