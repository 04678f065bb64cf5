package fr.gabarit.network;

import com.graphhopper.reader.ReaderWay;
import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.ev.EdgeIntAccess;
import com.graphhopper.routing.util.parsers.TagParser;
import com.graphhopper.storage.IntsRef;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which ways a goods vehicle could drive at all, and in which direction: carriageways, barriers
 * that always block, and oneway rules. It is open wherever it is open to any of them at any time.
 * Every other prohibition is a traffic order and applied by the overlay, so that it can be lifted,
 * timed and cited.
 */
final class FreightAccessParser implements TagParser {
  /** Name of the encoded value. */
  static final String KEY = "freight_access";

  private static final List<String> VEHICLE_KEYS =
      List.of("vehicle", "motor_vehicle", "goods", "hgv");
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
          "log",
          "rock",
          "tank_trap");
  private static final String BOLLARD = "bollard";
  private static final Set<String> RISING = Set.of("rising", "retractable", "automatic");

  private final BooleanEncodedValue access;

  FreightAccessParser(BooleanEncodedValue access) {
    this.access = access;
  }

  @Override
  public void handleWayTags(
      int edgeId, EdgeIntAccess edgeIntAccess, ReaderWay way, IntsRef relationFlags) {
    if (!FreightWays.carriageway(way) || blockedByBarrier(way)) {
      return;
    }
    OnewayTags.Open open = OnewayTags.of(way);
    access.setBool(false, edgeId, edgeIntAccess, open.forward());
    access.setBool(true, edgeId, edgeIntAccess, open.backward());
  }

  private static boolean blockedByBarrier(ReaderWay way) {
    if (!way.hasTag("gh:barrier_edge")) {
      return false;
    }
    List<Map<String, Object>> nodeTags = way.getTag("node_tags", Collections.emptyList());
    for (Map<String, Object> tags : nodeTags) {
      if (tags.get("barrier") instanceof String barrier
          && BLOCKING_BARRIERS.contains(barrier)
          && !RISING.contains(tags.getOrDefault(BOLLARD, ""))
          && !PossibleValues.letFreightIn(tags, VEHICLE_KEYS.stream())) {
        return true;
      }
    }
    return false;
  }
}
