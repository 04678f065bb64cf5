package fr.gabarit.overlay;

import com.graphhopper.routing.querygraph.VirtualEdgeIteratorState;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.util.EdgeIteratorState;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.TravelTimes;
import java.time.Instant;
import java.util.BitSet;

/**
 * GraphHopper weighting under the rules of one instant: what GraphHopper's own algorithms need to
 * obey the orders. The hour stands still and waits on entering are left out; our own search knows
 * both. Thread-safe.
 */
public final class FreightWeighting implements Weighting {
  private static final double MILLIS_PER_SECOND = 1000;

  private final Weighting base;
  private final TimeSlice slice;
  private final TravelTimes times;
  private final RoadNetwork network;
  private final BitSet openAreas;

  /**
   * @param base the unrestricted weighting of the vehicle's class
   * @param rules the rules for the vehicle
   * @param instant the hour that stands still
   * @param openAreas the areas of local traffic that may be entered, see {@link LocalAreas#openTo}
   */
  public FreightWeighting(Weighting base, VehicleOverlay rules, Instant instant, BitSet openAreas) {
    this.base = base;
    this.openAreas = (BitSet) openAreas.clone();
    slice = rules.slice(instant);
    network = rules.overlay().network();
    times = network.travelTimes(rules.vehicle().speedClass());
  }

  @Override
  public double calcMinWeightPerDistance() {
    return base.calcMinWeightPerDistance();
  }

  @Override
  public double calcEdgeWeight(EdgeIteratorState edge, boolean reverse) {
    int key = key(edge, reverse);
    if (!times.drivable(key) || !open(key)) {
      return Double.POSITIVE_INFINITY;
    }
    return slice.costMillis(key) * share(edge, key) / MILLIS_PER_SECOND;
  }

  @Override
  public long calcEdgeMillis(EdgeIteratorState edge, boolean reverse) {
    int key = key(edge, reverse);
    return Math.round(slice.durationMillis(key) * share(edge, key));
  }

  private boolean open(int key) {
    EdgeVerdict verdict = slice.verdict(key);
    return verdict == EdgeVerdict.FREE
        || (verdict == EdgeVerdict.LOCAL && slice.localAreas().mayEnter(key, openAreas));
  }

  private static int key(EdgeIteratorState edge, boolean reverse) {
    int key =
        edge instanceof VirtualEdgeIteratorState virtual
            ? virtual.getOriginalEdgeKey()
            : edge.getEdgeKey();
    return reverse ? EdgeKeys.reverse(key) : key;
  }

  /** A virtual edge is a share of its original. */
  private double share(EdgeIteratorState edge, int key) {
    return edge instanceof VirtualEdgeIteratorState
        ? edge.getDistance() / network.geometry().lengthMetres(EdgeKeys.edge(key))
        : 1;
  }

  @Override
  public double calcTurnWeight(int inEdge, int viaNode, int outEdge) {
    return base.calcTurnWeight(inEdge, viaNode, outEdge);
  }

  @Override
  public long calcTurnMillis(int inEdge, int viaNode, int outEdge) {
    return base.calcTurnMillis(inEdge, viaNode, outEdge);
  }

  @Override
  public boolean hasTurnCosts() {
    return base.hasTurnCosts();
  }

  @Override
  public String getName() {
    return "freight";
  }
}
