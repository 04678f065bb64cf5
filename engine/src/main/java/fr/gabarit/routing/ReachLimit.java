package fr.gabarit.routing;

/**
 * How far a reach goes.
 *
 * @param kind what is counted
 * @param amount milliseconds or millimetres, above 0
 */
public record ReachLimit(Kind kind, long amount) {
  /** What is counted. */
  public enum Kind {
    /** Milliseconds on the way. */
    TIME,
    /** Millimetres driven. */
    DISTANCE
  }

  public ReachLimit {
    if (amount <= 0) {
      throw new IllegalArgumentException("A limit must be above 0 but was %d.".formatted(amount));
    }
  }
}
