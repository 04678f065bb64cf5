package fr.gabarit.data.hours;

import fr.gabarit.data.times.Rounding;

/**
 * A span of a day between two bounds, each of which may be in doubt. Minutes count from the
 * midnight at which the day of the rule begins; an end on the next day is above 1440.
 */
record HoursSpan(MinuteRange start, MinuteRange end) {
  /** First minute, included. */
  int startMinute(Rounding rounding) {
    return rounding == Rounding.NARROW ? start.latest() : start.earliest();
  }

  /** Last minute, excluded; not after the start if the span is empty. */
  int endMinute(Rounding rounding) {
    return rounding == Rounding.NARROW ? end.earliest() : end.latest();
  }

  /** A minute of the day that lies somewhere in a range; the usual one tells the order of two. */
  record MinuteRange(int earliest, int latest, int usual) {
    MinuteRange {
      if (earliest > latest) {
        throw new IllegalArgumentException(
            "A range of minutes must not end before it starts, but got %d to %d."
                .formatted(earliest, latest));
      }
    }

    static MinuteRange exactly(int minute) {
      return new MinuteRange(minute, minute, minute);
    }

    MinuteRange plus(int minutes) {
      return new MinuteRange(earliest + minutes, latest + minutes, usual + minutes);
    }
  }
}
