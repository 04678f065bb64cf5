package fr.gabarit.bay;

import fr.gabarit.vehicle.Vehicle;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A stop that is to be made.
 *
 * @param vehicle who stops
 * @param arrival when
 * @param stay how long, if known; the bay must be free to be used from the arrival until the end of
 *     the stay
 */
public record BayStop(Vehicle vehicle, Instant arrival, Optional<Duration> stay) {
  public BayStop {
    Objects.requireNonNull(vehicle, "vehicle");
    Objects.requireNonNull(arrival, "arrival");
    if (stay.filter(Duration::isNegative).isPresent()) {
      throw new IllegalArgumentException("A stay must not be negative but was " + stay + ".");
    }
  }
}
