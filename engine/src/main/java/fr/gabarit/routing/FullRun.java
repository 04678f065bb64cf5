package fr.gabarit.routing;

import com.carrotsearch.hppc.LongArrayList;
import fr.gabarit.cch.CchMetric;
import fr.gabarit.cch.CchTopology;
import fr.gabarit.cch.Digraph;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadTopology;
import fr.gabarit.network.TravelTimes;
import fr.gabarit.overlay.TurnAutomaton;
import java.util.List;

/**
 * A run of the search described at {@link LegSearch} that keeps every label that may matter while
 * rules change, for what the plain one leaves aside: it waits before what is closed, as long as the
 * leg may, and it can note for which other departures all it saw would have been the same.
 *
 * <p>Waiting costs its time. A leg waits only before an edge that it may not enter legally when it
 * gets there, and only until it may for the first time. Labels compare by weight, time, and the
 * time waited so far; waits of zero are never dominated by others, so that permission to wait never
 * makes a way dearer. Not thread-safe.
 */
final class FullRun {
  private final RoadTopology topology;
  private final TravelTimes times;
  private final TurnAutomaton barredTurns;
  private final Digraph turns;
  private final CchMetric base;
  private final LegRequest request;
  private final LegRules rules;
  private final Driving driving;
  private final SearchSpace space;
  private final Labels labels;
  private final LongArrayList waited = new LongArrayList();
  private final long maxWaitMillis;
  private final long lastChangeMillis;
  private final long heaviest;
  private final LegGoal goal;
  private final GoalBounds bounds;
  private final LegStart start;
  private final Steadiness steadiness;

  /**
   * @param lastChangeMillis from then on weight alone decides, as no rule changes any more
   * @param heaviest nothing heavier need be looked at, see {@link Labels}
   * @param steadiness takes note of all that is judged
   */
  FullRun(
      RoadHierarchy hierarchy,
      LegRequest request,
      SearchSpace space,
      long lastChangeMillis,
      long heaviest,
      Steadiness steadiness) {
    this.request = request;
    this.space = space;
    this.lastChangeMillis = lastChangeMillis;
    this.heaviest = heaviest;
    this.steadiness = steadiness;
    topology = hierarchy.network().topology();
    turns = hierarchy.turns();
    times = hierarchy.network().travelTimes(request.rules().vehicle().speedClass());
    base = hierarchy.base(request.rules().vehicle().speedClass());
    barredTurns = request.rules().turns();
    rules = new LegRules(request);
    driving = new Driving(request, rules);
    labels = space.labels();
    maxWaitMillis = request.maxWait().toMillis();
    goal = new LegGoal(hierarchy.network(), request.destination());
    bounds = new GoalBounds(space, goal, times, List.of(GoalBounds.Since.start(base)));
    start = new LegStart(hierarchy.network(), request.origin());
  }

  LegResult search() {
    WayReader way = new WayReader(request, goal);
    if (goal.isNode(request.origin().node(topology))) {
      return new LegResult.Found(way.none(), SearchMethod.GUIDED_SEARCH);
    }
    space.begin();
    begin();
    while (!space.queue().isEmpty()) {
      int label = space.queue().pop();
      if (labels.dead(label)) {
        continue;
      }
      if (labels.arrived(label) || goal.isNode(topology.head(labels.key(label)))) {
        return new LegResult.Found(way.to(labels, label), SearchMethod.GUIDED_SEARCH);
      }
      expand(label);
    }
    return new LegResult.NotFound();
  }

  private void begin() {
    for (int key : start.keys()) {
      double share = start.share(key);
      if (goal.isOn(EdgeKeys.edge(key))) {
        double between = goal.between(start, key);
        if (between >= 0) {
          drive(Labels.NONE, key, between, true);
        }
      }
      drive(Labels.NONE, key, share, false);
    }
  }

  private void expand(int label) {
    int key = labels.key(label);
    for (int slot = turns.firstOut(key); slot < turns.firstOut(key + 1); slot++) {
      int turn = turns.outArc(slot);
      if (base.weight(turn) < CchTopology.INFINITY) {
        int next = turns.head(turn);
        if (goal.isOn(EdgeKeys.edge(next))) {
          drive(label, next, goal.share(next), true);
        }
        drive(label, next, 1, false);
      }
    }
  }

