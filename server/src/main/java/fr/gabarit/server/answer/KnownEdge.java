package fr.gabarit.server.answer;

import static com.graphhopper.util.Parameters.Details.MOTORWAY_JUNCTION;
import static com.graphhopper.util.Parameters.Details.STREET_DESTINATION;
import static com.graphhopper.util.Parameters.Details.STREET_DESTINATION_REF;
import static com.graphhopper.util.Parameters.Details.STREET_NAME;
import static com.graphhopper.util.Parameters.Details.STREET_REF;

import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.ev.EnumEncodedValue;
import com.graphhopper.routing.ev.RoadEnvironment;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.FetchMode;
import com.graphhopper.util.PointList;
import fr.gabarit.network.EdgeKeys;

/**
 * An edge of the road network in the direction of a key, of which course, names and values are read
 * once. Its course cannot be changed. Immutable and thread-safe.
 */
final class KnownEdge extends ReadEdge {
  private final int key;
  private final int baseNode;
  private final int adjNode;
  private final double metres;
  private final PointList course;
  private final PointList fromSecond;
  private final Object name;
  private final Object ref;
  private final Object destination;
  private final Object destinationRef;
  private final Object motorwayJunction;
  private final InstructionValues asked;
  private final boolean roundabout;
  private final RoadEnvironment environment;

  KnownEdge(EdgeIteratorState edge, InstructionValues asked) {
    super(edge);
    key = edge.getEdgeKey();
    baseNode = edge.getBaseNode();
    adjNode = edge.getAdjNode();
    metres = edge.getDistance();
    course = edge.fetchWayGeometry(FetchMode.ALL);
    fromSecond = course.shallowCopy(1, course.size(), true);
    name = edge.getValue(STREET_NAME);
    ref = edge.getValue(STREET_REF);
    destination = edge.getValue(STREET_DESTINATION);
    destinationRef = edge.getValue(STREET_DESTINATION_REF);
    motorwayJunction = edge.getValue(MOTORWAY_JUNCTION);
    this.asked = asked;
    roundabout = edge.get(asked.roundabout());
    environment = edge.get(asked.environment());
  }

  @Override
  public int getEdge() {
    return EdgeKeys.edge(key);
  }

  @Override
  public int getEdgeKey() {
    return key;
  }

  @Override
  public int getBaseNode() {
    return baseNode;
  }

  @Override
  public int getAdjNode() {
    return adjNode;
  }

  @Override
  public double getDistance() {
    return metres;
  }

  @Override
  public PointList fetchWayGeometry(FetchMode mode) {
    if (mode == FetchMode.ALL) {
      return course;
    }
    return mode == FetchMode.PILLAR_AND_ADJ ? fromSecond : super.fetchWayGeometry(mode);
  }

  @Override
  public boolean get(BooleanEncodedValue property) {
    return property == asked.roundabout() ? roundabout : super.get(property);
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T extends Enum<?>> T get(EnumEncodedValue<T> property) {
    // The same property has the same type of values.
    return property == asked.environment() ? (T) environment : super.get(property);
  }

  @Override
  public String getName() {
    return name == null ? "" : (String) name;
  }

  @Override
  public Object getValue(String asked) {
    return switch (asked) {
      case STREET_NAME -> name;
      case STREET_REF -> ref;
      case STREET_DESTINATION -> destination;
      case STREET_DESTINATION_REF -> destinationRef;
      case MOTORWAY_JUNCTION -> motorwayJunction;
      default -> super.getValue(asked);
    };
  }
}
