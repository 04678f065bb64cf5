package fr.gabarit.routing;

/**
 * How long a search goes on before more is found out about a leg.
 *
 * @param oneSided labels expanded before the destination's side is looked at
 * @param few labels expanded before the surroundings of the destination are looked at
 */
record SearchSteps(int oneSided, int few) {
  /** Most searches end before; to look further takes longer. */
  static final SearchSteps USUAL = new SearchSteps(512, 1024);
}
