package fr.gabarit.order;

/**
 * Something to tell the driver that bars no way. Immutable.
 *
 * @param kind what it is about
 * @param text words of the order, blank if it has none
 */
public record Advice(Kind kind, String text) {

  /** What an advice is about. */
  public enum Kind {
    /** The order restricts in words that nobody can decide on; the text has them. */
    FREE_TEXT,
    /** The order restricts air-quality classes and the vehicle's is unknown. */
    UNKNOWN_CRIT_AIR,
    /** The order restricts loads in a tunnel and the load's restriction code is unknown. */
    UNKNOWN_TUNNEL_CODE,
    NO_OVERTAKING,
    PARKING_PROHIBITED,
    STORAGE_AREA
  }

  static Advice of(Kind kind) {
    return new Advice(kind, "");
  }
}
