package fr.gabarit.data.report;

/** How much a note matters. */
public enum NoteSeverity {
  /** Worth knowing; the rule was taken as it stands. */
  INFO,
  /** Something was guessed, widened or could not be decided on. */
  WARNING,
  /** Something was not taken over. */
  ERROR
}
