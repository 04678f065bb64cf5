package fr.gabarit.routing;

import com.carrotsearch.hppc.IntArrayList;
import fr.gabarit.cch.CchTopology;
import fr.gabarit.cch.LazyPotential;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadTopology;
import fr.gabarit.network.TravelTimes;
import fr.gabarit.network.TurnRestrictions;
import fr.gabarit.overlay.Closures;
import fr.gabarit.overlay.TurnAutomaton;
import java.util.List;
import java.util.Optional;

/**
 * Explores backwards, step by step beside the search, the roads from which a destination can be
 * reached, so that the search need not flood the network to find that there is no way.
 *
 * <p>A road counts as closed if the leg may not enter it from the earliest time at which it could
 * be there until the end of a window that begins with the departure. If the exploration ends
 * without the origin, a way could only enter a closed road after the window. Roads from which that
 * could be are the <em>rim</em>. Costs are never below times, and of the labels that a search keeps
 * at one place none is later than the cheapest: if the search has come to a rim road at a cost
 * within the window, nothing leaves it after the window. Rim roads that the search does not come to
 * are explored backwards in their turn. Once none is left, there is no way. Not thread-safe.
 */
final class GoalSide {
  /** Stands for the exploration that begins at the destination, before those of the rim. */
  private static final int DESTINATION = -1;

  private final RoadTopology topology;
  private final TravelTimes times;
  private final TurnRestrictions turns;
  private final List<LegRules.Slice> window;
  private final long windowMillis;
  private final Closures closedForLong;
  private final SearchSpace space;
  private final LazyPotential earliest;
  private final Optional<SureReach> sure;
  private final long departure;
  private final int[] originEdges;
  private final int originNode;

  /** Roads that cannot be reached within the window, and those of the exploration going on. */
  private final EdgeMarks seen;

  private final IntArrayList seenNow = new IntArrayList();
  private final IntArrayList open = new IntArrayList();
  private final IntArrayList closedBehind = new IntArrayList();
  private final EdgeMarks seenClosed;
  private final IntArrayList rim = new IntArrayList();
  private final IntArrayList awaited = new IntArrayList();
  private int explored = DESTINATION;
  private boolean originFound;
  private Standing standing = Standing.EXPLORING;

  /** What it knows. */
  enum Standing {
    /** Nothing yet. */
    EXPLORING,
    /** The search came to the rim after the window. */
    WINDOW_TOO_SHORT,
    /** The destination can be reached, as far as it sees. */
    REACHABLE,
    /** There is no way. */
    CLOSED_IN
  }

  /**
   * @param rules the rules as the leg meets them
   * @param space what the search finds
   * @param sure tells of roads that the search will surely come to
   * @param windowMillis length of the window from the departure on
   */
  GoalSide(
      RoadHierarchy hierarchy,
      LegRequest request,
      LegRules rules,
      SearchSpace space,
      Optional<SureReach> sure,
      long windowMillis) {
    this.sure = sure;
    RoadNetwork network = hierarchy.network();
    this.space = space;
    seen = space.marks(0);
    seenClosed = space.marks(1);
    this.windowMillis = windowMillis;
    topology = network.topology();
    times = network.travelTimes(request.rules().vehicle().speedClass());
    turns = network.turns(request.rules().vehicle().speedClass());
    departure = request.departure().toEpochMilli();
    earliest = space.withoutOrders(hierarchy, request);
    window = rules.over(departure, departure + windowMillis);
    closedForLong = request.rules().closedThroughout(request.departure());
    originEdges = network.twins(request.origin().edge());
    originNode = request.origin().node(topology).orElse(-1);
    LegGoal goal = new LegGoal(network, request.destination());
    originFound = goal.isNode(request.origin().node(topology));
    for (int key : goal.keys()) {
      add(key);
    }
  }

  /** Length of the window. */
  long windowMillis() {
    return windowMillis;
  }

  /** Looks at one more road and says what is known then. */
  Standing step() {
    if (standing == Standing.EXPLORING) {
      if (originFound) {
        findOrigin();
      } else if (explored >= rim.size()) {
        await();
      } else if (explored != DESTINATION && met(rim.get(explored))) {
        abandon();
      } else if (!open.isEmpty()) {
        addBefore(removeLast(open));
      } else {
        extendRim();
        next();
      }
    }
    return standing;
  }

