package fr.gabarit.hierarchy;

import fr.gabarit.cch.CchMetric;
import fr.gabarit.cch.CchTopology;
import fr.gabarit.cch.Digraph;
import fr.gabarit.cch.NestedDissection;
import fr.gabarit.cch.TurnExpansion;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadTopology;
import fr.gabarit.network.TravelTimes;
import fr.gabarit.network.TurnRestrictions;
import fr.gabarit.vehicle.SpeedClass;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;

/**
 * The customizable contraction hierarchy of a road network. Its nodes are the directed edges ("edge
 * keys"), its arcs the turns from one into the next, so that turn restrictions are exact; an arc
 * weighs what the edge driven into costs. Immutable and thread-safe.
 */
public final class RoadHierarchy {
  private final RoadNetwork network;
  private final Digraph turns;
  private final CchTopology topology;
  private final Map<SpeedClass, CchMetric> bases = new EnumMap<>(SpeedClass.class);
  private final Map<SpeedClass, CchMetric> durations = new ConcurrentHashMap<>();

  private RoadHierarchy(RoadNetwork network, Digraph turns, CchTopology topology) {
    this.network = network;
    this.turns = turns;
    this.topology = topology;
    for (SpeedClass speedClass : SpeedClass.values()) {
      TravelTimes times = network.travelTimes(speedClass);
      bases.put(speedClass, topology.customize(weights(speedClass, times::costMillis)).perfect());
    }
  }

  /** Makes the hierarchy of a network. */
  public static RoadHierarchy of(RoadNetwork network) {
    Digraph junctions = junctions(network);
    TurnExpansion expansion = expansion(network, junctions);
    RoadTopology roads = network.topology();
    double[] xs = new double[roads.nodeCount()];
    double[] ys = new double[roads.nodeCount()];
    for (int node = 0; node < xs.length; node++) {
      xs[node] = roads.longitude(node) * Math.cos(Math.toRadians(roads.latitude(node)));
      ys[node] = roads.latitude(node);
    }
    int[] order = new NestedDissection(junctions, xs, ys).arcOrder(expansion);
    return new RoadHierarchy(network, expansion.graph(), CchTopology.of(expansion.graph(), order));
  }

  /**
   * The hierarchy of a network with a topology that was made for it; none if it was made for
   * another.
   */
  static Optional<RoadHierarchy> with(RoadNetwork network, CchTopology topology) {
    Digraph turns = expansion(network, junctions(network)).graph();
    return topology.belongsTo(turns)
        ? Optional.of(new RoadHierarchy(network, turns, topology))
        : Optional.empty();
  }

  private static Digraph junctions(RoadNetwork network) {
    RoadTopology roads = network.topology();
    int[] tails = new int[roads.keyCount()];
    int[] heads = new int[roads.keyCount()];
    for (int key = 0; key < tails.length; key++) {
      tails[key] = roads.tail(key);
      heads[key] = roads.head(key);
    }
    return new Digraph(roads.nodeCount(), tails, heads);
  }

  private static TurnExpansion expansion(RoadNetwork network, Digraph junctions) {
    return TurnExpansion.of(
        junctions,
        (from, to) ->
            to != EdgeKeys.reverse(from) && network.drivable(from) && network.drivable(to));
  }

  private int[] weights(SpeedClass speedClass, IntUnaryOperator ofKey) {
    TravelTimes times = network.travelTimes(speedClass);
    TurnRestrictions restrictions = network.turns(speedClass);
    int[] weights = new int[turns.arcCount()];
    for (int arc = 0; arc < weights.length; arc++) {
      int from = turns.tail(arc);
      int to = turns.head(arc);
      weights[arc] =
          times.drivable(from) && times.drivable(to) && restrictions.allows(from, to)
              ? ofKey.applyAsInt(to)
              : CchTopology.INFINITY;
    }
    return weights;
  }

  /** The network. */
  public RoadNetwork network() {
    return network;
  }

  /** Its topology, the same for all weights. */
  public CchTopology topology() {
    return topology;
  }

  /** Directed edges and the turns between them. */
  public Digraph turns() {
    return turns;
  }

  /** Calls for every turn into a directed edge, as arc of {@link #turns()}. */
  public void forEachTurnInto(int key, IntConsumer arcs) {
    RoadTopology roads = network.topology();
    int node = roads.tail(key);
    for (int slot = roads.firstOut(node); slot < roads.firstOut(node + 1); slot++) {
      int arc = turns.arc(EdgeKeys.reverse(roads.outKey(slot)), key);
      if (arc >= 0) {
        arcs.accept(arc);
      }
    }
  }

  /** The weights of a class where no order is in force. */
  public CchMetric base(SpeedClass speedClass) {
    return bases.get(speedClass);
  }

  /**
   * The times of a class, in milliseconds, where no order is in force; made when first asked for,
   * as few searches look from the destination's side.
   */
  public CchMetric durations(SpeedClass speedClass) {
    return durations.computeIfAbsent(
        speedClass,
        made ->
            topology.customize(weights(made, network.travelTimes(made)::durationMillis)).perfect());
  }
}
