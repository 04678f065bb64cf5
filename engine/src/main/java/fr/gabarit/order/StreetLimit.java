package fr.gabarit.order;

/** Where a piece of a street begins or ends. Immutable. */
public sealed interface StreetLimit {

  /**
   * At a house.
   *
   * @param number with its suffix, e.g. "12" or "12 bis"
   */
  record HouseNumber(String number) implements StreetLimit {}

  /**
   * At the crossing with another street.
   *
   * @param street its name or number
   */
  record Crossing(String street) implements StreetLimit {}

  /**
   * At a point.
   *
   * @param longitude degrees, WGS 84
   * @param latitude degrees, WGS 84
   */
  record Point(double longitude, double latitude) implements StreetLimit {}
}
