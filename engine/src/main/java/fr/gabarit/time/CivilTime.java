package fr.gabarit.time;

import java.time.ZoneId;

/** The civil time in which orders are written. */
public final class CivilTime {
  /** French orders are written in the legal time of metropolitan France. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  /** How far ahead a change of membership is looked for, in years. */
  public static final int SEARCH_YEARS = 10;

  private CivilTime() {}
}
