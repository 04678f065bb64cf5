package fr.gabarit.cch;

/** Which distances are meant. */
public enum Direction {
  /** Distances from the terminals. */
  FROM,
  /** Distances to the terminals. */
  TO;

  Direction reversed() {
    return this == FROM ? TO : FROM;
  }
}
