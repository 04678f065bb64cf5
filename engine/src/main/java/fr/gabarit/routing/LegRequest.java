package fr.gabarit.routing;

import fr.gabarit.network.RoadPosition;
import fr.gabarit.overlay.VehicleOverlay;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * One leg to be searched: from stop to stop without a stop between.
 *
 * @param origin where the leg begins
 * @param destination where it ends
 * @param departure when it begins
 * @param rules the rules for the vehicle
 * @param mode what may be done with forbidden edges
 * @param maxWait how long it may wait in all before what is closed when it gets there
 */
public record LegRequest(
    RoadPosition origin,
    RoadPosition destination,
    Instant departure,
    VehicleOverlay rules,
    SearchMode mode,
    Duration maxWait) {
  public LegRequest {
    if (maxWait.isNegative() || maxWait.compareTo(LegSearch.LONGEST_WAIT) > 0) {
      throw new IllegalArgumentException(
          "A leg may wait from 0 to %s but was to wait %s."
              .formatted(LegSearch.LONGEST_WAIT, maxWait));
    }
  }

  /** A leg that does not wait. */
  public LegRequest(
      RoadPosition origin,
      RoadPosition destination,
      Instant departure,
      VehicleOverlay rules,
      SearchMode mode) {
    this(origin, destination, departure, rules, mode, Duration.ZERO);
  }

  /** The same leg with another thing to be done with forbidden edges. */
  public LegRequest withMode(SearchMode other) {
    return new LegRequest(origin, destination, departure, rules, other, maxWait);
  }

  /** The same leg as if there were no orders; it does not wait. */
  public LegRequest withoutOrders() {
    return new LegRequest(
        origin,
        destination,
        departure,
        rules.overlay().forVehicle(rules.vehicle(), Set.of()),
        SearchMode.LEGAL);
  }

  /** The leg that ends elsewhere. */
  public LegRequest endingAt(RoadPosition other) {
    return new LegRequest(origin, other, departure, rules, mode, maxWait);
  }

  /** The same leg begun at another time. */
  public LegRequest departingAt(Instant other) {
    return new LegRequest(origin, destination, other, rules, mode, maxWait);
  }

  /** The same leg without waiting. */
  public LegRequest withoutWait() {
    return new LegRequest(origin, destination, departure, rules, mode);
  }
}
