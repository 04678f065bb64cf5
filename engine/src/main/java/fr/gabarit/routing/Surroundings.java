package fr.gabarit.routing;

import com.carrotsearch.hppc.IntArrayList;
import fr.gabarit.cch.CchTopology;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadTopology;
import fr.gabarit.network.TravelTimes;

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
  private final TurnHours hours;
  private final EdgeMarks costs;
  private final EdgeMarks settled;
  private final IntArrayList reached = new IntArrayList();
  private final LongHeap open = new LongHeap();
  private int settledCount;
  private int radius;

  /**
   * @param hours when the leg comes to turns, and what they cost it then
   */
  Surroundings(
      RoadHierarchy hierarchy,
      LegRequest request,
      TurnHours hours,
      LegGoal goal,
      SearchSpace space) {
    RoadNetwork network = hierarchy.network();
    this.hours = hours;
    costs = space.marks(2);
    settled = space.marks(3);
    roads = network.topology();
    times = network.travelTimes(request.rules().vehicle().speedClass());
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
        int cost = hours.leastCost(from, key, share);
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
    return hours.leastCost(from, key, 1);
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
