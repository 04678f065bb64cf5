package fr.gabarit.network;

import com.graphhopper.reader.ReaderWay;
import fr.gabarit.vehicle.RoadKind;
import java.util.Set;

/**
 * Which kind of road an OSM way is for the general speed limits.
 *
 * <p>Priority roads (sign AB6) are rarely tagged, so trunk, primary and numbered N or D secondary
 * roads count as priority roads, all others outside built-up areas as other roads. A way is in a
 * built-up area if its tags say so ({@code source:maxspeed}, {@code maxspeed:type}, {@code
 * zone:traffic} with "urban"), if it is a residential or living street, or if its limit is 50 km/h
 * or less.
 */
final class RoadKindRules {
  private static final Set<String> URBAN_CLASSES =
      Set.of("residential", "living_street", "pedestrian");
  private static final String[] ZONE_KEYS = {
    "source:maxspeed", "maxspeed:type", "zone:maxspeed", "zone:traffic"
  };

  RoadKind of(ReaderWay way, double maxSpeedKmh) {
    String highway = way.getTag("highway", "").replace("_link", "");
    if (highway.equals("motorway") || way.hasTag("motorroad", "yes")) {
      return RoadKind.MOTORWAY;
    }
    if (builtUp(way, highway, maxSpeedKmh)) {
      return RoadKind.BUILT_UP;
    }
    if (!priority(way, highway)) {
      return RoadKind.OTHER;
    }
    return dualCarriageway(way, highway) ? RoadKind.PRIORITY_DUAL : RoadKind.PRIORITY;
  }

  private static boolean builtUp(ReaderWay way, String highway, double maxSpeedKmh) {
    if (URBAN_CLASSES.contains(highway) || maxSpeedKmh <= 50) {
      return true;
    }
    for (String key : ZONE_KEYS) {
      if (way.getTag(key, "").toLowerCase(java.util.Locale.ROOT).contains("urban")) {
        return true;
      }
    }
    return false;
  }

  private static boolean priority(ReaderWay way, String highway) {
    if (way.hasTag("priority_road", "designated")) {
      return true;
    }
    String ref = way.getTag("ref", "");
    return switch (highway) {
      case "trunk", "primary" -> true;
      case "secondary" -> ref.startsWith("D") || ref.startsWith("N");
      default -> false;
    };
  }

  /** A oneway trunk road outside junctions is one half of a dual carriageway. */
  private static boolean dualCarriageway(ReaderWay way, String highway) {
    if (way.hasTag("dual_carriageway", "yes")) {
      return true;
    }
    return highway.equals("trunk")
        && way.hasTag("oneway", "yes", "-1", "true", "1")
        && !way.hasTag("junction");
  }
}
