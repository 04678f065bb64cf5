package fr.gabarit.bench.cch;

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
import java.util.Arrays;
import java.util.stream.IntStream;

/** A road network as the hierarchy takes it: its drivable directed edges and their turns. */
final class ExpandedRoads {
  private final RoadNetwork network;
  private final int[] keys;
  private final Digraph junctions;
  private final TurnExpansion expansion;

  ExpandedRoads(RoadNetwork network) {
    this.network = network;
    RoadTopology roads = network.topology();
    keys = IntStream.range(0, roads.keyCount()).filter(network::drivable).toArray();
    junctions =
        new Digraph(
            roads.nodeCount(),
            Arrays.stream(keys).map(roads::tail).toArray(),
            Arrays.stream(keys).map(roads::head).toArray());
    expansion = TurnExpansion.of(junctions, (from, to) -> keys[to] != EdgeKeys.reverse(keys[from]));
  }

  TurnExpansion expansion() {
    return expansion;
  }

  /** By nested dissection of the junctions. */
  int[] order() {
    RoadTopology roads = network.topology();
    int nodes = roads.nodeCount();
    double[] xs = new double[nodes];
    double[] ys = new double[nodes];
    for (int node = 0; node < nodes; node++) {
      // A degree of longitude is shorter than one of latitude; the extract is small.
      xs[node] = roads.longitude(node) * Math.cos(Math.toRadians(roads.latitude(0)));
      ys[node] = roads.latitude(node);
    }
    return new NestedDissection(junctions, xs, ys).arcOrder(expansion);
  }

  /** Costs of the base of a speed class, in milliseconds, its turn restrictions infinite. */
  int[] weights(SpeedClass speedClass) {
    TravelTimes times = network.travelTimes(speedClass);
    TurnRestrictions turns = network.turns(speedClass);
    return expansion.weights(
        Arrays.stream(keys)
            .map(key -> times.drivable(key) ? times.costMillis(key) : CchTopology.INFINITY)
            .toArray(),
        (from, to) -> turns.allows(keys[from], keys[to]) ? 0 : CchTopology.INFINITY);
  }
}
