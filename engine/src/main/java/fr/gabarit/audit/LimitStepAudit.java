package fr.gabarit.audit;

import fr.gabarit.audit.AuditReport.LimitStep;
import fr.gabarit.gazetteer.Municipality;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadTopology;
import fr.gabarit.order.OrderId;
import fr.gabarit.order.Quantity;
import fr.gabarit.overlay.Overlay;
import fr.gabarit.overlay.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Finds limits that change along one road where it passes into another commune. */
final class LimitStepAudit {
  private final Overlay overlay;
  private final RoadNetwork network;
  private final CommuneMap communes;

  LimitStepAudit(Overlay overlay, CommuneMap communes) {
    this.overlay = overlay;
    this.network = overlay.network();
    this.communes = communes;
  }

  private record Seen(Quantity quantity, double limit, OptionalDouble beyond, int node) {}

  List<LimitStep> find(Set<OrderId> subjects) {
    List<LimitStep> steps = new ArrayList<>();
    Set<Seen> seen = new HashSet<>();
    for (Rule rule : overlay.rules()) {
      Map<Quantity, Double> limits = Limits.of(rule.measure()).byQuantity();
      if (limits.isEmpty() || !subjects.contains(rule.order().id())) {
        continue;
      }
      for (int i = 0; i < rule.keyCount(); i++) {
        // Both ends: a rule on one direction of a road ends at either.
        step(rule, limits, rule.key(i), seen, steps);
        step(rule, limits, EdgeKeys.reverse(rule.key(i)), seen, steps);
      }
    }
    return steps;
  }

  /** What changes at the head of a directed edge. */
  private void step(
      Rule rule, Map<Quantity, Double> limits, int key, Set<Seen> seen, List<LimitStep> steps) {
    RoadTopology topology = network.topology();
    int node = topology.head(key);
    int edge = EdgeKeys.edge(key);
    Optional<Municipality> here = communes.commune(edge);
    if (here.isEmpty()) {
      return;
    }
    for (int slot = topology.firstOut(node); slot < topology.firstOut(node + 1); slot++) {
      int beyond = topology.outKey(slot);
      Optional<Municipality> there = communes.commune(EdgeKeys.edge(beyond));
      Optional<String> road = sameRoad(edge, EdgeKeys.edge(beyond));
      if (there.isEmpty() || there.equals(here) || road.isEmpty()) {
        continue;
      }
      limits.forEach(
          (quantity, limit) -> {
            OptionalDouble limitBeyond = limitOn(beyond, quantity);
            boolean changes = limitBeyond.isEmpty() || limitBeyond.getAsDouble() != limit;
            if (changes && seen.add(new Seen(quantity, limit, limitBeyond, node))) {
              steps.add(
                  new LimitStep(
                      rule,
                      quantity,
                      limit,
                      limitBeyond,
                      road.get(),
                      here.get(),
                      there.get(),
                      topology.longitude(node),
                      topology.latitude(node)));
            }
          });
    }
  }

  /** The lowest limit on an edge in either direction. */
  private OptionalDouble limitOn(int key, Quantity quantity) {
    List<Rule> rules = new ArrayList<>(overlay.rulesOn(key));
    rules.addAll(overlay.rulesOn(EdgeKeys.reverse(key)));
    return rules.stream()
        .map(rule -> Limits.of(rule.measure()).of(quantity))
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .min();
  }

  /** The number that two edges share, else their name, if they are of one road. */
  private Optional<String> sameRoad(int edge, int other) {
    if (edge == other) {
      return Optional.empty();
    }
    Optional<String> ref = network.facts().ref(edge);
    if (ref.isPresent() && ref.equals(network.facts().ref(other))) {
      return ref;
    }
    Optional<String> name = network.facts().name(edge);
    return name.isPresent() && name.equals(network.facts().name(other)) ? name : Optional.empty();
  }
}
