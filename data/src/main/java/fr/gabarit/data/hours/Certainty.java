package fr.gabarit.data.hours;

/** Which of the two bounds of uncertain hours is meant. */
enum Certainty {
  /** Only what holds in every reading. */
  SURELY,
  /** All that holds in some reading. */
  POSSIBLY;

  /** The bound that matters for what is taken away. */
  Certainty opposite() {
    return this == SURELY ? POSSIBLY : SURELY;
  }
}
