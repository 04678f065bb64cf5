package fr.gabarit.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.Locale;

final class FrenchTimeWords implements TimeWords {
  @Override
  public String always() {
    return "en permanence";
  }

  @Override
  public String never() {
    return "jamais";
  }

  @Override
  public String date(LocalDate day) {
    return dayOfMonth(day.getDayOfMonth(), day.getMonth()) + " " + day.getYear();
  }

  @Override
  public String fromTo(String start, String end) {
    return "du " + start + " au " + end;
  }

  @Override
  public String from(String start) {
    return "à partir du " + start;
  }

  @Override
  public String until(String end) {
    return "jusqu'au " + end;
  }

  @Override
  public String everyDay() {
    return "tous les jours";
  }

  @Override
  public String day(DayOfWeek day) {
    return "le " + name(day);
  }

  @Override
  public String dayRange(DayOfWeek first, DayOfWeek last) {
    return fromTo(name(first), name(last));
  }

  @Override
  public String and() {
    return " et ";
  }

  @Override
  public String or() {
    return " ; ou ";
  }

  @Override
  public String except(String what) {
    return "sauf " + what;
  }

  @Override
  public String holidays() {
    return "les jours fériés";
  }

  @Override
  public String evesOfHolidays() {
    return "les veilles de jours fériés";
  }

  @Override
  public String onHolidays() {
    return "les jours fériés";
  }

  @Override
  public String exceptHolidays() {
    return "sauf jours fériés";
  }

  @Override
  public String everyYear(MonthDay first, MonthDay last) {
    return fromTo(
            dayOfMonth(first.getDayOfMonth(), first.getMonth()),
            dayOfMonth(last.getDayOfMonth(), last.getMonth()))
        + " de chaque année";
  }

  @Override
  public String theNextDay() {
    return "le lendemain";
  }

  private static String dayOfMonth(int day, Month month) {
    return (day == 1 ? "1er" : day) + " " + month.getDisplayName(TextStyle.FULL, Locale.FRENCH);
  }

  private static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.FRENCH);
  }
}
