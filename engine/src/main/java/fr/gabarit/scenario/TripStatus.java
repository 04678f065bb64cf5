package fr.gabarit.scenario;

/** What a change of orders does to a trip. */
public enum TripStatus {
  /** The same way at the same times. */
  UNCHANGED,
  /** The same way, but it takes another time: limits of speed or waits. */
  RETIMED,
  /** Another way. */
  DIVERTED,
  /** A legal way before, none after. */
  NEWLY_IMPOSSIBLE,
  /** No legal way before, one after. */
  NEWLY_LEGAL,
  /** No legal way before nor after. */
  IMPOSSIBLE
}
