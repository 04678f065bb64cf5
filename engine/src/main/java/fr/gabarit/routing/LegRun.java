package fr.gabarit.routing;

import com.carrotsearch.hppc.IntHashSet;
import fr.gabarit.cch.CchMetric;
import fr.gabarit.cch.CchTopology;
import fr.gabarit.cch.Digraph;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadTopology;
import fr.gabarit.overlay.TurnAutomaton;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** One run of the search described at {@link LegSearch}. Not thread-safe. */
final class LegRun {
  /** A window of the destination's side is at least so long. */
  private static final long SPARE_MILLIS = 300_000;

  private final RoadHierarchy hierarchy;
  private final RoadNetwork network;
  private final RoadTopology topology;
  private final TurnAutomaton barredTurns;
  private final Digraph turns;
  private final CchMetric base;
  private final CostBound bounds;
  private final LegRequest request;
  private final LegRules rules;
  private final Driving driving;
  private final SearchSpace space;
  private final Labels labels;
  private final boolean timed;
  private final long lastChangeMillis;
  private final LegGoal goal;
  private final int oneSidedSteps;
  private final boolean legalOnly;
  private long heaviest = Long.MAX_VALUE;
  private long endMillis = Long.MAX_VALUE;
  private long latestMillis;
  private long leastWeight;
  private boolean closedIn;
  private int mostSteps = Integer.MAX_VALUE;
  private boolean gaveUp;
  private GoalSide goalSide;
  private Supplier<Optional<SureReach>> sure = Optional::empty;
  private IntHashSet allowed;
  private ViolationBound violationBound = ViolationBound.NONE;

  /** By rules of its own. */
  LegRun(
      RoadHierarchy hierarchy,
      CostBound bounds,
      LegRequest request,
      SearchSpace space,
      OptionalLong lastChange,
      int oneSidedSteps) {
    this(hierarchy, bounds, request, new LegRules(request), space, lastChange, oneSidedSteps);
  }

  /**
   * @param bounds what no way begun at the departure goes below
   * @param rules as the leg meets them
   * @param lastChange if given, labels are kept by weight and time until then; else by weight
   * @param oneSidedSteps labels expanded before the destination's side is looked at
   */
  LegRun(
      RoadHierarchy hierarchy,
      CostBound bounds,
      LegRequest request,
      LegRules rules,
      SearchSpace space,
      OptionalLong lastChange,
      int oneSidedSteps) {
    this.oneSidedSteps = oneSidedSteps;
    this.bounds = bounds;
    this.hierarchy = hierarchy;
    network = hierarchy.network();
    turns = hierarchy.turns();
    this.request = request;
    this.space = space;
    topology = network.topology();
    base = hierarchy.base(request.rules().vehicle().speedClass());
    barredTurns = request.rules().turns();
    this.rules = rules;
    driving = new Driving(request, rules);
    labels = space.labels();
    timed = lastChange.isPresent();
    lastChangeMillis = lastChange.orElse(Long.MIN_VALUE);
    goal = new LegGoal(network, request.destination());
    legalOnly = request.mode() == SearchMode.LEGAL;
    latestMillis = request.departure().toEpochMilli();
  }

  /** Nothing heavier than a way that is known need be looked at. */
  LegRun noHeavierThan(LegPath known) {
    heaviest = Labels.weight(known.costMillis(), known.forbiddenDecimetres());
    return this;
  }

  /** Only ways that arrive before some time are looked for, in epoch milliseconds. */
  LegRun before(long millis) {
    endMillis = millis;
    return this;
  }

  /**
   * Makes no other turns than some.
   *
   * @param turnsAllowed arcs of the hierarchy
   */
  LegRun along(IntHashSet turnsAllowed) {
    allowed = turnsAllowed;
    return this;
  }

  /** Gives up after some labels. */
  LegRun givingUpAfter(int steps) {
    mostSteps = steps;
    return this;
  }

  /** Whether the search gave up, so that it found nothing. */
  boolean gaveUp() {
    return gaveUp;
  }

  /** What is known of the roads that the search will come to. */
  LegRun with(Supplier<Optional<SureReach>> known) {
    sure = known;
    return this;
  }

  /** Some edges are dearer than they are. */
  LegRun with(Surcharge surcharge) {
    driving.surcharge(surcharge);
    return this;
  }

  /**
   * Goes for the way that violates least.
   *
   * @param bound what is forbidden at least
   * @param lastMillis epoch milliseconds from which on rules are taken not to change
   */
  LegRun leastViolating(ViolationBound bound, long lastMillis) {
    violationBound = bound;
    rules.holdOnFrom(lastMillis);
    return this;
  }

  /** No way weighs less than this. */
  long leastWeight() {
    return leastWeight;
  }

  /** The latest time that any label had. */
  long latestMillis() {
    return latestMillis;
  }

  LegResult search() {
    WayReader way = new WayReader(request, goal);
    if (goal.isNode(request.origin().node(topology))) {
      return found(way.none());
    }
    space.begin();
    begin();
    leastWeight = space.queue().lowestEstimate();
    for (int expanded = 0; !space.queue().isEmpty() && !labels.full(); expanded++) {
      int label = space.queue().pop();
      if (labels.dead(label)) {
        continue;
      }
      if (labels.arrived(label) || goal.isNode(topology.head(labels.key(label)))) {
        return found(way.to(labels, label));
      }
      if (expanded == mostSteps) {
        gaveUp = true;
        break;
      }
      expand(label);
      if (expanded >= oneSidedSteps && legalOnly && isClosedIn()) {
        closedIn = true;
        break;
      }
    }
    return new LegResult.NotFound();
  }

