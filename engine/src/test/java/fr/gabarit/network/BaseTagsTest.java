package fr.gabarit.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.graphhopper.reader.ReaderWay;
import com.graphhopper.routing.ev.ArrayEdgeIntAccess;
import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.ev.DecimalEncodedValue;
import com.graphhopper.routing.ev.DecimalEncodedValueImpl;
import com.graphhopper.routing.ev.EncodedValue;
import com.graphhopper.routing.ev.SimpleBooleanEncodedValue;
import com.graphhopper.storage.IntsRef;
import fr.gabarit.vehicle.SpeedClass;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class BaseTagsTest {
  private static final int EDGE = 0;

  @ParameterizedTest
  @CsvFileSource(resources = "base-access.txt", delimiter = '|', quoteCharacter = '"')
  void theBaseIsOpenWhereverAnyGoodsVehicleMayEverDrive(String tags, String expected) {
    BooleanEncodedValue access = new SimpleBooleanEncodedValue(FreightAccessParser.KEY, true);
    EncodedValue.InitializerConfig config = new EncodedValue.InitializerConfig();
    access.init(config);
    ArrayEdgeIntAccess values = ArrayEdgeIntAccess.createFromBytes(config.getRequiredBytes());

    new FreightAccessParser(access).handleWayTags(EDGE, values, way(tags), new IntsRef(1));

    boolean forward = access.getBool(false, EDGE, values);
    boolean backward = access.getBool(true, EDGE, values);
    String open = forward ? backward ? "both" : "forward" : backward ? "backward" : "none";
    assertThat(open).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "highway=primary & maxspeed=50 | 45",
        "highway=primary & maxspeed=50 & maxspeed:conditional=30 @ (22:00-06:00) | 45",
        "highway=primary & maxspeed=30 & maxspeed:conditional=50 @ (22:00-06:00) | 45",
        "highway=primary & maxspeed=30 & maxspeed:conditional=50 @ (Sa); 40 @ (Su) | 45",
        "highway=primary & maxspeed=30 & maxspeed:forward:conditional=50 @ (Sa) | 45",
        "highway=primary & maxspeed=30 & maxspeed:backward:conditional=50 @ (Sa) | 27",
        "highway=primary & maxspeed=30 & maxspeed:conditional=none @ (22:00-06:00) | 70",
        "highway=primary & maxspeed=30 & maxspeed:conditional=signals @ (22:00-06:00) | 27",
        "highway=primary & maxspeed:conditional=30 @ (22:00-06:00) | 70"
      })
  void theBaseIsAsFastAsTheRoadEverAllows(String tags, double expectedKmh) {
    DecimalEncodedValue speed = new DecimalEncodedValueImpl("speed", 8, 0.5, true);
    EncodedValue.InitializerConfig config = new EncodedValue.InitializerConfig();
    speed.init(config);
    ArrayEdgeIntAccess values = ArrayEdgeIntAccess.createFromBytes(config.getRequiredBytes());

    new FreightSpeedParser(SpeedClass.ARTICULATED, speed)
        .handleWayTags(EDGE, values, way(tags), new IntsRef(1));

    assertThat(speed.getDecimal(false, EDGE, values)).isEqualTo(expectedKmh);
  }

  /** A way; a barrier stands on an edge of its own, its tags joined by semicolons. */
  private static ReaderWay way(String text) {
    ReaderWay way = new ReaderWay(1);
    for (String tag : text.split(" & ")) {
      if (tag.startsWith("barrier=")) {
        Map<String, Object> node = new HashMap<>();
        for (String nodeTag : tag.split("; ")) {
          node.put(nodeTag.split("=", 2)[0], nodeTag.split("=", 2)[1].strip());
        }
        way.setTag("gh:barrier_edge", true);
        way.setTag("node_tags", List.of(node));
      } else {
        way.setTag(tag.split("=", 2)[0], tag.split("=", 2)[1].strip());
      }
    }
    return way;
  }
}
