package fr.gabarit.network;

import fr.gabarit.vehicle.SpeedClass;
import java.util.EnumMap;
import java.util.Map;

/**
 * The road network, free of any order: topology, geometry, facts, travel times and turn
 * restrictions. Immutable and thread-safe.
 */
public final class RoadNetwork {
  private final RoadTopology topology;
  private final RoadGeometry geometry;
  private final RoadFacts facts;
  private final Map<SpeedClass, TravelTimes> travelTimes;
  private final Map<SpeedClass, TurnRestrictions> turns;
  private final WayIndex ways;
  private final EdgeTree tree;
  private final EdgeTwins twins;

  public RoadNetwork(
      RoadTopology topology,
      RoadGeometry geometry,
      RoadFacts facts,
      Map<SpeedClass, TravelTimes> travelTimes,
      Map<SpeedClass, TurnRestrictions> turns) {
    this.topology = topology;
    this.geometry = geometry;
    this.facts = facts;
    this.travelTimes = new EnumMap<>(travelTimes);
    this.turns = new EnumMap<>(turns);
    for (SpeedClass speedClass : SpeedClass.values()) {
      if (!travelTimes.containsKey(speedClass) || !turns.containsKey(speedClass)) {
        throw new IllegalArgumentException("No travel times or turns for " + speedClass + ".");
      }
    }
    ways = WayIndex.of(topology, facts);
    tree = EdgeTree.of(topology, geometry);
    twins = new EdgeTwins(topology, geometry, facts);
  }

  public RoadTopology topology() {
    return topology;
  }

  public RoadGeometry geometry() {
    return geometry;
  }

  public RoadFacts facts() {
    return facts;
  }

  /** Travel times of a speed class. */
  public TravelTimes travelTimes(SpeedClass speedClass) {
    return travelTimes.get(speedClass);
  }

  /** Turn restrictions of a speed class. */
  public TurnRestrictions turns(SpeedClass speedClass) {
    return turns.get(speedClass);
  }

  /** Edges by OSM way. */
  public WayIndex ways() {
    return ways;
  }

  /** Edges by place. */
  public EdgeTree tree() {
    return tree;
  }

  /**
   * The edge and all others that stand for the same stretch of road, ascending. GraphHopper doubles
   * edges to express turn restrictions over a via way.
   */
  public int[] twins(int edge) {
    return twins.of(edge);
  }

  /**
   * One key for a directed edge and all its twins in that direction: two keys stand for the same
   * stretch driven the same way if this is equal for both.
   */
  public int stretchKey(int key) {
    int first = twins.first(EdgeKeys.edge(key));
    return EdgeKeys.isForward(key) ? EdgeKeys.forward(first) : EdgeKeys.backward(first);
  }

  /** Whether any vehicle may drive the edge in this direction, orders apart. */
  public boolean drivable(int key) {
    for (TravelTimes times : travelTimes.values()) {
      if (times.drivable(key)) {
        return true;
      }
    }
    return false;
  }
}
