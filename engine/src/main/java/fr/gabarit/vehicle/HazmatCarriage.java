package fr.gabarit.vehicle;

import java.util.Locale;

/** How dangerous goods are carried; composite tunnel codes depend on it (ADR 8.6.4). */
public enum HazmatCarriage {
  PACKAGES,
  BULK,
  TANK;

  /** The name in requests and files: lower case. */
  public String token() {
    return name().toLowerCase(Locale.ROOT);
  }
}
