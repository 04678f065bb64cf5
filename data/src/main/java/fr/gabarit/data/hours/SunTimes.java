package fr.gabarit.data.hours;

import ch.poole.openinghoursparser.Event;

/**
 * Between which clock times the sun rises and sets in metropolitan France, Corsica included, over
 * the year. Worked out with the solar equations of NOAA (sunrise and sunset at a zenith distance of
 * 90.833°, civil dawn and dusk at 96°) for every day from 2020 to 2031 at the outermost points of
 * the country, in legal time, rounded outwards to five minutes: Lauterbourg has the earliest times
 * (sunrise 05:22, sunset 16:30, dawn 04:39, dusk 17:07), Ouessant the latest (09:12, 22:26, 08:35,
 * 23:08).
 *
 * @param earliestMinute minute of the day
 * @param latestMinute minute of the day
 * @param usualMinute about the mean, to tell which of two times comes first
 */
record SunTimes(int earliestMinute, int latestMinute, int usualMinute) {
  private static final SunTimes DAWN = between(4, 35, 8, 40, 6);
  private static final SunTimes SUNRISE = between(5, 20, 9, 15, 7);
  private static final SunTimes SUNSET = between(16, 30, 22, 30, 19);
  private static final SunTimes DUSK = between(17, 5, 23, 10, 20);

  private static SunTimes between(
      int earliestHour, int earliestMinute, int latestHour, int latestMinute, int usualHour) {
    return new SunTimes(
        earliestHour * 60 + earliestMinute, latestHour * 60 + latestMinute, usualHour * 60);
  }

  static SunTimes of(Event event) {
    return switch (event) {
      case DAWN -> DAWN;
      case SUNRISE -> SUNRISE;
      case SUNSET -> SUNSET;
      case DUSK -> DUSK;
    };
  }
}
