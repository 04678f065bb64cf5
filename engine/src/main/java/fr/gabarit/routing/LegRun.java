package fr.gabarit.routing;

import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadPosition;
import fr.gabarit.network.RoadTopology;
import fr.gabarit.network.TravelTimes;
import fr.gabarit.network.TurnRestrictions;
import fr.gabarit.overlay.TurnAutomaton;
import fr.gabarit.vehicle.SpeedClass;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** One run of the search described at {@link LegSearch}. Not thread-safe. */
final class LegRun {
  /** Stands for the key before the first: the leg begins at a node. */
  private static final int NO_KEY = -1;

  private final RoadNetwork network;
  private final RoadTopology topology;
  private final TravelTimes times;
  private final TurnRestrictions turns;
  private final TurnAutomaton barredTurns;
  private final SpeedClass speedClass;
  private final LowerBound lowerBound;
  private final LegRequest request;
  private final LegRules rules;
  private final SearchSpace space;
  private final Labels labels;
  private final boolean timed;
  private final long lastChangeMillis;
  private final OptionalInt destinationNode;
  private final int[] destinationEdges;
  private long latestMillis;

  /**
   * @param lastChange if given, labels are kept by weight and time until then; else by weight
   */
  LegRun(
      RoadNetwork network,
      LowerBound lowerBound,
      LegRequest request,
      SearchSpace space,
      OptionalLong lastChange) {
    this.network = network;
    this.lowerBound = lowerBound;
    this.request = request;
    this.space = space;
    topology = network.topology();
    speedClass = request.rules().vehicle().speedClass();
    times = network.travelTimes(speedClass);
    turns = network.turns(speedClass);
    barredTurns = request.rules().turns();
    rules = new LegRules(request);
    labels = space.labels();
    timed = lastChange.isPresent();
    lastChangeMillis = lastChange.orElse(Long.MIN_VALUE);
    destinationNode = request.destination().node(topology);
    destinationEdges = network.twins(request.destination().edge());
    latestMillis = request.departure().toEpochMilli();
  }

  /** The latest time that any label had. */
  long latestMillis() {
    return latestMillis;
  }

  LegResult search() {
    space.begin();
    OptionalInt originNode = request.origin().node(topology);
    if (originNode.isPresent() && originNode.equals(destinationNode)) {
      return new LegResult.Found(emptyPath());
    }
    if (originNode.isPresent()) {
      expand(Labels.NONE, NO_KEY, originNode.getAsInt(), 0, departure());
    } else {
      for (int edge : network.twins(request.origin().edge())) {
        beginOn(EdgeKeys.forward(edge));
        beginOn(EdgeKeys.backward(edge));
      }
    }
    while (!space.queue().isEmpty()) {
      int label = space.queue().pop();
      if (labels.dead(label)) {
        continue;
      }
      int key = labels.key(label);
      if (key < 0) {
        return new LegResult.Found(path(label));
      }
      int head = topology.head(key);
      if (destinationNode.isPresent() && destinationNode.getAsInt() == head) {
        return new LegResult.Found(path(label));
      }
      expand(label, key, head, labels.weight(label), labels.exitMillis(label));
    }
    return new LegResult.NotFound(space.reached());
  }

  private long departure() {
    return request.departure().toEpochMilli();
  }

  private LegPath emptyPath() {
    return new LegPath(
        request.origin(), request.destination(), new int[0], new long[0], departure(), 0, 0);
  }

  /** Labels the way from the origin to the end of its own edge, or to the destination on it. */
  private void beginOn(int key) {
    double share = EdgeShare.ahead(request.origin(), key);
    RoadPosition destination = request.destination();
    if (endsOn(EdgeKeys.edge(key))) {
      double between = share - EdgeShare.ahead(destination, key);
      if (between >= 0) {
        drive(Labels.NONE, NO_KEY, key, between, 0, departure(), true);
      }
    }
    drive(Labels.NONE, NO_KEY, key, share, 0, departure(), false);
  }

  private void expand(int label, int key, int node, long weight, long millis) {
    for (int slot = topology.firstOut(node); slot < topology.firstOut(node + 1); slot++) {
      int next = topology.outKey(slot);
      if (key != NO_KEY && !turns.allows(key, next)) {
        continue;
      }
      if (destinationNode.isEmpty() && endsOn(EdgeKeys.edge(next))) {
        double share = EdgeShare.behind(request.destination(), next);
        drive(label, key, next, share, weight, millis, true);
      }
      drive(label, key, next, 1, weight, millis, false);
    }
  }

