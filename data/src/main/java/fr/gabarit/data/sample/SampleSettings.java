package fr.gabarit.data.sample;

/**
 * What sample area to make.
 *
 * @param scale how many times the streets of Artois: 1 is the area itself, 0.05 a few towns of it
 *     for tests, 10 ten such areas side by side; above 0 and at most 100
 * @param seed the same seed and scale make the same files
 */
public record SampleSettings(double scale, long seed) {

  /** Checks the scale. */
  public SampleSettings {
    if (!(scale > 0 && scale <= 100)) {
      throw new IllegalArgumentException(
          "The scale of the sample area is %s; give a number above 0 and at most 100."
              .formatted(scale));
    }
  }

  /** The sample area of a first start. */
  public static SampleSettings standard() {
    return new SampleSettings(1, 62);
  }
}
