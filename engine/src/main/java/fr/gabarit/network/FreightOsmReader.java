package fr.gabarit.network;

import com.graphhopper.reader.ReaderNode;
import com.graphhopper.reader.ReaderWay;
import com.graphhopper.reader.osm.OSMReader;
import com.graphhopper.routing.OSMReaderConfig;
import com.graphhopper.routing.util.OSMParsers;
import com.graphhopper.storage.BaseGraph;
import java.util.Set;

/**
 * GraphHopper's reader, which also takes paths open to goods vehicles, and parts roads not only at
 * barriers but wherever a node is restricted, so that the restriction has an edge of its own and
 * bites exactly there.
 */
final class FreightOsmReader extends OSMReader {
  /**
   * Keys that restrict whoever passes; each also with suffixes, e.g. {@code maxheight:physical}.
   */
  private static final Set<String> RESTRICTING_KEYS =
      Set.of(
          "maxheight",
          "maxwidth",
          "maxlength",
          "maxweight",
          "maxweightrating",
          "maxgcweight",
          "maxaxleload",
          "maxbogieweight",
          "access",
          "vehicle",
          "motor_vehicle",
          "goods",
          "hgv",
          "hgv_articulated",
          "trailer",
          "hazmat");

  FreightOsmReader(BaseGraph graph, OSMParsers parsers, OSMReaderConfig config) {
    super(graph, parsers, config);
  }

  /** Also paths that let goods vehicles in, if only some and at some times. */
  @Override
  protected boolean acceptWay(ReaderWay way) {
    return super.acceptWay(way) || (way.getNodes().size() > 1 && FreightWays.isOpenPath(way));
  }

  @Override
  protected boolean isBarrierNode(ReaderNode node) {
    return super.isBarrierNode(node)
        || node.getTags().keySet().stream().anyMatch(FreightOsmReader::restricts);
  }

  private static boolean restricts(String key) {
    int colon = key.indexOf(':');
    return RESTRICTING_KEYS.contains(colon < 0 ? key : key.substring(0, colon));
  }
}
