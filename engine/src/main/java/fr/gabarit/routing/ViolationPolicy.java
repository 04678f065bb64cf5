package fr.gabarit.routing;

/** What to answer if no legal way exists. */
public enum ViolationPolicy {
  /** No way, but the orders that block. */
  FORBID,
  /** The way that violates least, with every violation. */
  REPORT
}
