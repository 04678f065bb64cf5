package fr.gabarit.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

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
  public String everyYear(String days) {
    return days + " de chaque année";
  }

  @Override
  public String monthDay(MonthDay day) {
    return dayOfMonth(day.getDayOfMonth(), day.getMonth());
  }

  @Override
  public String on(String day) {
    return "le " + day;
  }

  @Override
  public String easter() {
    return "dimanche de Pâques";
  }

  @Override
  public String nthOfMonth(int place, DayOfWeek day) {
    return (place == -2 ? "l'" : "le ") + place(place, name(day)) + " du mois";
  }

  @Override
  public String nthOf(int place, DayOfWeek day, Month month) {
    String name = name(month);
    boolean vowel = "ao".indexOf(name.charAt(0)) >= 0;
    return place(place, name(day)) + (vowel ? " d'" : " de ") + name;
  }

  @Override
  public String movedTo(DayOfWeek day, boolean forward) {
    return " (" + name(day) + (forward ? " suivant)" : " précédent)");
  }

  @Override
  public String plusDays(int days) {
    int count = Math.abs(days);
    return (days > 0 ? " + " : " − ") + count + (count == 1 ? " jour" : " jours");
  }

  @Override
  public String shifted(String days, int byDays) {
    int count = Math.abs(byDays);
    return count
        + (count == 1 ? " jour" : " jours")
        + (byDays < 0 ? " avant (" : " après (")
        + days
        + ")";
  }

  @Override
  public String years(int first, Optional<Integer> last, int step) {
    String range =
        last.isEmpty()
            ? "à partir de " + first
            : last.get() == first ? "en " + first : "de " + first + " à " + last.get();
    return step == 1 ? range : range + ", tous les " + step + " ans";
  }

  @Override
  public String weeks(int first, int last, int step) {
    String range = first == last ? "semaine " + first : "semaines " + first + " à " + last;
    return step == 1 ? range : range + ", toutes les " + step + " semaines";
  }

  @Override
  public String theNextDay() {
    return "le lendemain";
  }

  private static String dayOfMonth(int day, Month month) {
    return (day == 1 ? "1er" : day) + " " + name(month);
  }

  private static String name(Month month) {
    return month.getDisplayName(TextStyle.FULL, Locale.FRENCH);
  }

  private static String place(int place, String day) {
    return switch (place) {
      case 1 -> "1er " + day;
      case -1 -> "dernier " + day;
      case -2 -> "avant-dernier " + day;
      default -> Math.abs(place) + "e " + day + (place > 0 ? "" : " avant la fin");
    };
  }

  private static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.FRENCH);
  }
}
