package fr.gabarit.overlay;

/** What the rules say of a directed edge for one vehicle during one time slice. */
public enum EdgeVerdict {
  /** Open. */
  FREE,
  /** Open only to legs that begin or end inside. */
  LOCAL,
  /** Forbidden by law. */
  FORBIDDEN,
  /** Physically impossible; nothing lifts it. */
  IMPOSSIBLE;

  private static final EdgeVerdict[] VALUES = values();

  static EdgeVerdict of(byte code) {
    return VALUES[code];
  }

  byte code() {
    return (byte) ordinal();
  }
}
