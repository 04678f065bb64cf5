package fr.gabarit.scenario;

import fr.gabarit.order.OrderId;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.overlay.OrderPlacer;
import fr.gabarit.overlay.Overlay;
import fr.gabarit.overlay.PlacedOrders;
import fr.gabarit.overlay.Placement;
import fr.gabarit.overlay.VehicleOverlay;
import fr.gabarit.vehicle.Vehicle;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Orders in force with edits: an overlay of its own beside theirs, which stays as it is. Only the
 * orders added are placed; the rules of the others are taken over where they lie. Immutable and
 * thread-safe.
 */
public final class Scenario {
  private final Overlay base;
  private final Overlay overlay;
  private final List<Placement> placements;
  private final Set<OrderId> added;
  private final Set<OrderId> suspended;

  private Scenario(Overlay base, PlacedOrders placed, Set<OrderId> added, Set<OrderId> suspended) {
    this.base = base;
    this.added = Set.copyOf(added);
    this.suspended = Set.copyOf(suspended);
    placements = placed.placements();
    overlay = base.with(suspended, placed.overlay());
  }

  /**
   * Edits a set of orders.
   *
   * @param base the set
   * @param edits without faults for that set
   * @param placer finds the places of the orders added
   */
  public static Scenario of(Overlay base, ScenarioEdits edits, OrderPlacer placer) {
    Set<OrderId> added = new HashSet<>();
    edits.added().stream().map(TrafficOrder::id).forEach(added::add);
    return new Scenario(base, placer.place(edits.added()), added, edits.suspended());
  }

  /**
   * Edits a set of orders.
   *
   * @param base the set
   * @param added orders that are placed already; their ids are not those of orders that stay
   * @param suspended orders of the set that are left out
   */
  public static Scenario of(Overlay base, PlacedOrders added, Set<OrderId> suspended) {
    Set<OrderId> ids = new HashSet<>();
    added.overlay().rules().forEach(rule -> ids.add(rule.order().id()));
    return new Scenario(base, added, ids, suspended);
  }

  /** The orders it began with. */
  public Overlay base() {
    return base;
  }

  /** The orders with the edits. */
  public Overlay overlay() {
    return overlay;
  }

  /** What became of the places of the orders added. */
  public List<Placement> placements() {
    return placements;
  }

  /** Whether the order was added. */
  public boolean adds(OrderId order) {
    return added.contains(order);
  }

  /** Whether any order added or suspended bears on the way of a vehicle, at whatever time. */
  public boolean concerns(Vehicle vehicle) {
    return bears(base.forVehicle(vehicle), suspended) || bears(overlay.forVehicle(vehicle), added);
  }

  private static boolean bears(VehicleOverlay rules, Set<OrderId> orders) {
    return !orders.isEmpty()
        && rules.rules().stream()
            .anyMatch(concerning -> orders.contains(concerning.rule().order().id()));
  }
}