  private boolean endsOn(int edge) {
    for (int twin : destinationEdges) {
      if (twin == edge) {
        return true;
      }
    }
    return false;
  }

  /** Drives a share of an edge from its start (or the origin), if that is allowed. */
  private void drive(
      int parent, int from, int key, double share, long weight, long millis, boolean last) {
    if (!times.drivable(key)) {
      return;
    }
    LegRules.Slice slice = rules.at(millis);
    int met = barredTurns.isEmpty() ? TurnAutomaton.START : enter(parent, key);
    boolean legal = slice.legal(key);
    boolean legalTurn = slice.legalTurn(met);
    if (!(legal && legalTurn)
        && (request.mode() == SearchMode.LEGAL
            || slice.impossible(key)
            || slice.impossibleTurn(met))) {
      return;
    }
    int delay = from == NO_KEY ? 0 : slice.rules().delayMillis(from, key);
    long cost = (long) EdgeShare.of(slice.rules().costMillis(key), share) + delay;
    long exit = millis + delay + EdgeShare.of(slice.rules().durationMillis(key), share);
    long forbidden =
        (legal ? 0 : decimetres(key, share)) + (legalTurn ? 0 : ForbiddenLength.turnDecimetres());
    long total = weight + Labels.weight(cost, forbidden);
    latestMillis = Math.max(latestMillis, exit);
    if (last) {
      int label = labels.add(-1 - key, met, parent, Labels.NONE, total, millis, exit);
      space.queue().push(total, label);
    } else {
      keep(key, barredTurns.resting(met), parent, total, millis, exit);
    }
  }

  private int enter(int parent, int key) {
    int state = parent == Labels.NONE ? TurnAutomaton.START : labels.turnState(parent);
    return barredTurns.enter(state, key);
  }

  private long decimetres(int key, double share) {
    return ForbiddenLength.edgeDecimetres(
        network.geometry().lengthMetres(EdgeKeys.edge(key)), share);
  }

  /** Adds a label unless a kept one is as good; drops those that it makes useless. */
  private void keep(int key, int state, int parent, long weight, long entry, long exit) {
    int first = space.firstLabel(key);
    for (int label = first; label != Labels.NONE; label = labels.sibling(label)) {
      if (!labels.dead(label)
          && dominates(labels.weight(label), labels.exitMillis(label), weight, exit)
          && barredTurns.noStricter(labels.turnState(label), state)) {
        return;
      }
    }
    for (int label = first; label != Labels.NONE; label = labels.sibling(label)) {
      if (dominates(weight, exit, labels.weight(label), labels.exitMillis(label))
          && barredTurns.noStricter(state, labels.turnState(label))) {
        labels.kill(label);
      }
    }
    int label = labels.add(key, state, parent, first, weight, entry, exit);
    space.setFirstLabel(key, label);
    space.queue().push(weight + bound(topology.head(key)), label);
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

  private long bound(int node) {
    if (!space.hasBound(node)) {
      space.setBound(node, lowerBound.millis(speedClass, node, request.destination()));
    }
    return space.bound(node);
  }

  private LegPath path(int lastLabel) {
    int count = 0;
    for (int label = lastLabel; label != Labels.NONE; label = labels.parent(label)) {
      count++;
    }
    int[] keys = new int[count];
    long[] entries = new long[count];
    int at = count;
    for (int label = lastLabel; label != Labels.NONE; label = labels.parent(label)) {
      int key = labels.key(label);
      keys[--at] = key < 0 ? -1 - key : key;
      entries[at] = labels.entryMillis(label);
    }
    nameStops(keys);
    long weight = labels.weight(lastLabel);
    return new LegPath(
        request.origin(),
        request.destination(),
        keys,
        Arrays.copyOf(entries, count),
        labels.exitMillis(lastLabel),
        Labels.costMillis(weight),
        Labels.forbiddenDecimetres(weight));
  }

  /** Partly driven edges are given as the edges of the stops, not as their twins. */
  private void nameStops(int[] keys) {
    if (!request.origin().atNode()) {
      keys[0] = sameWay(request.origin().edge(), keys[0]);
    }
    if (destinationNode.isEmpty()) {
      keys[keys.length - 1] = sameWay(request.destination().edge(), keys[keys.length - 1]);
    }
  }

  private static int sameWay(int edge, int key) {
    return EdgeKeys.isForward(key) ? EdgeKeys.forward(edge) : EdgeKeys.backward(edge);
  }
}
