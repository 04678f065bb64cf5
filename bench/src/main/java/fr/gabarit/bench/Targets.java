package fr.gabarit.bench;

/** Whether the trips of a benchmark can be made. */
public enum Targets {
  /** There is a legal way. */
  REACHABLE,
  /** There is a way, but no legal one. */
  UNREACHABLE,
  /** One trip in ten has no legal way, as {@link #UNREACHABLE}; the others have one. */
  MIXED
}
