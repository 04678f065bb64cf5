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
 * obey the orders, so that they can be asked the same questions and compared. Answers to users
 * never come from it: the component that is exact is {@code routing.LegSearch}, and {@code
 * compliance.RuleBook} reads every answer once more. Thread-safe.
 *
 * <p>Left out is what a weighting cannot see:
 *
 * <ul>
 *   <li>the clock, which stands still;
 *   <li>waits on entering an edge;
 *   <li>orders on turns along three or more edges (via ways): a weighting is shown two edges at a
 *       time. Taken in by their last two edges they would bar turns that nobody forbids. Turn
 *       restrictions that bind a whole class at every hour, via ways included, are in the network
 *       itself and hold here too.
 * </ul>
 *
 * <p>A comparison cannot pass over the difference: where such an order made our way dearer, the
 * costs would disagree and be told as a mismatch.
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
