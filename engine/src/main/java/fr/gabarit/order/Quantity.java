package fr.gabarit.order;

/** A measurable property of a vehicle that a clause compares with a value; the unit is given. */
public enum Quantity {
  /**
   * Larger of the permitted masses of the motor vehicle (PTAC) and the combination (PTRA), tonnes:
   * what sign B13 compares, and the safe reading where an order does not say.
   */
  PERMITTED_MASS,
  /** Permitted mass of the motor vehicle (PTAC), tonnes. */
  VEHICLE_MASS,
  /** Permitted mass of the combination (PTRA), tonnes. */
  COMBINATION_MASS,
  /** Height, metres. */
  HEIGHT,
  /** Width, metres. */
  WIDTH,
  /** Length of the whole combination, metres. */
  LENGTH,
  /** Load of the heaviest axle, tonnes. */
  AXLE_LOAD,
  /** Number of axles of the combination. */
  AXLE_COUNT,
  /** Number of trailers. */
  TRAILER_COUNT
}
