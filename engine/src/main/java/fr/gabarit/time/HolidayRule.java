package fr.gabarit.time;

/** What public holidays do to a weekly schedule. A window belongs to the day on which it starts. */
public enum HolidayRule {
  /** Holidays count as the weekday they fall on. */
  AS_WEEKDAY,
  /** No window starts on a holiday. */
  EXCLUDED,
  /** Windows start on holidays too, whatever the weekday. */
  INCLUDED,
  /**
   * Windows start on the eves of holidays too, whatever the weekday: with Saturday, 22:00–22:00,
   * this is the weekend ban on lorries (order of 16 April 2021).
   */
  EVES_INCLUDED
}
