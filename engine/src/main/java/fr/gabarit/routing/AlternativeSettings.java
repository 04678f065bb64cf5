package fr.gabarit.routing;

/**
 * What counts as another way worth telling, in GraphHopper's terms.
 *
 * @param maxPaths ways in all, the best one included; at least 1
 * @param maxWeightFactor none costs more than the best one times this; at least 1
 * @param maxShareFactor none has more of its cost in common with one told before; above 0, at most
 *     1
 */
public record AlternativeSettings(int maxPaths, double maxWeightFactor, double maxShareFactor) {
  /** Most ways that may be asked for. */
  public static final int MOST_PATHS = 6;

  /** GraphHopper's own defaults. */
  public static final AlternativeSettings DEFAULT = new AlternativeSettings(2, 1.4, 0.6);

  public AlternativeSettings {
    if (maxPaths < 1 || maxPaths > MOST_PATHS) {
      throw new IllegalArgumentException(
          "max_paths must be between 1 and %d but was %d.".formatted(MOST_PATHS, maxPaths));
    }
    if (!(maxWeightFactor >= 1 && maxWeightFactor <= 10)) {
      throw new IllegalArgumentException(
          "max_weight_factor must be between 1 and 10 but was %s.".formatted(maxWeightFactor));
    }
    if (!(maxShareFactor > 0 && maxShareFactor <= 1)) {
      throw new IllegalArgumentException(
          "max_share_factor must be above 0 and at most 1 but was %s.".formatted(maxShareFactor));
    }
  }
}
