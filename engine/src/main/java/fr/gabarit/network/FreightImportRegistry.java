package fr.gabarit.network;

import com.graphhopper.routing.ev.DecimalEncodedValueImpl;
import com.graphhopper.routing.ev.DefaultImportRegistry;
import com.graphhopper.routing.ev.ImportRegistry;
import com.graphhopper.routing.ev.ImportUnit;
import com.graphhopper.routing.ev.IntEncodedValueImpl;
import com.graphhopper.routing.ev.OSMWayID;
import com.graphhopper.routing.ev.SimpleBooleanEncodedValue;
import fr.gabarit.vehicle.SpeedClass;
import java.util.ArrayList;
import java.util.List;

/** Adds the freight network's encoded values to GraphHopper's own. */
final class FreightImportRegistry implements ImportRegistry {
  private static final int SPEED_BITS = 8;
  private static final double SPEED_STEP_KMH = 0.5;
  private static final int LAYER_BITS = 4;

  /** GraphHopper's own values that path details and instructions offer to clients. */
  private static final List<String> STOCK =
      List.of(
          OSMWayID.KEY,
          "road_class",
          "road_class_link",
          "road_environment",
          "roundabout",
          "max_speed",
          "max_height",
          "max_width",
          "max_length",
          "max_weight",
          "max_axle_load",
          "hgv",
          "hazmat",
          "toll",
          "surface",
          "lanes");

  private final ImportRegistry stock = new DefaultImportRegistry();

  @Override
  public ImportUnit createImportUnit(String name) {
    if (name.equals(FreightAccessParser.KEY)) {
      return ImportUnit.create(
          name,
          props -> new SimpleBooleanEncodedValue(name, true),
          (lookup, props) -> new FreightAccessParser(lookup.getBooleanEncodedValue(name)));
    }
    if (name.equals(LayerParser.KEY)) {
      return ImportUnit.create(
          name,
          props -> new IntEncodedValueImpl(name, LAYER_BITS, LayerParser.LOWEST, false, false),
          (lookup, props) -> new LayerParser(lookup.getIntEncodedValue(name)));
    }
    for (SpeedClass speedClass : SpeedClass.values()) {
      if (name.equals(FreightSpeedParser.key(speedClass))) {
        return ImportUnit.create(
            name,
            props -> new DecimalEncodedValueImpl(name, SPEED_BITS, SPEED_STEP_KMH, true),
            (lookup, props) ->
                new FreightSpeedParser(speedClass, lookup.getDecimalEncodedValue(name)));
      }
    }
    return stock.createImportUnit(name);
  }

  /** The names of all encoded values of the freight network, in GraphHopper's notation. */
  static String encodedValues() {
    List<String> names = new ArrayList<>(STOCK);
    names.add(FreightAccessParser.KEY);
    names.add(LayerParser.KEY);
    for (SpeedClass speedClass : SpeedClass.values()) {
      names.add(FreightSpeedParser.key(speedClass));
    }
    return String.join(",", names);
  }
}
