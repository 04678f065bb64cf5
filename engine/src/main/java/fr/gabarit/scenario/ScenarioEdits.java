package fr.gabarit.scenario;

import fr.gabarit.order.OrderId;
import fr.gabarit.order.TrafficOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is changed about a set of orders. Immutable.
 *
 * @param added orders that come into force; ids are unique
 * @param suspended orders of the set that count as not in force; an order added under the id of one
 *     of them takes its place
 */
public record ScenarioEdits(List<TrafficOrder> added, Set<OrderId> suspended) {
  public ScenarioEdits {
    added = List.copyOf(added);
    suspended = Set.copyOf(suspended);
    Set<OrderId> ids = new HashSet<>();
    for (TrafficOrder order : added) {
      if (!ids.add(order.id())) {
        throw new IllegalArgumentException("Order %s is added twice.".formatted(order.id()));
      }
    }
  }

  /**
   * An edit that cannot be made.
   *
   * @param order the order it is about
   * @param kind why
   */
  public record Fault(OrderId order, FaultKind kind) {}

  /** Why an edit cannot be made. */
  public enum FaultKind {
    /** An order is to be suspended that is not there. */
    NOT_IN_FORCE,
    /** An order is added under the id of one that is there and stays. */
    ID_TAKEN
  }

  /** Whether nothing is changed. */
  public boolean isEmpty() {
    return added.isEmpty() && suspended.isEmpty();
  }

  /**
   * What cannot be done to a set of orders; suspended orders first, each in the order of its id.
   *
   * @param inForce whether the set has an order of this id
   */
  public List<Fault> faults(Predicate<OrderId> inForce) {
    List<Fault> faults = new ArrayList<>();
    suspended.stream()
        .filter(id -> !inForce.test(id))
        .sorted(Comparator.comparing(OrderId::value))
        .forEach(id -> faults.add(new Fault(id, FaultKind.NOT_IN_FORCE)));
    added.stream()
        .map(TrafficOrder::id)
        .filter(id -> inForce.test(id) && !suspended.contains(id))
        .forEach(id -> faults.add(new Fault(id, FaultKind.ID_TAKEN)));
    return faults;
  }
}
