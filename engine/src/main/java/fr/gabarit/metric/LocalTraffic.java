package fr.gabarit.metric;

import fr.gabarit.overlay.EdgeVerdict;

/** What weights take roads and turns for that are open to local traffic only. */
public enum LocalTraffic {
  /** Closed, as they are to a leg that neither begins nor ends there. */
  KEPT_OUT,
  /** Open, as some of them are to a leg that does: no way of such a leg costs less. */
  LET_IN;

  boolean passes(EdgeVerdict verdict) {
    return verdict == EdgeVerdict.FREE || (this == LET_IN && verdict == EdgeVerdict.LOCAL);
  }
}
