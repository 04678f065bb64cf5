package fr.gabarit.network;

import com.graphhopper.reader.ReaderWay;
import com.graphhopper.routing.ev.DecimalEncodedValue;
import com.graphhopper.routing.ev.EdgeIntAccess;
import com.graphhopper.routing.ev.MaxSpeed;
import com.graphhopper.routing.util.FerrySpeedCalculator;
import com.graphhopper.routing.util.parsers.OSMMaxSpeedParser;
import com.graphhopper.routing.util.parsers.TagParser;
import com.graphhopper.storage.IntsRef;
import fr.gabarit.vehicle.LegalSpeeds;
import fr.gabarit.vehicle.RoadKind;
import fr.gabarit.vehicle.SpeedClass;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Empty-road speed of one speed class: the lowest of 90 % of the signed limit, 90 % of the class's
 * legal limit (95 % on motorways, where vehicles hold their limit) and the usual speed of the road
 * type. Of limits that change with the time the highest counts; the others are traffic orders, and
 * so are signed limits for lorries alone ({@code maxspeed:hgv}).
 *
 * <p>The usual speeds are averages over a whole road including its junctions, in km/h.
 */
final class FreightSpeedParser implements TagParser {
  private static final String KEY = "maxspeed";
  private static final double SHARE_OF_LIMIT = 0.9;
  private static final double SHARE_OF_LIMIT_MOTORWAY = 0.95;
  private static final double LINK_SHARE = 0.6;
  private static final double FERRY_KMH = 8;
  private static final Map<String, Integer> USUAL_KMH =
      Map.ofEntries(
          Map.entry("motorway", 120),
          Map.entry("trunk", 95),
          Map.entry("primary", 70),
          Map.entry("secondary", 62),
          Map.entry("tertiary", 52),
          Map.entry("unclassified", 42),
          Map.entry("road", 35),
          Map.entry("residential", 28),
          Map.entry("busway", 30),
          Map.entry("service", 15),
          Map.entry("track", 12),
          Map.entry("living_street", 10),
          Map.entry("pedestrian", 8));

  private final SpeedClass speedClass;
  private final DecimalEncodedValue speed;
  private final RoadKindRules kinds = new RoadKindRules();

  FreightSpeedParser(SpeedClass speedClass, DecimalEncodedValue speed) {
    this.speedClass = speedClass;
    this.speed = speed;
  }

  /** Name of the encoded value of a class. */
  static String key(SpeedClass speedClass) {
    return "freight_speed_" + speedClass.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public void handleWayTags(
      int edgeId, EdgeIntAccess edgeIntAccess, ReaderWay way, IntsRef relationFlags) {
    speed.setDecimal(false, edgeId, edgeIntAccess, speedKmh(way, false));
    speed.setDecimal(true, edgeId, edgeIntAccess, speedKmh(way, true));
  }

  private double speedKmh(ReaderWay way, boolean reverse) {
    if (FerrySpeedCalculator.isFerry(way)) {
      return FERRY_KMH;
    }
    double signed = highestSigned(way, reverse);
    boolean signedKnown = signed != MaxSpeed.MAXSPEED_MISSING && signed > 0;
    RoadKind kind = kinds.of(way, signedKnown ? signed : Double.MAX_VALUE);
    double limit = LegalSpeeds.NATIONAL.maxSpeedKmh(speedClass, kind);
    if (signedKnown) {
      limit = Math.min(limit, signed);
    }
    double share = kind == RoadKind.MOTORWAY ? SHARE_OF_LIMIT_MOTORWAY : SHARE_OF_LIMIT;
    return Math.max(speed.getSmallestNonZeroValue(), Math.min(limit * share, usualKmh(way)));
  }

  /**
   * The highest limit that is ever signed. Lower ones, the plain one included, are orders for the
   * times and vehicles at which they hold.
   */
  private static double highestSigned(ReaderWay way, boolean reverse) {
    double signed = OSMMaxSpeedParser.parseMaxSpeed(way, reverse);
    if (signed == MaxSpeed.MAXSPEED_MISSING) {
      return signed; // No limit for those whom no condition meets.
    }
    String directed = KEY + (reverse ? ":backward" : ":forward");
    return Stream.of(KEY, directed)
        .flatMap(key -> PossibleValues.conditional(way, key).stream())
        .mapToDouble(FreightSpeedParser::parse)
        .reduce(signed, Math::max);
  }

  private static double parse(String value) {
    double limit = OSMMaxSpeedParser.parseMaxspeedString(value);
    if (limit == OSMMaxSpeedParser.MAXSPEED_NONE) {
      return MaxSpeed.MAXSPEED_150;
    }
    return limit == MaxSpeed.MAXSPEED_MISSING ? 0 : limit;
  }

  private static double usualKmh(ReaderWay way) {
    String highway = way.getTag("highway", "");
    boolean link = highway.endsWith("_link");
    double usual = USUAL_KMH.getOrDefault(highway.replace("_link", ""), 20);
    if (way.hasTag("junction", "roundabout", "circular")) {
      usual = Math.min(usual, 30);
    }
    return link ? usual * LINK_SHARE : usual;
  }
}
