package fr.gabarit.data.osm.value;

import fr.gabarit.order.Validity;
import fr.gabarit.time.Always;
import fr.gabarit.time.Never;
import fr.gabarit.time.TimeSet;

/**
 * Times at which a condition holds; where they are uncertain, the least and the most they can be.
 * Immutable.
 *
 * @param surely times at which it certainly holds
 * @param possibly times at which it may hold; contains {@code surely}
 */
public record ConditionTimes(TimeSet surely, TimeSet possibly) {
  /** At all times. */
  public static final ConditionTimes ALWAYS = new ConditionTimes(new Always(), new Always());

  /** At no time. */
  public static final ConditionTimes NEVER = new ConditionTimes(new Never(), new Never());

  /** When both hold. */
  ConditionTimes and(ConditionTimes other) {
    return new ConditionTimes(
        TimeLogic.and(surely, other.surely), TimeLogic.and(possibly, other.possibly));
  }

  /** When either holds. */
  ConditionTimes or(ConditionTimes other) {
    return new ConditionTimes(
        TimeLogic.or(surely, other.surely), TimeLogic.or(possibly, other.possibly));
  }

  /** When it does not hold: surely not where it cannot, possibly not where it is not sure. */
  ConditionTimes not() {
    return new ConditionTimes(TimeLogic.not(possibly), TimeLogic.not(surely));
  }

  /** Whether it holds at no time whatever. */
  boolean never() {
    return possibly instanceof Never;
  }

  boolean always() {
    return surely instanceof Always;
  }

  /** The validity of a restriction at these times: what is uncertain restricts. */
  public Validity restricting() {
    return new Validity(possibly, !surely.equals(possibly));
  }
}
