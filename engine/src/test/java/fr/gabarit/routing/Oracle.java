package fr.gabarit.routing;

import fr.gabarit.compliance.RuleBook;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadPosition;
import fr.gabarit.network.RoadTopology;
import fr.gabarit.network.TravelTimes;
import fr.gabarit.network.TurnPath;
import fr.gabarit.order.Applicability;
import fr.gabarit.order.OrderEvaluator;
import fr.gabarit.overlay.Rule;
import fr.gabarit.time.TimeSet;
import fr.gabarit.vehicle.SpeedClass;
import fr.gabarit.vehicle.Vehicle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The judge of every fast search: a naive time-dependent Dijkstra that reads the order model
 * directly and keeps every label that is not beaten in both weight and time by one that is not
 * further on any barred turn.
 */
final class Oracle {
  /** What a forbidden turn or point counts: 100 m. */
  private static final long POINT_DECIMETRES = 1000;

  private final RoadNetwork network;
  private final RoadTopology topology;
  private final RuleBook rules;
  private final SpeedClass speedClass;
  private final boolean mayViolate;
  private final List<TurnPath> barredTurns;

  private final long maxWaitMillis;
  private final List<Rule> allRules;

  /** What the oracle says of the best way. */
  record Best(long forbiddenDecimetres, long costMillis, long arrivalMillis) {}

  private long lastMillis = Long.MAX_VALUE;

  private record Label(
      List<Integer> way, long forbidden, long cost, long millis, long waited, boolean arrived) {
    int key() {
      return way.isEmpty() ? -1 : way.get(way.size() - 1);
    }

    boolean beats(Label other) {
      boolean lighter =
          forbidden < other.forbidden || (forbidden == other.forbidden && cost <= other.cost);
      return lighter && millis <= other.millis && waited <= other.waited;
    }

    /** The same, later. */
    Label waiting(long until) {
      long wait = until - millis;
      return new Label(way, forbidden, cost + wait, until, waited + wait, arrived);
    }
  }

  Oracle(RoadNetwork network, List<Rule> rules, Vehicle vehicle, boolean mayViolate) {
    this(network, rules, vehicle, mayViolate, Duration.ZERO);
  }

  /**
   * @param maxWait how long a way may wait in all, each time before what is closed when it gets
   *     there, until that opens for the first time
   */
  Oracle(
      RoadNetwork network,
      List<Rule> rules,
      Vehicle vehicle,
      boolean mayViolate,
      Duration maxWait) {
    maxWaitMillis = maxWait.toMillis();
    allRules = rules;
    this.network = network;
    this.rules = new RuleBook(network, rules, vehicle);
    this.mayViolate = mayViolate;
    topology = network.topology();
    speedClass = vehicle.speedClass();
    barredTurns =
        rules.stream()
            .filter(rule -> bars(new OrderEvaluator().applicability(rule.measure(), vehicle)))
            .flatMap(rule -> rule.turns().stream())
            .toList();
  }

  /** What the rules say at this time is taken to hold on. */
  Oracle holdingOnFrom(Instant last) {
    lastMillis = last.toEpochMilli();
    return this;
  }

