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
 * obey the orders. The hour stands still; waits on entering and turns ruled along several edges are
 * left out, since a weighting sees two edges at a time; our own search knows all three.
 * Thread-safe.
 */
public final class FreightWeighting implements Weighting {
  private static final double MILLIS_PER_SECOND = 1000;

  private final Weighting base;
  private final TimeSlice slice;
  private final TravelTimes times;
  private final RoadNetwork network;
  private final TurnAutomaton turns;
  private final BitSet openAreas;
  private final int originEdge;
  private final int destinationEdge;

  /**
   * @param base the unrestricted weighting of the vehicle's class
   * @param rules the rules for the vehicle
   * @param instant the hour that stands still
   * @param openAreas the areas of local traffic that may be entered, see {@link LocalAreas#openTo}
   * @param originEdge edge on which the leg begins
   * @param destinationEdge edge on which it ends
   */
  public FreightWeighting(
      Weighting base,
      VehicleOverlay rules,
      Instant instant,
      BitSet openAreas,
      int originEdge,
      int destinationEdge) {
    this.base = base;
    this.openAreas = (BitSet) openAreas.clone();
    this.originEdge = originEdge;
    this.destinationEdge = destinationEdge;
    turns = rules.turns();
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
    double weight = base.calcTurnWeight(inEdge, viaNode, outEdge);
    return inEdge < 0 || outEdge < 0 || turnOpen(inEdge, viaNode, outEdge)
        ? weight
        : Double.POSITIVE_INFINITY;
  }

  private boolean turnOpen(int inEdge, int viaNode, int outEdge) {
    if (turns.isEmpty()) {
      return true;
    }
    int inKey = EdgeKeys.forward(inEdge);
    int outKey = EdgeKeys.forward(outEdge);
    int arriving = network.topology().head(inKey) == viaNode ? inKey : EdgeKeys.reverse(inKey);
    int leaving = network.topology().tail(outKey) == viaNode ? outKey : EdgeKeys.reverse(outKey);
    int met = turns.enter(turns.resting(turns.enter(TurnAutomaton.START, arriving)), leaving);
    EdgeVerdict verdict = slice.turnVerdict(met);
    return verdict == EdgeVerdict.FREE
        || (verdict == EdgeVerdict.LOCAL && slice.mayTurn(met, originEdge, destinationEdge));
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
