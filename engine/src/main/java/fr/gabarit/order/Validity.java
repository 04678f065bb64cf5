package fr.gabarit.order;

import fr.gabarit.time.Always;
import fr.gabarit.time.TimeSet;

/**
 * When a measure applies.
 *
 * @param times the instants; already widened for bans whose hours are uncertain
 * @param hoursUncertain whether the source leaves the hours in doubt, to be said in answers
 */
public record Validity(TimeSet times, boolean hoursUncertain) {
  /** At all times, for sure. */
  public static final Validity ALWAYS = new Validity(new Always(), false);
}
