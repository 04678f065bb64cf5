package fr.gabarit.server.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.gabarit.vehicle.Vehicle;
import java.text.NumberFormat;
import java.util.Locale;

/**
 * A rough estimate of the greenhouse gases of a trip: distance × a round average consumption of the
 * vehicle's permitted mass × a factor of road diesel from well to wheel. Thread-safe.
 *
 * <p>The consumptions are round values of our own for mixed driving, half laden; they are no
 * measurement and not the values of a norm. The estimate ignores slope, load, traffic and motor.
 */
final class EmissionEstimate {
  /** Road diesel with biofuel as sold in France, extraction to exhaust, kg CO2e a litre. */
  private static final double KG_CO2E_PER_LITRE = 3.1;

  private static final double METRES_PER_100_KM = 100_000;

  /**
   * @param maxPermittedTonnes up to which permitted mass it stands
   * @param litresPer100Km average consumption
   */
  private record Consumption(double maxPermittedTonnes, double litresPer100Km) {}

  private static final Consumption[] CONSUMPTIONS = {
    new Consumption(3.5, 10),
    new Consumption(7.5, 16),
    new Consumption(12, 20),
    new Consumption(19, 26),
    new Consumption(26, 30),
    new Consumption(32, 36),
    new Consumption(Double.MAX_VALUE, 34)
  };

  /** Words that are kept: a client may ask for any language. */
  private static final int MOST_WORDED = 200;

  private final Cache<Wording, String> worded =
      Caffeine.newBuilder().maximumSize(MOST_WORDED).build();

  /** What the words depend on. */
  private record Wording(double litresPer100Km, Locale locale) {}

  /** Kilograms of CO2 equivalent. */
  double kgCo2e(Vehicle vehicle, double distanceMetres) {
    return distanceMetres / METRES_PER_100_KM * litresPer100Km(vehicle) * KG_CO2E_PER_LITRE;
  }

  /** How it was reckoned, in words. */
  String method(Vehicle vehicle, Locale locale) {
    return worded.get(new Wording(litresPer100Km(vehicle), locale), EmissionEstimate::words);
  }

  private static String words(Wording wording) {
    Locale locale = wording.locale();
    boolean french = locale.getLanguage().equals(Locale.FRENCH.getLanguage());
    String words =
        french
            ? "estimation grossière : distance × %s l/100 km (moyenne ronde de la classe de véhicule)"
                + " × %s kg CO2e par litre de gazole, du puits à la roue ; pas une information au"
                + " sens de l'article L1431-3 du Code des transports"
            : "rough estimate: distance x %s l/100 km (round average of the vehicle class) x %s kg"
                + " CO2e per litre of diesel, well to wheel; not a declaration under article"
                + " L1431-3 of the Code des transports";
    NumberFormat number = NumberFormat.getInstance(locale);
    return words.formatted(
        number.format(wording.litresPer100Km()), number.format(KG_CO2E_PER_LITRE));
  }

  private static double litresPer100Km(Vehicle vehicle) {
    for (Consumption consumption : CONSUMPTIONS) {
      // An articulated lorry drives long distances steadily and needs less than a heavy rigid one.
      if (vehicle.permittedMassTonnes() <= consumption.maxPermittedTonnes()) {
        return consumption.litresPer100Km();
      }
    }
    throw new IllegalStateException("The last class has no upper end.");
  }
}
