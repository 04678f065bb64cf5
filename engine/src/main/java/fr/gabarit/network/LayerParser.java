package fr.gabarit.network;

import com.graphhopper.reader.ReaderWay;
import com.graphhopper.routing.ev.EdgeIntAccess;
import com.graphhopper.routing.ev.IntEncodedValue;
import com.graphhopper.routing.util.parsers.TagParser;
import com.graphhopper.storage.IntsRef;

/** The OSM layer of a way, clamped to -7…8. */
final class LayerParser implements TagParser {
  /** Name of the encoded value. */
  static final String KEY = "layer";

  static final int LOWEST = -7;
  static final int HIGHEST = 8;

  private final IntEncodedValue layer;

  LayerParser(IntEncodedValue layer) {
    this.layer = layer;
  }

  @Override
  public void handleWayTags(
      int edgeId, EdgeIntAccess edgeIntAccess, ReaderWay way, IntsRef relationFlags) {
    layer.setInt(false, edgeId, edgeIntAccess, parse(way.getTag("layer", "0")));
  }

  private static int parse(String text) {
    try {
      return Math.max(LOWEST, Math.min(HIGHEST, Integer.parseInt(text.trim())));
    } catch (NumberFormatException e) {
      // A layer only helps to tell bridges from the ground; a wrong one is as good as none.
      return 0;
    }
  }
}