  Optional<Best> best(RoadPosition origin, RoadPosition destination, Instant departure) {
    OptionalInt originNode = origin.node(topology);
    OptionalInt destinationNode = destination.node(topology);
    long start = departure.toEpochMilli();
    if (originNode.isPresent() && originNode.equals(destinationNode)) {
      return Optional.of(new Best(0, 0, start));
    }
    PriorityQueue<Label> queue =
        new PriorityQueue<>(
            Comparator.comparingLong(Label::forbidden)
                .thenComparingLong(Label::cost)
                .thenComparingLong(Label::millis)
                .thenComparingLong(Label::waited));
    Map<Integer, List<Label>> kept = new HashMap<>();
    Label begin = new Label(List.of(), 0, 0, start, 0, false);
    if (originNode.isPresent()) {
      leave(begin, originNode.getAsInt(), origin, destination, queue);
    } else {
      for (int key : keys(origin.edge())) {
        if (onTwin(EdgeKeys.edge(key), destination)) {
          double between = ahead(origin, key) - ahead(destination, key);
          if (between >= 0) {
            driveOrWait(begin, key, between, true, origin, destination, queue);
          }
        }
        driveOrWait(begin, key, ahead(origin, key), false, origin, destination, queue);
      }
    }
    while (!queue.isEmpty()) {
      Label label = queue.poll();
      boolean atDestination =
          label.arrived()
              || (destinationNode.isPresent()
                  && destinationNode.getAsInt() == topology.head(label.key()));
      if (atDestination) {
        return Optional.of(new Best(label.forbidden(), label.cost(), label.millis()));
      }
      List<Label> known = kept.computeIfAbsent(label.key(), key -> new ArrayList<>());
      Set<List<Integer>> begun = begunTurns(label.way());
      if (known.stream()
          .noneMatch(other -> other.beats(label) && begun.containsAll(begunTurns(other.way())))) {
        known.add(label);
        leave(label, topology.head(label.key()), origin, destination, queue);
      }
    }
    return Optional.empty();
  }

  private void leave(
      Label label,
      int node,
      RoadPosition origin,
      RoadPosition destination,
      PriorityQueue<Label> queue) {
    for (int slot = topology.firstOut(node); slot < topology.firstOut(node + 1); slot++) {
      int next = topology.outKey(slot);
      if (label.key() >= 0 && !network.turns(speedClass).allows(label.key(), next)) {
        continue;
      }
      if (!destination.atNode() && onTwin(EdgeKeys.edge(next), destination)) {
        driveOrWait(label, next, 1 - ahead(destination, next), true, origin, destination, queue);
      }
      driveOrWait(label, next, 1, false, origin, destination, queue);
    }
  }

  private Optional<Label> drive(
      Label from,
      int key,
      double share,
      boolean arrives,
      RoadPosition origin,
      RoadPosition destination) {
    TravelTimes times = network.travelTimes(speedClass);
    if (!times.drivable(key)) {
      return Optional.empty();
    }
    Instant now = Instant.ofEpochMilli(Math.min(from.millis(), lastMillis));
    List<RuleBook.Entry> broken = rules.broken(key, now, origin.edge(), destination.edge());
    List<Integer> way = new ArrayList<>(from.way());
    way.add(key);
    List<RuleBook.TurnEntry> brokenTurns =
        rules.brokenTurns(
            way.stream().mapToInt(Integer::intValue).toArray(),
            way.size() - 1,
            now,
            origin.edge(),
            destination.edge());
    boolean impossible =
        broken.stream().anyMatch(Oracle::physical)
            || brokenTurns.stream().anyMatch(turn -> physical(turn.entry()));
    if (impossible || !(mayViolate || (broken.isEmpty() && brokenTurns.isEmpty()))) {
      return Optional.empty();
    }
    double metres = network.geometry().lengthMetres(EdgeKeys.edge(key));
    int duration = times.durationMillis(key);
    long delay = 0;
    Set<Rule> leaving = new HashSet<>();
    if (from.key() >= 0) {
      rules.inForce(from.key(), now).forEach(entry -> leaving.add(entry.rule()));
    }
    for (RuleBook.Entry entry : rules.inForce(key, now)) {
      if (entry.applicability() instanceof Applicability.SpeedCapped capped) {
        duration =
            Math.max(duration, times.cappedDurationMillis(key, metres, capped.maxSpeedKmh()));
      }
      if (entry.applicability() instanceof Applicability.Delayed delayed
          && from.key() >= 0
          && !leaving.contains(entry.rule())) {
        delay += delayed.delay().toMillis();
      }
    }
    long forbidden = 0;
    if (!broken.isEmpty()) {
      forbidden += metres < 0.01 ? POINT_DECIMETRES : Math.max(1, Math.round(metres * share * 10));
    }
    if (!brokenTurns.isEmpty()) {
      forbidden += POINT_DECIMETRES;
    }
    return Optional.of(
        new Label(
            way,
            from.forbidden() + forbidden,
            from.cost() + Math.round(times.costMillis(key, duration) * share) + delay,
            from.millis() + Math.round(duration * share) + delay,
            from.waited(),
            arrives));
  }

