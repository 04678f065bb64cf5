package fr.gabarit.overlay;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.order.OrderEvaluator;
import fr.gabarit.order.OrderId;
import fr.gabarit.vehicle.Vehicle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All orders compiled onto the network: directed edge to rules. Immutable and thread-safe; a new
 * set of orders makes a new overlay.
 */
public final class Overlay {
  private static final int CACHED_VEHICLES = 64;

  private static final int CACHED_PARTS = 1024;

  private final RoadNetwork network;
  private final List<Rule> rules;
  private final int[] firstRule;
  private final int[] ruleIndices;
  private final OrderEvaluator evaluator;
  private final Map<OrderId, List<Rule>> byOrder = new HashMap<>();
  private final LoadingCache<Vehicle, VehicleOverlay> byVehicle;
  private final LoadingCache<Part, VehicleOverlay> parts;
  private final RulesInForceCache rulesInForce;

  /** Some orders as they concern a vehicle. */
  private record Part(Vehicle vehicle, Set<OrderId> only) {}

  /**
   * @param rulesInForce keeps what is found of these rules, perhaps beside those of others
   */
  Overlay(
      RoadNetwork network,
      List<Rule> rules,
      OrderEvaluator evaluator,
      RulesInForceCache rulesInForce) {
    this.rulesInForce = rulesInForce;
    this.network = network;
    this.rules = List.copyOf(rules);
    this.evaluator = evaluator;
    int keys = network.topology().keyCount();
    firstRule = new int[keys + 1];
    for (Rule rule : rules) {
      for (int i = 0; i < rule.keyCount(); i++) {
        firstRule[rule.key(i) + 1]++;
      }
    }
    for (int key = 0; key < keys; key++) {
      firstRule[key + 1] += firstRule[key];
    }
    ruleIndices = new int[firstRule[keys]];
    int[] next = firstRule.clone();
    for (Rule rule : rules) {
      for (int i = 0; i < rule.keyCount(); i++) {
        ruleIndices[next[rule.key(i)]++] = rule.index();
      }
    }
    byVehicle =
        Caffeine.newBuilder()
            .maximumSize(CACHED_VEHICLES)
            .build(vehicle -> new VehicleOverlay(this, vehicle, rules, Optional.empty()));
    parts = Caffeine.newBuilder().maximumSize(CACHED_PARTS).build(this::part);
    for (Rule rule : rules) {
      byOrder.computeIfAbsent(rule.order().id(), id -> new ArrayList<>(1)).add(rule);
    }
  }

  /**
   * These rules without those of some orders, and those of another overlay of the same network
   * after them; nothing is placed anew.
   *
   * @param suspended orders of this overlay that are left out
   * @param added rules that are added
   * @throws IllegalArgumentException if the other overlay is one of another network
   */
  public Overlay with(Set<OrderId> suspended, Overlay added) {
    if (added.network != network) {
      throw new IllegalArgumentException("The rules added lie on another network.");
    }
    List<Rule> together = new ArrayList<>(rules.size() + added.rules.size());
    for (Rule rule : rules) {
      if (!suspended.contains(rule.order().id())) {
        together.add(rule.at(together.size()));
      }
    }
    for (Rule rule : added.rules) {
      together.add(rule.at(together.size()));
    }
    return new Overlay(network, together, evaluator, rulesInForce);
  }

  /** The network the rules lie on. */
  public RoadNetwork network() {
    return network;
  }

  /** All rules. */
  public List<Rule> rules() {
    return rules;
  }

  /** The rules on a directed edge, whatever the vehicle and the time. */
  public List<Rule> rulesOn(int key) {
    List<Rule> found = new ArrayList<>(firstRule[key + 1] - firstRule[key]);
    for (int slot = firstRule[key]; slot < firstRule[key + 1]; slot++) {
      found.add(rules.get(ruleIndices[slot]));
    }
    return found;
  }

  /** Where what rules in force add up to is kept. */
  RulesInForceCache rulesInForce() {
    return rulesInForce;
  }

  /** What decides whether a measure concerns a vehicle. */
  public OrderEvaluator evaluator() {
    return evaluator;
  }

  /** What the rules mean for a vehicle; kept for the next request of the same vehicle. */
  public VehicleOverlay forVehicle(Vehicle vehicle) {
    return byVehicle.get(vehicle);
  }

  /** What the rules mean for a vehicle if only these orders were in force; kept for a while. */
  public VehicleOverlay forVehicle(Vehicle vehicle, Set<OrderId> only) {
    return parts.get(new Part(vehicle, Set.copyOf(only)));
  }

  private VehicleOverlay part(Part part) {
    List<Rule> selected =
        part.only().stream()
            .flatMap(id -> byOrder.getOrDefault(id, List.of()).stream())
            .sorted(Comparator.comparingInt(Rule::index))
            .toList();
    return new VehicleOverlay(
        this, part.vehicle(), selected, Optional.of(forVehicle(part.vehicle())));
  }
}
