package fr.gabarit.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.Locale;

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
  public String everyYear(MonthDay first, MonthDay last) {
    return fromTo(
            dayOfMonth(first.getDayOfMonth(), first.getMonth()),
            dayOfMonth(last.getDayOfMonth(), last.getMonth()))
        + " every year";
  }

  @Override
  public String theNextDay() {
    return "the next day";
  }

  private static String dayOfMonth(int day, Month month) {
    return day + " " + month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