  private static LegResult found(LegPath path) {
    return new LegResult.Found(path, SearchMethod.GUIDED_SEARCH);
  }

  /** Looks at the destination's side. */
  private boolean isClosedIn() {
    if (goalSide == null) {
      goalSide = new GoalSide(hierarchy, request, rules, space, sure.get(), firstWindow());
    }
    GoalSide.Standing standing = goalSide.step();
    if (standing == GoalSide.Standing.WINDOW_TOO_SHORT
        && goalSide.windowMillis() < LegSearch.LONGEST_TIMED_TRIP.toMillis() / 2) {
      goalSide =
          new GoalSide(hierarchy, request, rules, space, sure.get(), 2 * goalSide.windowMillis());
    }
    return standing == GoalSide.Standing.CLOSED_IN;
  }

  /** What the search costs so far, and what detours may add. */
  private long firstWindow() {
    return SPARE_MILLIS + 3 * space.queue().lowestEstimate() / 2;
  }

  /** Whether the last search found the destination shut off at all times that matter. */
  boolean closedIn() {
    return closedIn;
  }

  /** Labels the way from the origin to the end of each first edge, or to the destination on it. */
  private void begin() {
    long departure = request.departure().toEpochMilli();
    LegStart start = new LegStart(network, request.origin());
    for (int key : start.keys()) {
      double share = start.share(key);
      if (goal.isOn(EdgeKeys.edge(key))) {
        double between = goal.between(start, key);
        if (between >= 0) {
          drive(Labels.NONE, Driving.NO_KEY, key, between, 0, departure, true);
        }
      }
      drive(Labels.NONE, Driving.NO_KEY, key, share, 0, departure, false);
    }
  }

  private void expand(int label) {
    int key = labels.key(label);
    long weight = labels.weight(label);
    long millis = labels.exitMillis(label);
    for (int slot = turns.firstOut(key); slot < turns.firstOut(key + 1); slot++) {
      int turn = turns.outArc(slot);
      if (base.weight(turn) < CchTopology.INFINITY && (allowed == null || allowed.contains(turn))) {
        expandInto(label, key, turns.head(turn), weight, millis);
      }
    }
  }

  private void expandInto(int label, int key, int next, long weight, long millis) {
    if (goal.isOn(EdgeKeys.edge(next))) {
      drive(label, key, next, goal.share(next), weight, millis, true);
    }
    drive(label, key, next, 1, weight, millis, false);
  }

  /** Labels what driving a share of an edge leads to, if that is allowed. */
  private void drive(
      int parent, int from, int key, double share, long weight, long millis, boolean last) {
    int state = parent == Labels.NONE ? TurnAutomaton.START : labels.turnState(parent);
    if (!driving.into(state, from, key, share, millis) || driving.exitMillis() >= endMillis) {
      return;
    }
    long total = weight + driving.weight();
    if (last) {
      latestMillis = Math.max(latestMillis, driving.exitMillis());
      space
          .queue()
          .push(
              total,
              labels.addArrival(key, driving.met(), parent, total, millis, driving.exitMillis()));
    } else {
      int rest = barredTurns.resting(driving.met());
      keep(key, rest, parent, total, millis, driving.exitMillis());
    }
  }

  /** Adds a label unless a kept one is as good; drops those that it makes useless. */
  private void keep(int key, int state, int parent, long weight, long entry, long exit) {
    int first = space.firstLabel(key);
    for (int label = first; label != Labels.NONE; label = labels.sibling(label)) {
      if (!labels.dead(label)
          && dominates(labels.weight(label), labels.exitMillis(label), weight, exit)
          && barredTurns.noStricter(labels.turnState(label), state)) {
        if (weight == labels.weight(label)
            && exit == labels.exitMillis(label)
            && state == labels.turnState(label)) {
          chooseParent(label, parent, entry);
        }
        return;
      }
    }
    int leastCost = bounds.at(key, exit);
    int leastViolation = violationBound.at(key);
    if (leastCost == CostBound.UNREACHABLE || leastViolation == ViolationBound.UNREACHABLE) {
      return;
    }
    long bound = Labels.weight(leastCost, leastViolation);
    if (weight + bound > heaviest) {
      return;
    }
    for (int label = first; label != Labels.NONE; label = labels.sibling(label)) {
      if (dominates(weight, exit, labels.weight(label), labels.exitMillis(label))
          && barredTurns.noStricter(state, labels.turnState(label))) {
        labels.kill(label);
      }
    }
    latestMillis = Math.max(latestMillis, exit);
    int label = labels.add(key, state, parent, first, weight, entry, exit);
    space.setFirstLabel(key, label);
    space.queue().push(weight + bound, label);
  }

  /**
   * Of ways that are equal up to here the one over the lower edge is kept, so that the way found
   * depends on nothing but the request. Edges cost something: a label's parents are all expanded
   * before it.
   */
  private void chooseParent(int label, int parent, long entry) {
    int parentKey = parent == Labels.NONE ? Labels.NONE : labels.key(parent);
    if (parentKey < labels.parentKey(label)) {
      labels.adopt(label, parent, entry);
    }
  }

  private boolean dominates(long weightA, long millisA, long weightB, long millisB) {
    if (weightA > weightB) {
      return false;
    }
    if (millisA <= millisB) {
      return true;
    }
    return weightA < weightB && (!timed || millisB >= lastChangeMillis);
  }
}
