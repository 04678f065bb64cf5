package fr.gabarit.server.answer;

import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.ev.DecimalEncodedValue;
import com.graphhopper.routing.ev.EncodedValue;
import com.graphhopper.routing.ev.EncodedValueLookup;
import com.graphhopper.routing.ev.EnumEncodedValue;
import com.graphhopper.routing.ev.IntEncodedValue;
import com.graphhopper.routing.ev.StringEncodedValue;
import com.graphhopper.routing.ev.VehicleAccess;
import fr.gabarit.network.FreightHopper;
import java.util.List;

/**
 * The network's encoded values, with the access of goods vehicles under the name by which
 * GraphHopper's instructions look for drivable side roads. Thread-safe.
 */
final class RoadValues implements EncodedValueLookup {
  private static final String CAR_ACCESS = VehicleAccess.key("car");

  private final EncodedValueLookup values;

  RoadValues(FreightHopper hopper) {
    values = hopper.getEncodingManager();
  }

  @Override
  public BooleanEncodedValue getBooleanEncodedValue(String key) {
    return values.getBooleanEncodedValue(key.equals(CAR_ACCESS) ? FreightHopper.ACCESS_VALUE : key);
  }

  @Override
  public List<EncodedValue> getEncodedValues() {
    return values.getEncodedValues();
  }

  @Override
  public <T extends EncodedValue> T getEncodedValue(String key, Class<T> type) {
    return values.getEncodedValue(key, type);
  }

  @Override
  public IntEncodedValue getIntEncodedValue(String key) {
    return values.getIntEncodedValue(key);
  }

  @Override
  public DecimalEncodedValue getDecimalEncodedValue(String key) {
    return values.getDecimalEncodedValue(key);
  }

  @Override
  public <T extends Enum<?>> EnumEncodedValue<T> getEnumEncodedValue(String key, Class<T> type) {
    return values.getEnumEncodedValue(key, type);
  }

  @Override
  public StringEncodedValue getStringEncodedValue(String key) {
    return values.getStringEncodedValue(key);
  }

  @Override
  public boolean hasEncodedValue(String key) {
    return values.hasEncodedValue(key);
  }
}
