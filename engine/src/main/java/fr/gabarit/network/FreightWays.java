package fr.gabarit.network;

import com.graphhopper.reader.ReaderWay;
import com.graphhopper.routing.util.FerrySpeedCalculator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which ways a goods vehicle could drive at all, if it were allowed to. */
public final class FreightWays {
  private static final Set<String> CARRIAGEWAYS =
      Set.of(
          "motorway",
          "motorway_link",
          "trunk",
          "trunk_link",
          "primary",
          "primary_link",
          "secondary",
          "secondary_link",
          "tertiary",
          "tertiary_link",
          "unclassified",
          "residential",
          "living_street",
          "service",
          "road",
          "pedestrian",
          "busway");

  /** Ways of others, which carry goods vehicles only where a tag lets some of them in. */
  private static final Set<String> PATHS = Set.of("footway", "path", "cycleway", "bridleway");

  private static final Set<String> FIRM_TRACKS = Set.of("grade1");
  private static final Set<String> FIRM_SURFACES =
      Set.of("asphalt", "paved", "concrete", "sett", "paving_stones", "concrete:plates");

  private FreightWays() {}

  /** Whether the way is a carriageway, or a path that lets goods vehicles in. */
  static boolean carriageway(ReaderWay way) {
    String highway = way.getTag("highway", "");
    if (way.hasTag("area", "yes") || way.hasTag("impassable", "yes")) {
      return false;
    }
    if (highway.equals("track")) {
      return FIRM_TRACKS.contains(way.getTag("tracktype", ""))
          || FIRM_SURFACES.contains(way.getTag("surface", ""))
          || letsFreightIn(way);
    }
    if (highway.isEmpty()) {
      return FerrySpeedCalculator.isFerry(way) && letsFreightIn(way);
    }
    return carriageway(highway) || isOpenPath(way);
  }

  /**
   * Whether the network holds a way as a road of goods vehicles. What is not, nothing needs to
   * close.
   *
   * @param tags of the way
   */
  public static boolean carriageway(Map<String, String> tags) {
    ReaderWay way = new ReaderWay(0);
    tags.forEach(way::setTag);
    return carriageway(way);
  }

  /** Whether a value of {@code highway} is one of carriageways, whatever other tags say. */
  public static boolean carriageway(String highway) {
    return CARRIAGEWAYS.contains(highway);
  }

  /** Whether the way is one of others that lets goods vehicles in. */
  static boolean isOpenPath(ReaderWay way) {
    return PATHS.contains(way.getTag("highway", "")) && letsFreightIn(way);
  }

  private static boolean letsFreightIn(ReaderWay way) {
    Stream<String> keys =
        Stream.of("motor_vehicle", "goods", "hgv")
            .flatMap(key -> Stream.of(key, key + ":forward", key + ":backward"));
    return PossibleValues.letFreightIn(way.getTags(), keys);
  }
}
