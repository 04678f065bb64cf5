package fr.gabarit.data.sample.place;

/**
 * Where a town lies.
 *
 * @param name its name
 * @param lat degrees WGS84
 * @param lon degrees WGS84
 * @param size 1 (small) to 4 (chief town)
 */
public record TownFact(String name, double lat, double lon, int size) {

  /** Checks the size. */
  public TownFact {
    if (size < 1 || size > 4) {
      throw new IllegalArgumentException(
          "The size of %s is %d; give 1 to 4.".formatted(name, size));
    }
  }
}
