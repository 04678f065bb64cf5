package fr.gabarit.data.zfe;

import fr.gabarit.order.Comparison;
import fr.gabarit.order.GoodsVehicles;
import fr.gabarit.order.LimitNature;
import fr.gabarit.order.Quantity;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.vehicle.CritAir;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The kinds of goods vehicle that a zone rules one by one: light ones up to 3.5 t (utilitaires),
 * heavy ones above (poids lourds).
 */
enum ZoneVehicles {
  VUL("vul", Comparison.LESS_OR_EQUAL),
  PL("pl", Comparison.GREATER_THAN);

  private static final Pattern STICKER = Pattern.compile("V?([0-5])");

  private final String prefix;
  private final Comparison comparison;

  ZoneVehicles(String prefix, Comparison comparison) {
    this.prefix = prefix;
    this.comparison = comparison;
  }

  /** Name of the property with the least class admitted. */
  String critAirField() {
    return prefix + "_critair";
  }

  /** Name of the property with the hours. */
  String hoursField() {
    return prefix + "_horaires";
  }

  /** Name in ids of measures. */
  String token() {
    return prefix;
  }

  /**
   * The classes barred where vehicles must have at least this sticker, e.g. "V3"; empty if the text
   * is no sticker. "NC" asks for none.
   */
  static Optional<Set<CritAir>> barredBelow(String text) {
    String word = text.strip().toUpperCase(Locale.ROOT);
    if (word.equals("NC")) {
      return Optional.of(EnumSet.noneOf(CritAir.class));
    }
    Matcher sticker = STICKER.matcher(word);
    if (!sticker.matches()) {
      return Optional.empty();
    }
    CritAir least = CritAir.valueOf("CLASS_" + sticker.group(1));
    Set<CritAir> barred = EnumSet.range(least, CritAir.WITHOUT);
    barred.remove(least);
    return Optional.of(barred);
  }

  /** These vehicles with one of the classes. */
  VehicleClause clause(Set<CritAir> barred) {
    return new VehicleClause.AllOf(
        List.of(
            new VehicleClause.Threshold(
                Quantity.VEHICLE_MASS,
                comparison,
                GoodsVehicles.HEAVY_ABOVE_TONNES,
                LimitNature.LEGAL),
            new VehicleClause.CritAirIn(barred)));
  }
}
