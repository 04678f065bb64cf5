package fr.gabarit.network;

import com.graphhopper.reader.ReaderWay;
import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.ev.EdgeIntAccess;
import com.graphhopper.routing.util.parsers.TagParser;
import com.graphhopper.storage.IntsRef;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Which ways a goods vehicle could drive at all, and in which direction: carriageways, barriers
 * that always block, and oneway rules. It is open wherever it is open to any of them at any time.
 * Every other prohibition is a traffic order and applied by the overlay, so that it can be lifted,
 * timed and cited.
 */
final class FreightAccessParser implements TagParser {
  /** Name of the encoded value. */
  static final String KEY = "freight_access";

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
    return nodeTags.stream().anyMatch(BlockingBarriers::alwaysBlocks);
  }
}
