package fr.gabarit.data.datex;

/** On which side of a measure a condition on vehicles stands. */
enum Role {
  /** Not negated: whom the measure concerns. */
  RESTRICTED,
  /** Negated: whom it does not. */
  EXEMPTED
}
