package fr.gabarit.network;

import com.graphhopper.reader.ReaderWay;
import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.ev.EdgeIntAccess;
import com.graphhopper.routing.util.FerrySpeedCalculator;
import com.graphhopper.routing.util.parsers.TagParser;
import com.graphhopper.storage.IntsRef;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which ways a goods vehicle could drive at all, and in which direction: carriageways and oneway
 * rules only. Every other prohibition is a traffic order and applied by the overlay, so that it can
 * be lifted, timed and cited.
 */
final class FreightAccessParser implements TagParser {
  /** Name of the encoded value. */
  static final String KEY = "freight_access";

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
  private static final Set<String> FIRM_TRACKS = Set.of("grade1");
  private static final Set<String> FIRM_SURFACES =
      Set.of("asphalt", "paved", "concrete", "sett", "paving_stones", "concrete:plates");
  private static final Set<String> GRANTED =
      Set.of("yes", "designated", "permissive", "destination", "delivery", "customers");
  private static final Set<String> ACCESS_KEYS = Set.of("motor_vehicle", "goods", "hgv");
  private static final Set<String> BLOCKING_BARRIERS =
      Set.of(
          "bollard",
          "block",
          "cycle_barrier",
          "motorcycle_barrier",
          "jersey_barrier",
          "kissing_gate",
          "stile",
          "turnstile",
          "fence",
          "bus_trap",
          "sump_buster",
          "debris",
          "log");
  private static final Set<String> ONEWAY = Set.of("yes", "true", "1");
  private static final Set<String> REVERSE_ONEWAY = Set.of("-1", "reverse");

  private final BooleanEncodedValue access;

  FreightAccessParser(BooleanEncodedValue access) {
    this.access = access;
  }

  @Override
  public void handleWayTags(
      int edgeId, EdgeIntAccess edgeIntAccess, ReaderWay way, IntsRef relationFlags) {
    if (!carriageway(way) || blockedByBarrier(way)) {
      return;
    }
    String oneway = way.getTag("oneway:motor_vehicle", way.getTag("oneway", ""));
    if (oneway.equals("reversible")) {
      // Nobody can tell which way it runs now; both would be unsafe.
      return;
    }
    boolean backwardOnly = REVERSE_ONEWAY.contains(oneway);
    boolean forwardOnly =
        ONEWAY.contains(oneway)
            || (oneway.isEmpty()
                && (way.hasTag("junction", "roundabout", "circular")
                    || way.hasTag("highway", "motorway")));
    access.setBool(false, edgeId, edgeIntAccess, !backwardOnly);
    access.setBool(true, edgeId, edgeIntAccess, !forwardOnly);
  }

  private static boolean carriageway(ReaderWay way) {
    String highway = way.getTag("highway", "");
    if (way.hasTag("area", "yes") || way.hasTag("impassable", "yes")) {
      return false;
    }
    if (highway.equals("track")) {
      return FIRM_TRACKS.contains(way.getTag("tracktype", ""))
          || FIRM_SURFACES.contains(way.getTag("surface", ""))
          || granted(way);
    }
    if (highway.isEmpty()) {
      return FerrySpeedCalculator.isFerry(way) && granted(way);
    }
    return CARRIAGEWAYS.contains(highway);
  }

  private static boolean granted(Map<String, Object> tags) {
    return ACCESS_KEYS.stream()
        .map(tags::get)
        .anyMatch(value -> value instanceof String text && GRANTED.contains(text));
  }

  private static boolean granted(ReaderWay way) {
    return granted(Map.copyOf(way.getTags()));
  }

  private static boolean blockedByBarrier(ReaderWay way) {
    if (!way.hasTag("gh:barrier_edge")) {
      return false;
    }
    List<Map<String, Object>> nodeTags = way.getTag("node_tags", Collections.emptyList());
    for (Map<String, Object> tags : nodeTags) {
      if (tags.get("barrier") instanceof String barrier
          && BLOCKING_BARRIERS.contains(barrier)
          && !granted(tags)) {
        return true;
      }
    }
    return false;
  }
}
