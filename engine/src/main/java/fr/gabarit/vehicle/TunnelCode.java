package fr.gabarit.vehicle;

/**
 * Tunnel restriction code of a load (ADR 8.6.4). A load of code X may not pass tunnels of category
 * X and of every later letter.
 */
public enum TunnelCode {
  B,
  C,
  D,
  E;

  /** Whether a load with this code is forbidden in a tunnel of the given category. */
  public boolean forbiddenIn(TunnelCode category) {
    return category.compareTo(this) >= 0;
  }
}
