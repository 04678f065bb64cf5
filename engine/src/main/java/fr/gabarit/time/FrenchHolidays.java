package fr.gabarit.time;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The eleven public holidays of metropolitan France (Code du travail, L3133-1). The two more of
 * Alsace and Moselle are left out.
 */
public final class FrenchHolidays {
  private static final int EASTER_MONDAY_OFFSET_DAYS = 1;
  private static final int ASCENSION_OFFSET_DAYS = 39;
  private static final int WHIT_MONDAY_OFFSET_DAYS = 50;

  private FrenchHolidays() {}

  /** The holidays of a year of the Gregorian calendar, in order; two may fall on one day. */
  public static List<LocalDate> ofYear(int year) {
    LocalDate easter = easterSunday(year);
    return Stream.of(
            LocalDate.of(year, 1, 1),
            easter.plusDays(EASTER_MONDAY_OFFSET_DAYS),
            LocalDate.of(year, 5, 1),
            LocalDate.of(year, 5, 8),
            easter.plusDays(ASCENSION_OFFSET_DAYS),
            easter.plusDays(WHIT_MONDAY_OFFSET_DAYS),
            LocalDate.of(year, 7, 14),
            LocalDate.of(year, 8, 15),
            LocalDate.of(year, 11, 1),
            LocalDate.of(year, 11, 11),
            LocalDate.of(year, 12, 25))
        .sorted()
        .toList();
  }

  /** Whether a day is a public holiday. */
  public static boolean isHoliday(LocalDate day) {
    return isFixedHoliday(day) || isMovableHoliday(day);
  }

  private static boolean isFixedHoliday(LocalDate day) {
    int dayOfMonth = day.getDayOfMonth();
    return switch (day.getMonth()) {
      case JANUARY -> dayOfMonth == 1;
      case MAY -> dayOfMonth == 1 || dayOfMonth == 8;
      case JULY -> dayOfMonth == 14;
      case AUGUST -> dayOfMonth == 15;
      case NOVEMBER -> dayOfMonth == 1 || dayOfMonth == 11;
      case DECEMBER -> dayOfMonth == 25;
      case FEBRUARY, MARCH, APRIL, JUNE, SEPTEMBER, OCTOBER -> false;
    };
  }

  private static boolean isMovableHoliday(LocalDate day) {
    // Easter Monday is 23 March at the earliest, Whit Monday 14 June at the latest.
    int month = day.getMonthValue();
    if (month < 3 || month > 6) {
      return false;
    }
    long offsetDays = day.toEpochDay() - easterSunday(day.getYear()).toEpochDay();
    return offsetDays == EASTER_MONDAY_OFFSET_DAYS
        || offsetDays == ASCENSION_OFFSET_DAYS
        || offsetDays == WHIT_MONDAY_OFFSET_DAYS;
  }

  /**
   * Easter Sunday by the anonymous Gregorian algorithm (Nature, 20 April 1876; Meeus, Astronomical
   * Algorithms, chapter 8), valid for every Gregorian year. The letters are those of the source.
   */
  public static LocalDate easterSunday(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = b / 4;
    int e = b % 4;
    int f = (b + 8) / 25;
    int g = (b - f + 1) / 3;
    int h = (19 * a + b - d - g + 15) % 30;
    int i = c / 4;
    int k = c % 4;
    int l = (32 + 2 * e + 2 * i - h - k) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int monthAndDay = h + l - 7 * m + 114;
    return LocalDate.of(year, monthAndDay / 31, monthAndDay % 31 + 1);
  }
}
