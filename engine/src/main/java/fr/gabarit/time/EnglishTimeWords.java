package fr.gabarit.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

final class EnglishTimeWords implements TimeWords {
  @Override
  public String always() {
    return "at all times";
  }

  @Override
  public String never() {
    return "never";
  }

  @Override
  public String date(LocalDate day) {
    return dayOfMonth(day.getDayOfMonth(), day.getMonth()) + " " + day.getYear();
  }

  @Override
  public String fromTo(String start, String end) {
    return "from " + start + " to " + end;
  }

  @Override
  public String from(String start) {
    return "from " + start;
  }

  @Override
  public String until(String end) {
    return "until " + end;
  }

  @Override
  public String everyDay() {
    return "every day";
  }

  @Override
  public String day(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
  }

  @Override
  public String dayRange(DayOfWeek first, DayOfWeek last) {
    return day(first) + "–" + day(last);
  }

  @Override
  public String and() {
    return " and ";
  }

  @Override
  public String or() {
    return "; or ";
  }

  @Override
  public String except(String what) {
    return "except " + what;
  }

  @Override
  public String holidays() {
    return "public holidays";
  }

  @Override
  public String evesOfHolidays() {
    return "eves of public holidays";
  }

  @Override
  public String onHolidays() {
    return "on public holidays";
  }

  @Override
  public String exceptHolidays() {
    return "except public holidays";
  }

  @Override
  public String everyYear(String days) {
    return days + " every year";
  }

  @Override
  public String monthDay(MonthDay day) {
    return dayOfMonth(day.getDayOfMonth(), day.getMonth());
  }

  @Override
  public String on(String day) {
    return "on " + day;
  }

  @Override
  public String easter() {
    return "Easter Sunday";
  }

  @Override
  public String nthOfMonth(int place, DayOfWeek day) {
    return place(place) + " " + day(day) + " of the month";
  }

  @Override
  public String nthOf(int place, DayOfWeek day, Month month) {
    return place(place) + " " + day(day) + " of " + name(month);
  }

  @Override
  public String movedTo(DayOfWeek day, boolean forward) {
    return " (" + (forward ? "next " : "previous ") + day(day) + ")";
  }

  @Override
  public String plusDays(int days) {
    int count = Math.abs(days);
    return (days > 0 ? " + " : " − ") + count + (count == 1 ? " day" : " days");
  }

  @Override
  public String shifted(String days, int byDays) {
    int count = Math.abs(byDays);
    return count
        + (count == 1 ? " day" : " days")
        + (byDays < 0 ? " before (" : " after (")
        + days
        + ")";
  }

  @Override
  public String years(int first, Optional<Integer> last, int step) {
    String range =
        last.isEmpty()
            ? "from " + first + " on"
            : last.get() == first ? "in " + first : "from " + first + " to " + last.get();
    return step == 1 ? range : range + ", every " + step + " years";
  }

  @Override
  public String weeks(int first, int last, int step) {
    String range = first == last ? "week " + first : "weeks " + first + " to " + last;
    return step == 1 ? range : range + ", every " + step + " weeks";
  }

  @Override
  public String theNextDay() {
    return "the next day";
  }

  private static String dayOfMonth(int day, Month month) {
    return day + " " + name(month);
  }

  private static String name(Month month) {
    return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private static String place(int place) {
    return switch (place) {
      case 1 -> "1st";
      case 2 -> "2nd";
      case 3 -> "3rd";
      case -1 -> "last";
      case -2 -> "2nd to last";
      case -3 -> "3rd to last";
      default -> Math.abs(place) + (place > 0 ? "th" : "th to last");
    };
  }
}
