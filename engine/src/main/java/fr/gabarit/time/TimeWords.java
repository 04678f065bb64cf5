package fr.gabarit.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;

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

  String everyYear(MonthDay first, MonthDay last);

  /** After a closing time that is on the day after the opening. */
  String theNextDay();
}
