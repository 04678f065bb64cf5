package fr.gabarit.routing;

/** What a search may do with forbidden edges. */
public enum SearchMode {
  /** Never enters one. */
  LEGAL,
  /**
   * Enters legally forbidden ones, never physically impossible ones, and keeps the forbidden length
   * as short as possible before anything else; forbidden turns and points count as {@link
   * ForbiddenLength} says.
   */
  LEAST_VIOLATION
}
