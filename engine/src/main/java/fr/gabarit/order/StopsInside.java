package fr.gabarit.order;

/** Which ends of a leg lie inside the place of a measure, or are reached only through it. */
public enum StopsInside {
  NONE,
  ORIGIN,
  DESTINATION,
  BOTH;

  /** From one answer for each end. */
  public static StopsInside of(boolean origin, boolean destination) {
    if (origin) {
      return destination ? BOTH : ORIGIN;
    }
    return destination ? DESTINATION : NONE;
  }

  /** Whether either end lies inside, so that the leg is local traffic. */
  public boolean any() {
    return this != NONE;
  }
}
