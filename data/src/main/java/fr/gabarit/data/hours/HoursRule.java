package fr.gabarit.data.hours;

import fr.gabarit.data.times.Rounding;
import java.util.List;

/**
 * One rule of opening hours.
 *
 * @param joint what it does to the rules before it
 * @param meaning what it says of its times
 * @param inTerm its days if no day were in the school holidays
 * @param inSchoolHolidays its days if every day were in the school holidays
 * @param spans its times of the day; none for the whole day
 * @param text the rule as written
 */
record HoursRule(
    Joint joint,
    Meaning meaning,
    RuleDays inTerm,
    RuleDays inSchoolHolidays,
    List<HoursSpan> spans,
    String text) {
  HoursRule {
    spans = List.copyOf(spans);
  }

  enum Joint {
    /** Replaces earlier rules on its days. */
    NORMAL,
    /** Adds to earlier rules. */
    ADDITIONAL,
    /** Holds where no earlier rule does. */
    FALLBACK
  }

  enum Meaning {
    OPEN,
    OFF,
    UNKNOWN
  }

  boolean dependsOnSchoolHolidays() {
    return !inTerm.equals(inSchoolHolidays);
  }

  RuleDays days(boolean schoolHolidays) {
    return schoolHolidays ? inSchoolHolidays : inTerm;
  }

  HoursWindows windows(Rounding rounding) {
    return HoursWindows.of(spans, rounding);
  }
}
