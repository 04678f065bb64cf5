package fr.gabarit.routing;

/**
 * How much forbidden length at least is still to come, from the end of each directed edge to a
 * leg's destination. Consistent: no edge lowers it by more than its own forbidden length.
 */
interface ViolationBound {
  /** Nothing is known to be forbidden. */
  ViolationBound NONE = key -> 0;

  /** Where no way leads on. */
  int UNREACHABLE = Integer.MAX_VALUE;

  /** The least forbidden length from the end of a directed edge on, in decimetres. */
  int at(int key);
}
