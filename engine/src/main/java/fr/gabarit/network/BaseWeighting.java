package fr.gabarit.network;

import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.ev.DecimalEncodedValue;
import com.graphhopper.routing.ev.EncodedValueLookup;
import com.graphhopper.routing.ev.EnumEncodedValue;
import com.graphhopper.routing.ev.RoadClass;
import com.graphhopper.routing.ev.TurnRestriction;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.TurnCostStorage;
import com.graphhopper.util.EdgeIteratorState;
import fr.gabarit.vehicle.SpeedClass;

/**
 * GraphHopper weighting of the unrestricted base of one speed class: cost in seconds, turn
 * restrictions, no U-turns on the spot unless a cost is given for them. Thread-safe.
 */
public final class BaseWeighting implements Weighting {
  private static final double MILLIS_PER_SECOND = 1000;
  private static final double SECONDS_PER_METRE_AT_1_KMH = 3.6;

  /** Times are whole milliseconds; on edges of a few metres rounding makes a metre cheaper. */
  private static final double ROUNDING_SHARE = 0.995;

  private final BooleanEncodedValue access;
  private final DecimalEncodedValue speed;
  private final EnumEncodedValue<RoadClass> roadClass;
  private final BooleanEncodedValue turnRestriction;
  private final TurnCostStorage turns;
  private final EdgeTimes times;
  private final double uTurnSeconds;

  /** Weighting of a class with its turn restrictions; U-turns are forbidden. */
  public static BaseWeighting of(FreightHopper hopper, SpeedClass speedClass) {
    return new BaseWeighting(hopper, speedClass, Double.POSITIVE_INFINITY);
  }

  BaseWeighting(FreightHopper hopper, SpeedClass speedClass, double uTurnSeconds) {
    EncodedValueLookup values = hopper.getEncodingManager();
    access = values.getBooleanEncodedValue(FreightAccessParser.KEY);
    speed = values.getDecimalEncodedValue(FreightSpeedParser.key(speedClass));
    roadClass = values.getEnumEncodedValue(RoadClass.KEY, RoadClass.class);
    turnRestriction =
        hopper
            .getEncodingManager()
            .getTurnBooleanEncodedValue(TurnRestriction.key(FreightHopper.profileName(speedClass)));
    turns = hopper.getBaseGraph().getTurnCostStorage();
    times = hopper.edgeTimes();
    this.uTurnSeconds = uTurnSeconds;
  }

  @Override
  public double calcMinWeightPerDistance() {
    return ROUNDING_SHARE * SECONDS_PER_METRE_AT_1_KMH / speed.getMaxOrMaxStorableDecimal();
  }

  @Override
  public double calcEdgeWeight(EdgeIteratorState edge, boolean reverse) {
    if (!(reverse ? edge.getReverse(access) : edge.get(access))) {
      return Double.POSITIVE_INFINITY;
    }
    return times.costMillis(duration(edge, reverse), edge.get(roadClass)) / MILLIS_PER_SECOND;
  }

  @Override
  public long calcEdgeMillis(EdgeIteratorState edge, boolean reverse) {
    return duration(edge, reverse);
  }

  private int duration(EdgeIteratorState edge, boolean reverse) {
    double kmh = reverse ? edge.getReverse(speed) : edge.get(speed);
    return times.durationMillis(edge.getDistance(), kmh);
  }

  @Override
  public double calcTurnWeight(int inEdge, int viaNode, int outEdge) {
    if (inEdge < 0 || outEdge < 0) {
      return 0;
    }
    if (inEdge == outEdge) {
      return uTurnSeconds;
    }
    return turns.get(turnRestriction, inEdge, viaNode, outEdge) ? Double.POSITIVE_INFINITY : 0;
  }

  @Override
  public long calcTurnMillis(int inEdge, int viaNode, int outEdge) {
    return 0;
  }

  @Override
  public boolean hasTurnCosts() {
    return true;
  }

  @Override
  public String getName() {
    return "freight_base";
  }
}