  /**
   * Looks at some roads without a search beside it, and tells whether there is no way; if not,
   * there may be none all the same.
   */
  boolean closedInAtOnce(int steps) {
    boolean stuck = false;
    for (int i = 0; i < steps && standing == Standing.EXPLORING && !stuck; i++) {
      // Nothing is left to be looked at, and no search will come to what is awaited.
      stuck = !originFound && explored >= rim.size() && !awaited.isEmpty();
      step();
    }
    return standing == Standing.CLOSED_IN;
  }

  /** Nothing leaves a rim road into a closed one once the search was there, or surely will be. */
  private boolean met(int key) {
    if (sure.isPresent() && sure.get().costMillis(key) <= windowMillis) {
      return true;
    }
    Labels labels = space.labels();
    for (int label = space.firstLabel(key); label != Labels.NONE; label = labels.sibling(label)) {
      // On no barred turn, so that no other label there is worth more.
      if (labels.turnState(label) == TurnAutomaton.START) {
        if (labels.weight(label) <= windowMillis) {
          return true;
        }
        standing = Standing.WINDOW_TOO_SHORT;
      }
    }
    return false;
  }

  private void await() {
    while (!awaited.isEmpty() && met(awaited.get(awaited.size() - 1))) {
      removeLast(awaited);
    }
    if (awaited.isEmpty()) {
      standing = Standing.CLOSED_IN;
    }
  }

  private void addBefore(int key) {
    int node = topology.tail(key);
    originFound |= node == originNode;
    for (int slot = topology.firstOut(node); slot < topology.firstOut(node + 1); slot++) {
      int before = EdgeKeys.reverse(topology.outKey(slot));
      if (turns.allows(before, key)) {
        add(before);
      }
    }
  }

  private void add(int key) {
    if (seen.contains(key) || !passable(key)) {
      return;
    }
    // A leg may begin on a closed road too: roads are judged where they are entered.
    originFound |= originNode < 0 && isOriginEdge(EdgeKeys.edge(key));
    if (closedInWindow(key)) {
      closedBehind.add(key);
    } else {
      seen.add(key);
      seenNow.add(key);
      open.add(key);
    }
  }

  private void findOrigin() {
    if (explored == DESTINATION) {
      standing = Standing.REACHABLE;
    } else {
      awaited.add(rim.get(explored));
      abandon();
    }
  }

  /** What was seen from this rim road may be reachable after all. */
  private void abandon() {
    for (int i = 0; i < seenNow.size(); i++) {
      seen.remove(seenNow.get(i));
    }
    closedBehind.clear();
    open.clear();
    originFound = false;
    next();
  }

  /** Goes on behind the closed roads around what has been explored. */
  private void extendRim() {
    while (!closedBehind.isEmpty()) {
      int closed = removeLast(closedBehind);
      if (seenClosed.contains(closed)) {
        continue;
      }
      seenClosed.add(closed);
      int node = topology.tail(closed);
      for (int slot = topology.firstOut(node); slot < topology.firstOut(node + 1); slot++) {
        int key = EdgeKeys.reverse(topology.outKey(slot));
        if (turns.allows(key, closed) && passable(key)) {
          (closedInWindow(key) ? closedBehind : rim).add(key);
        }
      }
    }
  }

  /** Begins with the next rim road that is not yet dealt with. */
  private void next() {
    seenNow.clear();
    explored++;
    while (explored < rim.size() && (seen.contains(rim.get(explored)) || met(rim.get(explored)))) {
      explored++;
    }
    if (explored < rim.size()) {
      add(rim.get(explored));
    }
  }

  private static int removeLast(IntArrayList list) {
    return list.remove(list.size() - 1);
  }

  private boolean passable(int key) {
    return times.drivable(key) && !closedForLong.closed(key);
  }

  private boolean isOriginEdge(int edge) {
    for (int origin : originEdges) {
      if (origin == edge) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is closed from the earliest time at which it can be entered on. */
  private boolean closedInWindow(int key) {
    int atEnd = earliest.at(key);
    if (atEnd >= CchTopology.INFINITY) {
      return true;
    }
    long entry = departure + Math.max(0, atEnd - times.durationMillis(key));
    // Asked for thousands of roads: no iterator for each.
    for (int i = 0; i < window.size(); i++) {
      LegRules.Slice slice = window.get(i);
      if (slice.rules().untilMillis() > entry && slice.legal(key)) {
        return false;
      }
    }
    return true;
  }
}
