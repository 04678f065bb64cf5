package fr.gabarit.routing;

import fr.gabarit.compliance.RuleBook;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadPosition;
import fr.gabarit.network.RoadTopology;
import fr.gabarit.network.TravelTimes;
import fr.gabarit.order.Applicability;
import fr.gabarit.overlay.Rule;
import fr.gabarit.vehicle.SpeedClass;
import fr.gabarit.vehicle.Vehicle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * The judge of every fast search: a naive time-dependent Dijkstra that reads the order model
 * directly and keeps every label that is not beaten in both weight and time.
 */
final class Oracle {
  private final RoadNetwork network;
  private final RoadTopology topology;
  private final RuleBook rules;
  private final SpeedClass speedClass;
  private final boolean mayViolate;

  /** What the oracle says of the best way. */
  record Best(long forbiddenDecimetres, long costMillis, long arrivalMillis) {}

  private record Label(int key, long forbidden, long cost, long millis, boolean arrived) {
    boolean beats(Label other) {
      boolean lighter =
          forbidden < other.forbidden || (forbidden == other.forbidden && cost <= other.cost);
      return lighter && millis <= other.millis;
    }
  }

  Oracle(RoadNetwork network, List<Rule> rules, Vehicle vehicle, boolean mayViolate) {
    this.network = network;
    this.rules = new RuleBook(network, rules, vehicle);
    this.mayViolate = mayViolate;
    topology = network.topology();
    speedClass = vehicle.speedClass();
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
                .thenComparingLong(Label::millis));
    Map<Integer, List<Label>> kept = new HashMap<>();
    Label begin = new Label(-1, 0, 0, start, false);
    if (originNode.isPresent()) {
      leave(begin, originNode.getAsInt(), origin, destination, queue);
    } else {
      for (int key : keys(origin.edge())) {
        if (destination.edge() == origin.edge()) {
          double between = ahead(origin, key) - ahead(destination, key);
          if (between >= 0) {
            drive(begin, key, between, true, origin, destination).ifPresent(queue::add);
          }
        }
        drive(begin, key, ahead(origin, key), false, origin, destination).ifPresent(queue::add);
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
      if (known.stream().noneMatch(other -> other.beats(label))) {
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
      if (!destination.atNode() && EdgeKeys.edge(next) == destination.edge()) {
        drive(label, next, 1 - ahead(destination, next), true, origin, destination)
            .ifPresent(queue::add);
      }
      drive(label, next, 1, false, origin, destination).ifPresent(queue::add);
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
    Instant now = Instant.ofEpochMilli(from.millis());
    List<RuleBook.Entry> broken = rules.broken(key, now, origin.edge(), destination.edge());
    if (!broken.isEmpty() && (!mayViolate || broken.stream().anyMatch(Oracle::physical))) {
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
    long forbidden = broken.isEmpty() ? 0 : Math.max(1, Math.round(metres * share * 10));
    return Optional.of(
        new Label(
            key,
            from.forbidden() + forbidden,
            from.cost() + Math.round(times.costMillis(key, duration) * share) + delay,
            from.millis() + Math.round(duration * share) + delay,
            arrives));
  }

  private static boolean physical(RuleBook.Entry entry) {
    return entry.applicability() instanceof Applicability.Prohibited prohibited
        && prohibited.nature() == fr.gabarit.order.LimitNature.PHYSICAL;
  }

  private static double ahead(RoadPosition position, int key) {
    return EdgeKeys.isForward(key) ? 1 - position.fraction() : position.fraction();
  }

  private static List<Integer> keys(int edge) {
    return List.of(EdgeKeys.forward(edge), EdgeKeys.backward(edge));
  }
}
