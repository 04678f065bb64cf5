package fr.gabarit.data.osm.tags;

import fr.gabarit.data.osm.value.OsmQuantityParser;
import fr.gabarit.order.LimitNature;
import fr.gabarit.order.Quantity;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * The keys that limit a quantity. {@code width} is not among them: it tells the width of the road,
 * not what may pass.
 */
enum LimitKey {
  MAXHEIGHT("maxheight", Quantity.HEIGHT, OsmQuantityParser::metres, 1, 10),
  MAXHEIGHT_PHYSICAL("maxheight:physical", Quantity.HEIGHT, OsmQuantityParser::metres, 1, 10),
  MAXWIDTH("maxwidth", Quantity.WIDTH, OsmQuantityParser::metres, 0.5, 20),
  MAXWIDTH_PHYSICAL("maxwidth:physical", Quantity.WIDTH, OsmQuantityParser::metres, 0.5, 20),
  MAXLENGTH("maxlength", Quantity.LENGTH, OsmQuantityParser::metres, 1, 100),
  /** Actual mass by OSM's definition, permitted mass in practice: the safe reading is taken. */
  MAXWEIGHT("maxweight", Quantity.PERMITTED_MASS, OsmQuantityParser::tonnes, 0.1, 400),
  MAXWEIGHTRATING("maxweightrating", Quantity.PERMITTED_MASS, OsmQuantityParser::tonnes, 0.1, 400),
  MAXGCWEIGHT("maxgcweight", Quantity.COMBINATION_MASS, OsmQuantityParser::tonnes, 0.1, 400),
  MAXGCWEIGHTRATING(
      "maxgcweightrating", Quantity.COMBINATION_MASS, OsmQuantityParser::tonnes, 0.1, 400),
  MAXAXLELOAD("maxaxleload", Quantity.AXLE_LOAD, OsmQuantityParser::tonnes, 0.1, 50),
  MAXAXLES("maxaxles", Quantity.AXLE_COUNT, OsmQuantityParser::count, 1, 20);

  private static final Set<Quantity> DIMENSIONS =
      EnumSet.of(Quantity.HEIGHT, Quantity.WIDTH, Quantity.LENGTH);

  private final String key;
  private final Quantity quantity;
  private final BiFunction<OsmQuantityParser, String, OsmQuantityParser.Reading> reading;
  private final double leastPlausible;
  private final double mostPlausible;

  LimitKey(
      String key,
      Quantity quantity,
      BiFunction<OsmQuantityParser, String, OsmQuantityParser.Reading> reading,
      double leastPlausible,
      double mostPlausible) {
    this.key = key;
    this.quantity = quantity;
    this.reading = reading;
    this.leastPlausible = leastPlausible;
    this.mostPlausible = mostPlausible;
  }

  /** The limit that a key is about, in whichever direction and for whichever vehicles. */
  static Optional<LimitKey> of(String key) {
    for (LimitKey limit : values()) {
      for (VehicleScope scope : VehicleScope.values()) {
        String scoped = limit.key + scope.suffix();
        if (key.equals(scoped)
            || Arrays.stream(WayDirection.values())
                .anyMatch(d -> key.equals(scoped + d.suffix()))) {
          return Optional.of(limit);
        }
      }
    }
    return Optional.empty();
  }

  String key() {
    return key;
  }

  Quantity quantity() {
    return quantity;
  }

  OsmQuantityParser.Reading read(OsmQuantityParser parser, String text) {
    return reading.apply(parser, text);
  }

  /** Whether a sign could say so; 30 m of height is a slip of the key or the unit. */
  boolean plausible(double limit) {
    return limit >= leastPlausible && limit <= mostPlausible;
  }

  /** Whether what it means depends on the way being a bridge, which may break. */
  boolean dependsOnBridge() {
    return !DIMENSIONS.contains(quantity) && quantity != Quantity.AXLE_COUNT;
  }

  /** Whether an exemption could lift the limit: dimensions and the strength of bridges are hard. */
  LimitNature nature(boolean bridge) {
    return DIMENSIONS.contains(quantity) || (bridge && dependsOnBridge())
        ? LimitNature.PHYSICAL
        : LimitNature.LEGAL;
  }
}
