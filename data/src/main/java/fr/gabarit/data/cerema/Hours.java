package fr.gabarit.data.cerema;

import fr.gabarit.time.Always;
import fr.gabarit.time.Never;
import fr.gabarit.time.TimeSet;

/**
 * When a row applies.
 *
 * @param possibly times meant in some reading: those of a ban
 * @param surely times meant in every reading: those of an authorisation
 * @param uncertain whether the two differ
 * @param limited whether the row names hours, a start or a season at all
 */
record Hours(TimeSet possibly, TimeSet surely, boolean uncertain, boolean limited) {
  static final Hours ALWAYS = new Hours(new Always(), new Always(), false, false);

  static Hours exactly(TimeSet times) {
    return new Hours(times, times, false, true);
  }

  /** Nobody can tell when. */
  static Hours unknown() {
    return new Hours(new Always(), new Never(), true, true);
  }
}
