package fr.gabarit.server.answer;

import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.ev.DecimalEncodedValue;
import com.graphhopper.routing.ev.EnumEncodedValue;
import com.graphhopper.routing.ev.IntEncodedValue;
import com.graphhopper.routing.ev.StringEncodedValue;
import com.graphhopper.search.KVStorage;
import com.graphhopper.storage.IntsRef;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.FetchMode;
import com.graphhopper.util.PointList;
import java.util.Map;

/** An edge of GraphHopper's that can be read only; all is asked of the edge itself. */
abstract class ReadEdge implements EdgeIteratorState {
  private final EdgeIteratorState edge;

  ReadEdge(EdgeIteratorState edge) {
    this.edge = edge;
  }

  @Override
  public int getEdge() {
    return edge.getEdge();
  }

  @Override
  public int getEdgeKey() {
    return edge.getEdgeKey();
  }

  @Override
  public int getReverseEdgeKey() {
    return edge.getReverseEdgeKey();
  }

  @Override
  public int getBaseNode() {
    return edge.getBaseNode();
  }

  @Override
  public int getAdjNode() {
    return edge.getAdjNode();
  }

  @Override
  public PointList fetchWayGeometry(FetchMode mode) {
    return edge.fetchWayGeometry(mode);
  }

  @Override
  public double getDistance() {
    return edge.getDistance();
  }

  @Override
  public IntsRef getFlags() {
    return edge.getFlags();
  }

  @Override
  public boolean get(BooleanEncodedValue property) {
    return edge.get(property);
  }

  @Override
  public boolean getReverse(BooleanEncodedValue property) {
    return edge.getReverse(property);
  }

  @Override
  public int get(IntEncodedValue property) {
    return edge.get(property);
  }

  @Override
  public int getReverse(IntEncodedValue property) {
    return edge.getReverse(property);
  }

  @Override
  public double get(DecimalEncodedValue property) {
    return edge.get(property);
  }

  @Override
  public double getReverse(DecimalEncodedValue property) {
    return edge.getReverse(property);
  }

  @Override
  public String get(StringEncodedValue property) {
    return edge.get(property);
  }

  @Override
  public String getReverse(StringEncodedValue property) {
    return edge.getReverse(property);
  }

  @Override
  public <T extends Enum<?>> T get(EnumEncodedValue<T> property) {
    return edge.get(property);
  }

  @Override
  public <T extends Enum<?>> T getReverse(EnumEncodedValue<T> property) {
    return edge.getReverse(property);
  }

  @Override
  public String getName() {
    return edge.getName();
  }

  @Override
  public Map<String, KVStorage.KValue> getKeyValues() {
    return edge.getKeyValues();
  }

  @Override
  public Object getValue(String key) {
    return edge.getValue(key);
  }

  @Override
  public EdgeIteratorState detach(boolean reverse) {
    return edge.detach(reverse);
  }

  @Override
  public EdgeIteratorState setWayGeometry(PointList list) {
    throw readOnly();
  }

  @Override
  public EdgeIteratorState setDistance(double dist) {
    throw readOnly();
  }

  @Override
  public EdgeIteratorState setFlags(IntsRef edgeFlags) {
    throw readOnly();
  }

  @Override
  public EdgeIteratorState setKeyValues(Map<String, KVStorage.KValue> map) {
    throw readOnly();
  }

  @Override
  public EdgeIteratorState copyPropertiesFrom(EdgeIteratorState other) {
    throw readOnly();
  }

  @Override
  public EdgeIteratorState set(BooleanEncodedValue property, boolean value) {
    throw readOnly();
  }

  @Override
  public EdgeIteratorState setReverse(BooleanEncodedValue property, boolean value) {
    throw readOnly();
  }

  @Override
  public EdgeIteratorState set(BooleanEncodedValue property, boolean fwd, boolean bwd) {
    throw readOnly();
  }

  @Override
  public EdgeIteratorState set(IntEncodedValue property, int value) {
    throw readOnly();
  }

  @Override
  public EdgeIteratorState setReverse(IntEncodedValue property, int value) {
    throw readOnly();
  }

  @Override
  public EdgeIteratorState set(IntEncodedValue property, int fwd, int bwd) {
    throw readOnly();
  }

  @Override
  public EdgeIteratorState set(DecimalEncodedValue property, double value) {
    throw readOnly();
  }

  @Override
  public EdgeIteratorState setReverse(DecimalEncodedValue property, double value) {
    throw readOnly();
  }

  @Override
  public EdgeIteratorState set(DecimalEncodedValue property, double fwd, double bwd) {
    throw readOnly();
  }

  @Override
  public EdgeIteratorState set(StringEncodedValue property, String value) {
    throw readOnly();
  }

  @Override
  public EdgeIteratorState setReverse(StringEncodedValue property, String value) {
    throw readOnly();
  }

  @Override
  public EdgeIteratorState set(StringEncodedValue property, String fwd, String bwd) {
    throw readOnly();
  }

  @Override
  public <T extends Enum<?>> EdgeIteratorState set(EnumEncodedValue<T> property, T value) {
    throw readOnly();
  }

  @Override
  public <T extends Enum<?>> EdgeIteratorState setReverse(EnumEncodedValue<T> property, T value) {
    throw readOnly();
  }

  @Override
  public <T extends Enum<?>> EdgeIteratorState set(EnumEncodedValue<T> property, T fwd, T bwd) {
    throw readOnly();
  }

  private static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("The edges of a route are not changed.");
  }
}
