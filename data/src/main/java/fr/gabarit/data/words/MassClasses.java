package fr.gabarit.data.words;

import java.util.Set;

/** Classes of permitted mass in French law. */
public final class MassClasses {
  /** Code de la route R311-1 and R312-4; order of 16 April 2021. Tonnes. */
  private static final Set<Double> LEGAL_CLASSES =
      Set.of(3.5, 7.5, 12.0, 19.0, 26.0, 32.0, 38.0, 40.0, 44.0);

  private MassClasses() {}

  /**
   * Whether a mass is the limit of a class: what an order says of vehicles "from" such a mass on is
   * said of those above it.
   *
   * @param tonnes permitted mass
   */
  public static boolean isLegal(double tonnes) {
    return LEGAL_CLASSES.contains(tonnes);
  }
}
