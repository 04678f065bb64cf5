package fr.gabarit.routing;

import com.carrotsearch.hppc.IntArrayList;
import fr.gabarit.cch.CchMetric;
import fr.gabarit.cch.CchTopology;
import fr.gabarit.cch.Digraph;
import fr.gabarit.cch.LazyPotential;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadTopology;
import fr.gabarit.network.TravelTimes;
import fr.gabarit.overlay.TurnAutomaton;
import java.util.List;

/**
 * What a way to where a leg ends costs at least over the roads nearest to it, each judged as the
 * leg meets it: by the areas of local traffic that open to this leg, and by the hours from the
 * earliest on at which it can be there (Dijkstra's search backwards from the destination, as far as
 * some hundred roads). Most of what a bound for all legs does not know lies there: streets that a
 * leg may enter only because it ends in them, or that close before it comes. Not thread-safe.
 */
final class Surroundings {
  /** Most doors that are closed to others, or at the hour, are nearer than so many roads. */
  private static final int MOST_ROADS = 1024;

  private static final int BITS_OF_KEY = 32;

  private final RoadTopology roads;
  private final TravelTimes times;
  private final Digraph turns;
  private final TurnAutomaton barredTurns;
  private final CchMetric base;
  private final LazyPotential earliest;
  private final long departure;
  private final List<LegRules.Slice> slices;
  private final EdgeMarks costs;
  private final EdgeMarks settled;
  private final IntArrayList reached = new IntArrayList();
  private final LongHeap open = new LongHeap();
  private int settledCount;
  private int radius;

  /**
   * @param slices the rules from the departure to the end of the span that is looked at
   */
  Surroundings(
      RoadHierarchy hierarchy,
      LegRequest request,
      List<LegRules.Slice> slices,
      LegGoal goal,
      SearchSpace space) {
    RoadNetwork network = hierarchy.network();
    this.slices = slices;
    costs = space.marks(2);
    settled = space.marks(3);
    roads = network.topology();
    turns = hierarchy.turns();
    barredTurns = request.rules().turns();
    times = network.travelTimes(request.rules().vehicle().speedClass());
    base = hierarchy.base(request.rules().vehicle().speedClass());
    departure = request.departure().toEpochMilli();
    earliest = space.earliest();
    earliest.begin(
        hierarchy.durations(request.rules().vehicle().speedClass()),
        new LegStart(network, request.origin())
            .terminals(
                key -> times.drivable(key) ? times.durationMillis(key) : CchTopology.INFINITY));
    for (int key : goal.keys()) {
      if (goal.atNode()) {
        reach(key, 0);
      } else {
        enter(key, goal.share(key), 0);
      }
    }
    while (!open.isEmpty() && settledCount < MOST_ROADS) {
      int key = (int) open.pop();
      if (settled.add(key)) {
        settledCount++;
        radius = at(key);
        enter(key, 1, radius);
      }
    }
  }

  /** Every road that leads into one. */
  private void enter(int key, double share, int after) {
    if (!times.drivable(key)) {
      return;
    }
    int node = roads.tail(key);
    for (int slot = roads.firstOut(node); slot < roads.firstOut(node + 1); slot++) {
      int from = EdgeKeys.reverse(roads.outKey(slot));
      if (!settled.contains(from)) {
        int cost = cost(from, key, share);
        if (cost < CchTopology.INFINITY) {
          reach(from, after + cost);
        }
      }
    }
  }

  private void reach(int key, int cost) {
    if (cost < at(key)) {
      if (!costs.contains(key)) {
        reached.add(key);
      }
      costs.put(key, cost);
      open.push((long) cost << BITS_OF_KEY | key);
    }
  }

  /** The least that driving from one road into another, or a share of it, costs the leg. */
  private int cost(int from, int key, double share) {
    int turn = turns.arc(from, key);
    if (turn < 0 || base.weight(turn) >= CchTopology.INFINITY) {
      return CchTopology.INFINITY;
    }
    int soonest = earliest.at(from);
    int least = CchTopology.INFINITY;
    if (soonest < CchTopology.INFINITY) {
      int met =
          barredTurns.enter(barredTurns.resting(barredTurns.enter(TurnAutomaton.START, from)), key);
      for (int i = 0; i < slices.size(); i++) {
        LegRules.Slice slice = slices.get(i);
        if (slice.rules().untilMillis() > departure + soonest
            && slice.legal(key)
            && slice.legalTurn(met)) {
          int cost =
              EdgeShare.of(slice.rules().costMillis(key), share)
                  + slice.rules().delayMillis(from, key);
          least = Math.min(least, cost);
        }
      }
    }
    return least;
  }

  /** What the way from the end of a road costs at least. */
  int at(int key) {
    return costs.getOr(key, CchTopology.INFINITY);
  }

  /** No road that is left out costs less. */
  int radius() {
    return radius;
  }

  /** Whether that is known of a road without looking further. */
  boolean holds(int key) {
    return settled.contains(key);
  }

  /** The least that driving from one road into another costs the leg. */
  int cost(int from, int key) {
    return cost(from, key, 1);
  }

  /** The roads at the border, of which more costly ways may be left out. */
  int[] border() {
    IntArrayList border = new IntArrayList();
    for (int i = 0; i < reached.size(); i++) {
      if (!settled.contains(reached.get(i))) {
        border.add(reached.get(i));
      }
    }
    return border.toArray();
  }
}
