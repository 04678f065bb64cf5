package fr.gabarit.server.area;

import fr.gabarit.order.TrafficOrder;
import fr.gabarit.time.TimeSet;
import java.time.Instant;

/**
 * Whether orders still matter at an instant. Immutable.
 *
 * @param now the instant
 */
public record OrderLife(Instant now) {

  /** Whether the order applies now or at any later time. */
  public boolean goesOn(TrafficOrder order) {
    return order.measures().stream().anyMatch(measure -> goesOn(measure.when().times()));
  }

  private boolean goesOn(TimeSet times) {
    return times.contains(now) || times.nextChange(now).isPresent();
  }
}
