package fr.gabarit.data.hours;

import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.VariableTime;
import fr.gabarit.data.hours.HoursSpan.MinuteRange;
import fr.gabarit.data.report.NoteText;

/** Reads one span of a day. Stateless. */
final class TimeSpanReader {
  private static final int MINUTES_OF_DAY = 1440;
  private static final int EVENING = 17 * 60;
  private static final int EVENING_LASTS = 10 * 60;
  private static final int NIGHT = 22 * 60;
  private static final int NIGHT_LASTS = 8 * 60;

  HoursSpan read(TimeSpan span, String text, Remarks remarks) throws HoursSyntaxException {
    if (span.getInterval() > 0) {
      throw moment(span, text);
    }
    MinuteRange start = bound(span.getStart(), span.getStartEvent());
    boolean endGiven = span.getEndEvent() != null || span.getEnd() != TimeSpan.UNDEFINED_TIME;
    if (!endGiven && !span.isOpenEnded()) {
      throw moment(span, text);
    }
    if (span.getStartEvent() != null || span.getEndEvent() != null) {
      remarks.add(
          NoteText.of(
              "The times of the sun in '%s' were taken between their extremes of the year.", span));
    }
    MinuteRange end = endGiven ? bound(span.getEnd(), span.getEndEvent()) : start;
    if (endGiven && end.usual() <= start.usual()) {
      end = end.plus(MINUTES_OF_DAY);
    }
    if (span.isOpenEnded()) {
      remarks.add(NoteText.of("The open end of '%s' leaves the last hours in doubt.", span));
      int latest = end.latest();
      end = new MinuteRange(end.earliest(), latest + hoursAfter(latest), end.usual());
    }
    return new HoursSpan(start, end);
  }

  private static HoursSyntaxException moment(TimeSpan span, String text) {
    return new HoursSyntaxException(
        text, 0, NoteText.of("'%s' names moments of the day, not times from one to another", span));
  }

  private static MinuteRange bound(int minute, VariableTime event) {
    if (event == null) {
      return MinuteRange.exactly(minute);
    }
    SunTimes sun = SunTimes.of(event.getEvent());
    return new MinuteRange(sun.earliestMinute(), sun.latestMinute(), sun.usualMinute())
        .plus(event.getOffset());
  }

  /** How many minutes more an open end may last; the rule of opening_hours.js. */
  private static int hoursAfter(int minute) {
    if (minute >= NIGHT) {
      return NIGHT_LASTS;
    }
    return minute >= EVENING ? EVENING_LASTS : MINUTES_OF_DAY - minute;
  }
}