  /** Drives on at once, and if that is not legal also when it is for the first time. */
  private void drive(int parent, int key, double share, boolean last) {
    if (!times.drivable(key)) {
      return;
    }
    boolean begins = parent == Labels.NONE;
    long millis = begins ? request.departure().toEpochMilli() : labels.exitMillis(parent);
    long weight = begins ? 0 : labels.weight(parent);
    long waitedBefore = begins ? 0 : waited.get(parent);
    int state = begins ? TurnAutomaton.START : labels.turnState(parent);
    int from = begins ? Driving.NO_KEY : labels.key(parent);
    boolean open = driving.into(state, from, key, share, millis);
    boolean legal = open && Labels.forbiddenDecimetres(driving.weight()) == 0;
    if (open) {
      add(parent, key, last, weight, millis, waitedBefore);
    }
    if (!legal && waitedBefore < maxWaitMillis) {
      long latest = millis + maxWaitMillis - waitedBefore;
      long until = rules.at(millis).rules().untilMillis();
      while (until <= latest && weight + until - millis <= heaviest) {
        if (driving.into(state, from, key, share, until)
            && Labels.forbiddenDecimetres(driving.weight()) == 0) {
          long wait = until - millis;
          add(parent, key, last, weight + wait, until, waitedBefore + wait);
          break;
        }
        until = rules.at(until).rules().untilMillis();
      }
    }
    steadiness.judged(rules, driving, state, from, key, share, millis);
  }

  /** Labels what the last drive led to. */
  private void add(
      int parent, int key, boolean last, long weightBefore, long entry, long waitedSoFar) {
    long weight = weightBefore + driving.weight();
    long exit = driving.exitMillis();
    if (last) {
      int label = labels.addArrival(key, driving.met(), parent, weight, entry, exit);
      waited.add(waitedSoFar);
      space.queue().push(weight, label);
    } else {
      keep(key, barredTurns.resting(driving.met()), parent, weight, entry, exit, waitedSoFar);
    }
  }

  /** Adds a label unless a kept one is as good; drops those that it makes useless. */
  private void keep(
      int key, int state, int parent, long weight, long entry, long exit, long waitedSoFar) {
    int first = space.firstLabel(key);
    for (int label = first; label != Labels.NONE; label = labels.sibling(label)) {
      if (!labels.dead(label)
          && barredTurns.noStricter(labels.turnState(label), state)
          && dominates(
              labels.weight(label),
              labels.exitMillis(label),
              waited.get(label),
              weight,
              exit,
              waitedSoFar)) {
        if (weight == labels.weight(label)
            && exit == labels.exitMillis(label)
            && state == labels.turnState(label)
            && waitedSoFar == waited.get(label)) {
          chooseParent(label, parent, entry);
        }
        return;
      }
    }
    int bound = bounds.at(key, exit);
    if (bound == CostBound.UNREACHABLE || weight + bound > heaviest) {
      return;
    }
    for (int label = first; label != Labels.NONE; label = labels.sibling(label)) {
      if (!labels.dead(label)
          && barredTurns.noStricter(state, labels.turnState(label))
          && dominates(
              weight,
              exit,
              waitedSoFar,
              labels.weight(label),
              labels.exitMillis(label),
              waited.get(label))) {
        labels.kill(label);
      }
    }
    int label = labels.add(key, state, parent, first, weight, entry, exit);
    waited.add(waitedSoFar);
    space.setFirstLabel(key, label);
    space.queue().push(weight + bound, label);
  }

  /** Of equal ways the one over the lower edge is kept, as in {@link LegRun}. */
  private void chooseParent(int label, int parent, long entry) {
    int parentKey = parent == Labels.NONE ? Labels.NONE : labels.key(parent);
    if (parentKey < labels.parentKey(label)) {
      labels.adopt(label, parent, entry);
    }
  }

  private boolean dominates(
      long weightA, long millisA, long waitedA, long weightB, long millisB, long waitedB) {
    if (weightA > weightB) {
      return false;
    }
    if (millisA <= millisB && waitedA <= waitedB) {
      return true;
    }
    if (weightA < weightB && millisA >= lastChangeMillis && millisB >= lastChangeMillis) {
      steadiness.lateBy(Math.min(millisA, millisB) - lastChangeMillis);
      return true;
    }
    return false;
  }
}
