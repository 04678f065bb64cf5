package fr.gabarit.routing;

import com.carrotsearch.hppc.IntIntHashMap;
import fr.gabarit.cch.CchTopology;
import fr.gabarit.cch.LazyPotential;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadGeometry;
import fr.gabarit.network.RoadTopology;
import fr.gabarit.network.TravelTimes;
import fr.gabarit.network.TurnRestrictions;
import fr.gabarit.overlay.LocalAreas;
import fr.gabarit.overlay.TurnAutomaton;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Finds backwards from a leg's destination (Dijkstra's algorithm) how much forbidden length at
 * least lies between there and the end of each directed edge, up to where the main network is met:
 * so a search for the way that violates least need not flood the network. A road counts as
 * forbidden if it is at all times, from the earliest at which the leg could enter it, for which the
 * rules are looked at. Of turns that are barred, those of two edges count. Consistent: no edge
 * lowers it by more than its own forbidden length. Not thread-safe.
 */
final class LookBack implements ViolationBound {
  /** Parts of the network larger than this are taken for the main network. */
  private static final int MOST_SETTLED = 50_000;

  private static final int KEY_BITS = 32;

  private final RoadTopology topology;
  private final RoadGeometry geometry;
  private final TravelTimes times;
  private final TurnRestrictions restrictions;
  private final TurnAutomaton turns;
  private final List<LegRules.Slice> slices;
  private final LocalAreas areas;
  private final LazyPotential earliest;
  private final long departure;
  private final LegGoal goal;
  private final IntIntHashMap decimetres = new IntIntHashMap();
  private final IntIntHashMap settled = new IntIntHashMap();
  private final PriorityQueue<Long> queue = new PriorityQueue<>();
  private int level = UNREACHABLE;

  /**
   * Looks back from the destination.
   *
   * @param rules the rules as the leg meets them
   * @param lastMillis epoch milliseconds from which on they are taken not to change
   * @param earliest memory to be used
   */
  LookBack(
      RoadHierarchy hierarchy,
      LegRequest request,
      LegRules rules,
      long lastMillis,
      LazyPotential earliest) {
    topology = hierarchy.network().topology();
    geometry = hierarchy.network().geometry();
    times = hierarchy.network().travelTimes(request.rules().vehicle().speedClass());
    restrictions = hierarchy.network().turns(request.rules().vehicle().speedClass());
    turns = request.rules().turns();
    departure = request.departure().toEpochMilli();
    slices = rules.over(departure, lastMillis);
    areas = slices.get(0).rules().localAreas();
    goal = new LegGoal(hierarchy.network(), request.destination());
    this.earliest = earliest;
    if (slices.size() > 1) {
      earliest.begin(
          hierarchy.durations(request.rules().vehicle().speedClass()),
          new LegStart(hierarchy.network(), request.origin())
              .terminals(
                  key -> times.drivable(key) ? times.durationMillis(key) : CchTopology.INFINITY));
    }
    begin();
    settle();
  }

  @Override
  public int at(int key) {
    return settled.getOrDefault(key, level);
  }

  private void begin() {
    for (int key : goal.keys()) {
      if (goal.atNode()) {
        reach(key, 0);
      } else {
        reachBefore(key, forbidden(key, goal.share(key)));
      }
    }
  }

  private void settle() {
    while (!queue.isEmpty()) {
      long next = queue.poll();
      int key = (int) next;
      int reached = (int) (next >>> KEY_BITS);
      if (settled.containsKey(key)) {
        continue;
      }
      settled.put(key, reached);
      if (areas.isMain(topology.head(key)) || settled.size() >= MOST_SETTLED) {
        level = reached;
        return;
      }
      int more = forbidden(key, 1);
      if (more < UNREACHABLE) {
        reachBefore(key, reached + more);
      }
    }
  }

  /** Goes to the ends of the edges before. */
  private void reachBefore(int key, int length) {
    if (length >= UNREACHABLE || !times.drivable(key)) {
      return;
    }
    int node = topology.tail(key);
    for (int slot = topology.firstOut(node); slot < topology.firstOut(node + 1); slot++) {
      int before = EdgeKeys.reverse(topology.outKey(slot));
      if (times.drivable(before) && restrictions.allows(before, key)) {
        int turn = forbiddenTurn(before, key);
        if (turn < UNREACHABLE) {
          reach(before, length + turn);
        }
      }
    }
  }

  private void reach(int key, int length) {
    if (length < decimetres.getOrDefault(key, UNREACHABLE)) {
      decimetres.put(key, length);
      queue.add(((long) length << KEY_BITS) | key);
    }
  }

  /** Forbidden length of a share of an edge, at the best time. */
  private int forbidden(int key, double share) {
    boolean possible = false;
    for (LegRules.Slice slice : slices) {
      if (!slice.impossible(key) && mayBeEntered(key, slice)) {
        if (slice.legal(key)) {
          return 0;
        }
        possible = true;
      }
    }
    return possible
        ? (int) ForbiddenLength.edgeDecimetres(geometry.lengthMetres(EdgeKeys.edge(key)), share)
        : UNREACHABLE;
  }

  /** Whether the leg can be there before the slice ends. */
  private boolean mayBeEntered(int key, LegRules.Slice slice) {
    if (slices.size() == 1 || slice == slices.get(slices.size() - 1)) {
      return true;
    }
    int atEnd = earliest.at(key);
    return atEnd < CchTopology.INFINITY
        && departure + Math.max(0, atEnd - times.durationMillis(key)) < slice.rules().untilMillis();
  }

  private int forbiddenTurn(int from, int to) {
    if (turns.isEmpty()) {
      return 0;
    }
    int met = turns.enter(turns.resting(turns.enter(TurnAutomaton.START, from)), to);
    if (met == TurnAutomaton.START) {
      return 0;
    }
    boolean possible = false;
    for (LegRules.Slice slice : slices) {
      if (slice.legalTurn(met)) {
        return 0;
      }
      possible |= !slice.impossibleTurn(met);
    }
    return possible ? (int) ForbiddenLength.turnDecimetres() : UNREACHABLE;
  }
}