  /** Drives on at once, and if that is not legal also when it is for the first time. */
  private void driveOrWait(
      Label from,
      int key,
      double share,
      boolean arrives,
      RoadPosition origin,
      RoadPosition destination,
      PriorityQueue<Label> queue) {
    Optional<Label> now = drive(from, key, share, arrives, origin, destination);
    now.ifPresent(queue::add);
    if (now.isPresent() && now.get().forbidden() == from.forbidden()) {
      return;
    }
    long latest = from.millis() + maxWaitMillis - from.waited();
    for (long change : changes(from.millis(), latest)) {
      Label waiting = from.waiting(change);
      Optional<Label> later = drive(waiting, key, share, arrives, origin, destination);
      if (later.isPresent() && later.get().forbidden() == from.forbidden()) {
        queue.add(later.get());
        return;
      }
    }
  }

  /** The milliseconds at which any rule begins or ends, after one and not after another. */
  private NavigableSet<Long> changes(long after, long until) {
    TreeSet<Long> changes = new TreeSet<>();
    Instant end = Instant.ofEpochMilli(until).plusMillis(1);
    for (Rule rule : allRules) {
      TimeSet times = rule.measure().when().times();
      Optional<Instant> change = times.nextChange(Instant.ofEpochMilli(after), end);
      while (change.isPresent()) {
        long millis = change.get().toEpochMilli();
        changes.add(Instant.ofEpochMilli(millis).isBefore(change.get()) ? millis + 1 : millis);
        change = times.nextChange(change.get(), end);
      }
    }
    return changes.headSet(until, true);
  }

  /** How far a way has come on each barred turn: turn and number of edges. */
  private Set<List<Integer>> begunTurns(List<Integer> way) {
    Set<List<Integer>> begun = new HashSet<>();
    for (int turn = 0; turn < barredTurns.size(); turn++) {
      for (int edges = 1; edges < barredTurns.get(turn).size() && edges <= way.size(); edges++) {
        boolean all = true;
        for (int i = 0; i < edges; i++) {
          int driven = way.get(way.size() - edges + i);
          int ruled = barredTurns.get(turn).key(i);
          all &=
              (driven & 1) == (ruled & 1)
                  && IntStream.of(network.twins(driven / 2)).anyMatch(twin -> twin == ruled / 2);
        }
        if (all) {
          begun.add(List.of(turn, edges));
        }
      }
    }
    return begun;
  }

  private static boolean bars(Applicability applicability) {
    return applicability instanceof Applicability.Prohibited
        || applicability instanceof Applicability.LocalOnly;
  }

  private static boolean physical(RuleBook.Entry entry) {
    return entry.applicability() instanceof Applicability.Prohibited prohibited
        && prohibited.nature() == fr.gabarit.order.LimitNature.PHYSICAL;
  }

  private static double ahead(RoadPosition position, int key) {
    return EdgeKeys.isForward(key) ? 1 - position.fraction() : position.fraction();
  }

  private boolean onTwin(int edge, RoadPosition position) {
    return IntStream.of(network.twins(edge)).anyMatch(twin -> twin == position.edge());
  }

  private List<Integer> keys(int edge) {
    return IntStream.of(network.twins(edge))
        .flatMap(twin -> IntStream.of(EdgeKeys.forward(twin), EdgeKeys.backward(twin)))
        .boxed()
        .toList();
  }
}
